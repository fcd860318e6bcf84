namespace ScoreCoach.IO.Import.Passes;

/// <summary>
/// Works on the chunks of a table on two threads and hands the results on in the order of the table. Always two, and chunk by
/// chunk in turns, so that what comes out does not depend on the machine.
/// </summary>
/// <typeparam name="TResult">What comes of a chunk; handed back, it is used again.</typeparam>
internal sealed class ChunkWorkers<TResult> : IDisposable
    where TResult : class, new()
{
    private const int Workers = 2;

    /// <summary>How many chunks may be worked on or wait: enough that neither side waits for the other at each chunk, few enough that what waits stays in the cache.</summary>
    private const int MaxAhead = 6;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);
    private readonly object _lock = new();
    private readonly int _chunks;
    private readonly CancellationToken _cancellation;
    private readonly TResult?[] _waiting = new TResult?[MaxAhead];
    private readonly Stack<TResult> _spare = [];
    private readonly Task[] _tasks;
    private int _taken;
    private bool _stopped;

    /// <summary>Starts working. What works on chunks is made once per thread, and disposed of.</summary>
    public ChunkWorkers(int chunks, Func<IChunkWork<TResult>> createWork, CancellationToken cancellation)
    {
        _chunks = chunks;
        _cancellation = cancellation;
        _tasks = [.. Enumerable.Range(0, Workers).Select(worker => Task.Factory.StartNew(
            () => Work(worker, createWork), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
    }

    /// <summary>What came of a chunk; wanted in order.</summary>
    public TResult ResultOf(int chunk)
    {
        lock (_lock)
        {
            ref var place = ref _waiting[chunk % MaxAhead];
            while (place is null)
            {
                if (_tasks[chunk % Workers].IsCompleted)
                {
                    // The worker ended early: its task says why.
                    _tasks[chunk % Workers].GetAwaiter().GetResult();
                }

                Monitor.Wait(_lock, BetweenLooks);
                _cancellation.ThrowIfCancellationRequested();
            }

            var result = place;
            place = null;
            _taken = chunk + 1;
            Monitor.PulseAll(_lock);
            return result;
        }
    }

    /// <summary>Gives a result back when no one needs it any more.</summary>
    public void Return(TResult result)
    {
        lock (_lock)
        {
            _spare.Push(result);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _stopped = true;
            Monitor.PulseAll(_lock);
        }

        try
        {
            Task.WaitAll(_tasks);
        }
        catch (AggregateException)
        {
            // Whoever gives up reading does not ask what else went wrong.
        }
    }

    private void Work(int worker, Func<IChunkWork<TResult>> createWork)
    {
        using var work = createWork();
        for (var chunk = worker; chunk < _chunks; chunk += Workers)
        {
            if (MakeRoom(chunk) is not { } result)
            {
                return;
            }

            work.Do(chunk, result);
            lock (_lock)
            {
                _waiting[chunk % MaxAhead] = result;
                Monitor.PulseAll(_lock);
            }
        }
    }

    /// <summary>Waits until a chunk may be worked on; null when no one wants it any more.</summary>
    private TResult? MakeRoom(int chunk)
    {
        lock (_lock)
        {
            while (!_stopped && chunk >= _taken + MaxAhead)
            {
                Monitor.Wait(_lock);
            }

            return _stopped ? null : _spare.TryPop(out var spare) ? spare : new TResult();
        }
    }
}
