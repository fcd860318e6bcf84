using System.Runtime.InteropServices;
using ScoreCoach.Catalog;
using ScoreCoach.Cohorts;

namespace ScoreCoach.IO.Cohorts;

/// <summary>
/// What is known of a part of a cohort: a record for each report of someone who may be in other parts, and counts for the others. Put together in any
/// order, states give the same bits.
/// </summary>
internal sealed class CohortState
{
    private readonly ExamCatalog _catalog;

    public CohortState(StateHeader header, CohortMeasure counted, ExamCatalog catalog) => (Header, Counted, _catalog) = (header, counted, catalog);

    public StateHeader Header { get; set; }

    /// <summary>The reports of people who are in no other part, and of those who are not named.</summary>
    public CohortMeasure Counted { get; }

    public StateTables Tables { get; private set; } = new();

    public List<StateRecord> Records { get; private set; } = [];

    /// <summary>Adds what another state knows. Both have the same header.</summary>
    public void Add(CohortState other)
    {
        Header = Header.With(other.Header);
        Records.EnsureCapacity(Records.Count + other.Records.Count);
        foreach (ref var record in CollectionsMarshal.AsSpan(other.Records))
        {
            Records.Add(record with
            {
                Levels = Tables.NumberOf(other.Tables.Levels[record.Levels]),
                Group = Tables.Groups.NumberOf(other.Tables.Groups[record.Group]),
                Language = record.Language == 0 ? (ushort)0 : (ushort)(Tables.Languages.NumberOf(other.Tables.Languages[record.Language - 1]) + 1),
            });
        }

        foreach (var edition in other.Counted.Editions)
        {
            StoredCells.Of(edition).AddTo(Counted, edition.Profile);
        }
    }

    /// <summary>Puts everything into an order that depends on what it says alone. What was reported twice is there once.</summary>
    public void Order()
    {
        var records = CollectionsMarshal.AsSpan(Records);
        Tables = Tables.InOrder(records);
        MemoryExtensions.Sort(records, RecordOrder.Compare);
        var kept = 0;
        foreach (ref var record in records)
        {
            if (kept == 0 || RecordOrder.Compare(records[kept - 1], record) != 0)
            {
                records[kept++] = record;
            }
        }

        Records.RemoveRange(kept, Records.Count - kept);
    }

    /// <summary>Counts everything.</summary>
    /// <param name="options">What to show of it.</param>
    /// <param name="contradicted">How many reports are left out because others contradict them.</param>
    public IReadOnlyList<CohortSummary> Summarize(CohortOptions options, out long contradicted)
    {
        Order();
        var measure = new CohortMeasure(_catalog, options);
        measure.Columns.MarkFound();
        foreach (var edition in Counted.Editions)
        {
            StoredCells.Of(edition).AddTo(measure, edition.Profile);
        }

        contradicted = new RecordCounting(this, measure).Count();
        return measure.Complete();
    }
}
