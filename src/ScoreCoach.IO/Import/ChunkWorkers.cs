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

    /// <summary>How many parts may be worked on or wait: enough that neither side waits for the other at each part, few enough that what waits stays in the cache.</summary>
    private const int MostAhead = 6;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    private readonly object _lock = new();
    private readonly int _parts;
    private readonly CancellationToken _cancellation;
    private readonly TResult?[] _waiting = new TResult?[MostAhead];
    private readonly Stack<TResult> _spare = [];
    private readonly Task[] _tasks;
    private int _taken;
    private bool _stopped;

    /// <summary>Starts working.</summary>
    /// <param name="parts">How many parts there are.</param>
    /// <param name="createWork">Makes what works on a part; called once per thread. What it makes is disposed of.</param>
    /// <param name="cancellation">Ends the work.</param>
    public ChunkWorkers(int parts, Func<IChunkWork<TResult>> createWork, CancellationToken cancellation)
    {
        _parts = parts;
        _cancellation = cancellation;
        _tasks = Enumerable.Range(0, Workers)
            .Select(worker => Task.Factory.StartNew(
                () => Work(worker, createWork), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))
            .ToArray();
    }

    /// <summary>What came of a part; wanted in order.</summary>
    public TResult ResultOf(int part)
    {
        lock (_lock)
        {
            ref var place = ref _waiting[part % MostAhead];
            while (place is null)
            {
                if (_tasks[part % Workers].IsCompleted)
                {
                    // The worker ended early: its task says why.
                    _tasks[part % Workers].GetAwaiter().GetResult();
                }

                Monitor.Wait(_lock, BetweenLooks);
                _cancellation.ThrowIfCancellationRequested();
            }

            var result = place;
            place = null;
            _taken = part + 1;
            Monitor.PulseAll(_lock);
            return result;
        }
    }

    /// <summary>Gives a result back when nobody needs it any more.</summary>
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
        for (var part = worker; part < _parts; part += Workers)
        {
            if (MakeRoom(part) is not { } result)
            {
                return;
            }

            work.Do(part, result);
            lock (_lock)
            {
                _waiting[part % MostAhead] = result;
                Monitor.PulseAll(_lock);
            }
        }
    }

    /// <summary>Waits until a part may be worked on; null when nobody wants it any more.</summary>
    private TResult? MakeRoom(int part)
    {
        lock (_lock)
        {
            while (!_stopped && part >= _taken + MostAhead)
            {
                Monitor.Wait(_lock);
            }

            return _stopped ? null : _spare.TryPop(out var spare) ? spare : new TResult();
        }
    }
}
