using System.Collections.Concurrent;

namespace ScoreCoach.IO;

/// <summary>
/// Works on the parts of a table on two threads and hands the results on in the order of the table. Always two, and part by
/// part in turns, so that what comes out does not depend on the machine.
/// </summary>
/// <typeparam name="TResult">What comes of a part; handed back, it is used again.</typeparam>
internal sealed class ChunkWorkers<TResult> : IDisposable
    where TResult : class, new()
{
    private const int Workers = 2;

    /// <summary>How many results of a thread may wait: enough that neither side waits for the other at each part.</summary>
    private const int MostWaiting = 2;

    private readonly int _parts;
    private readonly BlockingCollection<TResult>[] _done;
    private readonly ConcurrentBag<TResult> _spare = [];
    private readonly CancellationTokenSource _stop;
    private readonly Task[] _tasks;

    /// <summary>Starts working.</summary>
    /// <param name="parts">How many parts there are.</param>
    /// <param name="createWork">Makes what works on a part; called once per thread. What it makes is disposed of.</param>
    /// <param name="cancellation">Ends the work.</param>
    public ChunkWorkers(int parts, Func<IChunkWork<TResult>> createWork, CancellationToken cancellation)
    {
        _parts = parts;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _done = Enumerable.Range(0, Workers).Select(_ => new BlockingCollection<TResult>(MostWaiting)).ToArray();
        _tasks = Enumerable.Range(0, Workers)
            .Select(worker => Task.Factory.StartNew(
                () => Work(worker, createWork), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))
            .ToArray();
    }

    /// <summary>What came of a part; wanted in order.</summary>
    public TResult ResultOf(int part)
    {
        var worker = part % Workers;
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

    /// <summary>Gives a result back when nobody needs it any more.</summary>
    public void Return(TResult result) => _spare.Add(result);

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

    private void Work(int worker, Func<IChunkWork<TResult>> createWork)
    {
        try
        {
            using var work = createWork();
            for (var part = worker; part < _parts; part += Workers)
            {
                if (!_spare.TryTake(out var result))
                {
                    result = new TResult();
                }

                work.Do(part, result);
                _done[worker].Add(result, _stop.Token);
            }
        }
        finally
        {
            _done[worker].CompleteAdding();
        }
    }
}
