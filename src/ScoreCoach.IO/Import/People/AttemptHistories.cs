using System.Runtime.InteropServices;
using ScoreCoach.Attempts;

namespace ScoreCoach.IO.Import.People;

/// <summary>Orders the attempts of one person at one exam, and joins each report with those before it.</summary>
internal sealed class AttemptHistories(AttemptEntries entries)
{
    private readonly List<int> _kept = [];

    /// <summary>Orders the attempts that are kept. The sitting begins with them from then on, the oldest first.</summary>
    /// <param name="sitting">The entries of one person and exam, sorted by what the reports say: the order of the files must not show.</param>
    /// <param name="start">Where they begin among all that are grouped.</param>
    public void Order(Span<int> sitting, int start)
    {
        _kept.Clear();
        foreach (var entry in sitting)
        {
            if (entries[entry].Verdict == AttemptVerdict.Keep)
            {
                _kept.Add(entry);
            }
        }

        if (_kept.Count < 2)
        {
            return;
        }

        var kept = CollectionsMarshal.AsSpan(_kept);
        var keys = new AttemptKey[kept.Length];
        for (var attempt = 0; attempt < keys.Length; attempt++)
        {
            ref var entry = ref entries[kept[attempt]];
            keys[attempt] = new(entry.Date, entry.Time, entry.Number);
        }

        var order = new AttemptOrder(keys);
        var sorted = order.Sorted;
        var places = new int[kept.Length];
        for (var place = 0; place < places.Length; place++)
        {
            sitting[place] = kept[sorted[place]];
            places[sorted[place]] = place;
        }

        for (var attempt = 0; attempt < kept.Length; attempt++)
        {
            ref var entry = ref entries[kept[attempt]];
            var earlier = order.EarlierThan(attempt);
            entry.FirstEarlier = earlier.Length == 0 ? 0 : start + places[earlier[0]];
            entry.EarlierCount = checked((byte)earlier.Length);
            entry.Contradicted = order.FindContradiction(attempt) is >= 0 and var other ? kept[other] : -1;
            entry.IsOneOfSeveral = true;
            entry.IsSuperseded = order.IsSuperseded(attempt);
            entry.IsUnordered = order.Basis == AttemptBasis.None;
        }
    }

    /// <summary>The place of a report whose number contradicts the dates of a kept entry; null for none.</summary>
    public AttemptPlace? ContradictionOf(int entry)
    {
        ref var attempt = ref entries[entry];
        return !attempt.IsOneOfSeveral || attempt.Contradicted < 0 ? null : entries[attempt.Contradicted].Place;
    }

    /// <summary>A kept entry's report with the other attempts of its person.</summary>
    public ScoreReport Join(int entry, ScoreReport report, AttemptGroups groups)
    {
        ref var attempt = ref entries[entry];
        if (!attempt.IsOneOfSeveral)
        {
            return report;
        }

        var history = new AttemptRecord[attempt.EarlierCount];
        for (var index = 0; index < history.Length; index++)
        {
            history[index] = entries.RecordOf(ref entries[groups.EntryAt(attempt.FirstEarlier + index)]);
        }

        return report.WithAttempts(new ReadOnlyList<AttemptRecord>(history), attempt.IsSuperseded, attempt.IsUnordered ? AttemptNotes.Unordered : null);
    }
}
