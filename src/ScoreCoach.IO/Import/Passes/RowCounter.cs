using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using ScoreCoach.Cohorts;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.People;
using ScoreCoach.IO.Import.Rows;

namespace ScoreCoach.IO.Import.Passes;

/// <summary>
/// Counts rows of a cohort on the thread that parses them. Rows about which there is more to say are left to the others: those of people who may have
/// several reports, those with a date on which the outline or the exam did not apply, and the first of each edition.
/// </summary>
/// <param name="measure">What this thread counts.</param>
/// <param name="groups">Reads the group of a row.</param>
/// <param name="mapper">Finds out who a row is about.</param>
/// <param name="repeated">People who may have several reports.</param>
/// <param name="factory">Reads the details of a row.</param>
internal sealed class RowCounter(CohortMeasure measure, GroupCells groups, PersonMapper mapper, Dictionary<UInt128, int> repeated, ReportFactory factory)
{
    private readonly Dictionary<ExamProfile, CountedEdition> _editions = new(ReferenceEqualityComparer.Instance);
    private readonly CaseTables _tables = new();
    private CountedEdition? _last;

    /// <summary>What this thread has counted.</summary>
    public CohortMeasure Measure => measure;

    /// <summary>The positions of the columns of groups that the table has.</summary>
    public IEnumerable<int> FoundColumns => groups.Found;

    /// <summary>How many rows were counted.</summary>
    public long Rows { get; private set; }

    /// <summary>Counts a row; false if a report must be made of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryCount<TCells>(TCells cells, in ParsedRow row)
        where TCells : IRowCells
    {
        var edition = _last;
        if ((edition is null || !ReferenceEquals(edition.Profile, row.Results.Profile)) && !TryFind(row.Results.Profile, out edition))
        {
            // The columns of the groups, and the editions in their order, are found out from reports.
            return false;
        }

        if ((row.Date is { } date && !edition.Applied(date.Day)) || (repeated.Count > 0 && mapper.TryMap(cells, out var person) && repeated.ContainsKey(person)))
        {
            return false;
        }

        Rows++;
        if (row.Date is { Time: not null })
        {
            // The verdict depends on the time.
            measure.Count(factory.CreateNameless(cells, row), groups.ValuesOf(cells));
        }
        else
        {
            CountsOf(cells, edition).Add(factory.CreateCounted(cells, row));
        }

        return true;
    }

    /// <summary>Adds to the measure what was counted.</summary>
    public void Close()
    {
        foreach (var edition in _editions.Values)
        {
            edition.Close();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private CaseCounts CountsOf<TCells>(TCells cells, CountedEdition edition)
        where TCells : IRowCells
    {
        if (!groups.TryNumber(cells, out var group))
        {
            return edition.CountsOf(measure.CellOf(edition.Cells, groups.ValuesOf(cells)));
        }

        ref var counts = ref edition.At(group);
        return counts ??= edition.CountsOf(measure.CellOf(edition.Cells, groups.ValuesOf(cells)));
    }

    private bool TryFind(ExamProfile profile, [NotNullWhen(true)] out CountedEdition? edition)
    {
        if (_editions.TryGetValue(profile, out edition))
        {
            _last = edition;
            return true;
        }

        _editions.Add(profile, new CountedEdition(measure.EditionOf(profile), _tables));
        return false;
    }
}
