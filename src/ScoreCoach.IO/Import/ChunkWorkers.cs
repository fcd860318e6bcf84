using System.Collections.Concurrent;

namespace ScoreCoach.IO;

/// <summary>
/// Reads the chunks of a table on two threads and hands their rows on in the order of the table. Always two, and chunk by
/// chunk in turns, so that what is read does not depend on the machine.
/// </summary>
internal sealed class ChunkWorkers : IDisposable
{
    private const int Workers = 2;

    private readonly IReadOnlyList<TableChunk> _chunks;
    private readonly BlockingCollection<List<ChunkRow>>[] _done;
    private readonly ConcurrentBag<List<ChunkRow>> _spare = [];
    private readonly CancellationTokenSource _stop;
    private readonly Task[] _tasks;

    /// <summary>Starts reading.</summary>
    /// <param name="chunks">The chunks, in order.</param>
    /// <param name="createReader">Makes what reads chunks; called once per thread.</param>
    /// <param name="cancellation">Ends reading.</param>
    public ChunkWorkers(IReadOnlyList<TableChunk> chunks, Func<Action<TableChunk, List<ChunkRow>>> createReader, CancellationToken cancellation)
    {
        _chunks = chunks;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _done = Enumerable.Range(0, Workers).Select(_ => new BlockingCollection<List<ChunkRow>>(boundedCapacity: 1)).ToArray();
        _tasks = Enumerable.Range(0, Workers)
            .Select(worker => Task.Factory.StartNew(
                () => Work(worker, createReader()), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))
            .ToArray();
    }

    /// <summary>The rows of a chunk; wanted in order.</summary>
    public List<ChunkRow> RowsOf(int chunk)
    {
        var worker = chunk % Workers;
        try
        {
            return _done[worker].Take(_stop.Token);
        }
        catch (InvalidOperationException)
        {
            // The worker ended early: its task says why.
            _tasks[worker].GetAwaiter().GetResult();
            throw;
        }
    }

    /// <summary>Gives a chunk's rows back when they have been handed on.</summary>
    public void Return(List<ChunkRow> rows)
    {
        rows.Clear();
        _spare.Add(rows);
    }

    public void Dispose()
    {
        _stop.Cancel();
        try
        {
            Task.WaitAll(_tasks);
        }
        catch (AggregateException)
        {
            // Whoever gives up reading does not ask what else went wrong.
        }

        foreach (var done in _done)
        {
            done.Dispose();
        }

        _stop.Dispose();
    }

    private void Work(int worker, Action<TableChunk, List<ChunkRow>> read)
    {
        try
        {
            for (var chunk = worker; chunk < _chunks.Count; chunk += Workers)
            {
                if (!_spare.TryTake(out var rows))
                {
                    rows = [];
                }

                read(_chunks[chunk], rows);
                _done[worker].Add(rows, _stop.Token);
            }
        }
        finally
        {
            _done[worker].CompleteAdding();
        }
    }
}
