using System.Runtime.CompilerServices;

namespace ScoreCoach.IO.Import.People;

/// <summary>
/// Who may have several reports, over all files of a command: people whose ids differ only in case count as one here. A filter of fixed size lets through whoever was
/// not seen before; only whom it flags is kept.
/// </summary>
internal sealed class RepeatedPeople(long expectedRows)
{
    private KeyFilter? _filter = new(expectedRows);

    /// <summary>People who may have several reports, each with a number.</summary>
    public Dictionary<UInt128, int> Found { get; } = [];

    /// <summary>Takes the people of rows; each key touches memory that is in no cache, and many at once wait for it together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<UInt128> people)
    {
        foreach (var person in people)
        {
            if (_filter!.AddAndTest((ulong)person))
            {
                Found.TryAdd(person, Found.Count);
            }
        }
    }

    /// <summary>Whether something may have been seen before; for the runs of rows of one report.</summary>
    public bool AddAndTest(UInt128 key) => _filter!.AddAndTest((ulong)(key >> 64));

    /// <summary>Gives up what only looking needs.</summary>
    public void Complete() => _filter = null;
}
