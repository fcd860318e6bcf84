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
    private readonly HashSet<ExamProfile> _met = new(ReferenceEqualityComparer.Instance);
    private ExamProfile? _profile;
    private long _from;
    private long _until;

    /// <summary>What this thread has counted.</summary>
    public CohortMeasure Measure => measure;

    /// <summary>How many rows were counted.</summary>
    public long Rows { get; private set; }

    /// <summary>Counts a row; false if a report must be made of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryCount<TCells>(TCells cells, in ParsedRow row)
        where TCells : IRowCells
    {
        if (!ReferenceEquals(row.Results.Profile, _profile))
        {
            // The columns of the groups, and the editions in their order, are found out from reports.
            Begin(row.Results.Profile);
            if (_met.Add(row.Results.Profile))
            {
                return false;
            }
        }

        if ((row.Date is { } date && (date.Day.Ticks < _from || date.Day.Ticks > _until)) || (repeated.Count > 0 && mapper.TryMap(cells, out var person) && repeated.ContainsKey(person)))
        {
            return false;
        }

        Rows++;
        measure.Count(factory.CreateNameless(cells, row), groups.ValuesOf(cells));
        return true;
    }

    private void Begin(ExamProfile profile)
    {
        _profile = profile;
        _from = (profile.EditionDate ?? DateTime.MinValue).Ticks;
        _until = (profile.SupersededOn is { } end ? end.AddTicks(-1) : DateTime.MaxValue).Ticks;
        _until = Math.Min(_until, (profile.LastExamDate ?? DateTime.MaxValue).Ticks);
    }
}
