using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ScoreCoach.Cohorts;
using ScoreCoach.IO.Import.Rows;

namespace ScoreCoach.IO.Import.Passes;

/// <summary>An edition whose rows one thread counts.</summary>
/// <param name="cells">Its groups.</param>
/// <param name="tables">Gives groups the memory for their tables.</param>
internal sealed class CountedEdition(EditionCells cells, CaseTables tables)
{
    private readonly Dictionary<CohortCell, CaseCounts> _counts = new(ReferenceEqualityComparer.Instance);
    private readonly long _from = (cells.Profile.EditionDate ?? DateTime.MinValue).Ticks;
    private readonly long _until = Math.Min(
        (cells.Profile.SupersededOn is { } end ? end.AddTicks(-1) : DateTime.MaxValue).Ticks, (cells.Profile.LastExamDate ?? DateTime.MaxValue).Ticks);

    // The numbers of two columns are far apart.
    private readonly Dictionary<int, CaseCounts> _further = [];
    private CaseCounts?[] _groups = new CaseCounts?[16];

    public EditionCells Cells => cells;

    public ExamProfile Profile => cells.Profile;

    /// <summary>The place for a group by the number that the values of a row have.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref CaseCounts? At(int group)
    {
        if ((uint)group < (uint)_groups.Length)
        {
            return ref _groups[group];
        }

        return ref Further(group);
    }

    /// <summary>What is counted of a group.</summary>
    public CaseCounts CountsOf(CohortCell cell)
    {
        if (!_counts.TryGetValue(cell, out var counts))
        {
            _counts.Add(cell, counts = new CaseCounts(cell, cells.Finder, tables));
        }

        return counts;
    }

    /// <summary>Adds to the groups what was counted.</summary>
    public void Close()
    {
        foreach (var counts in _counts.Values)
        {
            counts.Close();
        }
    }

    private ref CaseCounts? Further(int group)
    {
        if (group >= GroupCells.Numbers)
        {
            return ref CollectionsMarshal.GetValueRefOrAddDefault(_further, group, out _);
        }

        Array.Resize(ref _groups, (int)BitOperations.RoundUpToPowerOf2((uint)group + 1));
        return ref _groups[group];
    }

    /// <summary>Whether the outline and the exam applied on a day.</summary>
    public bool Applied(DateTime day) => day.Ticks >= _from && day.Ticks <= _until;
}
