using System.Collections.Concurrent;
using ScoreCoach.Cohorts;
using ScoreCoach.IO.Import.People;
using ScoreCoach.IO.Import.Rows;
using ScoreCoach.IO.Import.Tables;

namespace ScoreCoach.IO.Import.Passes;

/// <summary>Reads a table with a row per report. Only what follows from the order of the rows happens here.</summary>
internal sealed class WideRows(ReportTable table, TableSurvey survey, ShapeCheck shape, Func<RowParser> createParser, Func<ReportFactory> createFactory) : IReportRows
{
    public long Position { get; private set; }

    public void Collect(AttemptIndex attempts, int tableNumber, CancellationToken cancellation)
    {
        foreach (var (repeated, position) in TableWalk.Over<RepeatedSink, PersonReport>(table, survey, CreateWork, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            Position = position;
            foreach (var (person, id, report) in repeated)
            {
                attempts.Add(person, id, report, tableNumber);
            }
        }

        RowWork<RepeatedSink, PersonReport> CreateWork() =>
            new(shape, createParser(), new RepeatedSink(survey.Findings.CreateMapper(), survey.Findings.Repeated, createFactory()));
    }

    public IEnumerable<ScoreReport> Read(ImportLedger ledger, CancellationToken cancellation) => ledger.Measure is { } measure
        ? ReadOthers(ledger, measure, cancellation)
        : Resolve(ledger, TableWalk.Over<ReportSink, RowOutcome>(table, survey, () => new(shape, createParser(), ReportsOf(ledger)), cancellation), [], cancellation);

    private ReportSink ReportsOf(ImportLedger ledger) => new(createFactory(), ledger.Reject is not null, ledger.MayRefuseLater);

    /// <summary>Counts the reports of which nothing else is wanted, and reads the others. A file that breaks off counts as far as it was read.</summary>
    private IEnumerable<ScoreReport> ReadOthers(ImportLedger ledger, CohortMeasure measure, CancellationToken cancellation)
    {
        var counters = new ConcurrentBag<RowCounter>();
        try
        {
            foreach (var report in Resolve(ledger, TableWalk.Over<CountingSink, RowOutcome>(table, survey, CreateWork, cancellation), counters, cancellation))
            {
                yield return report;
            }
        }
        finally
        {
            foreach (var counter in counters)
            {
                counter.Close();
                measure.Add(counter.Measure);
                ledger.Tally.Count(counter.Rows);

                // Reports show which columns there are, but those that became one may have been refused later.
                foreach (var column in counter.Rows > 0 ? counter.FoundColumns : [])
                {
                    measure.Columns.MarkFound(column);
                }
            }
        }

        RowWork<CountingSink, RowOutcome> CreateWork()
        {
            var counter = new RowCounter(
                measure.New(), new GroupCells(measure.Columns.Names, survey.Layout), survey.Findings.CreateMapper(), survey.Findings.Repeated, createFactory());
            counters.Add(counter);
            return new(shape, createParser(), new CountingSink(counter, ReportsOf(ledger)));
        }
    }

    private IEnumerable<ScoreReport> Resolve(
        ImportLedger ledger, IEnumerable<(List<RowOutcome> Outcomes, long Position)> batches, IEnumerable<RowCounter> counters, CancellationToken cancellation)
    {
        var announced = 0L;
        foreach (var (outcomes, position) in batches)
        {
            Position = position;
            if (counters.Sum(counter => counter.Rows) is var counted && counted > announced)
            {
                ledger.Tally.Announce(counted - announced);
                announced = counted;
            }
            for (var index = 0; index < outcomes.Count; index++)
            {
                cancellation.ThrowIfCancellationRequested();
                if (ledger.Resolve(outcomes[index]) is { } report)
                {
                    yield return report;
                }
                else if (ledger.HasEnded)
                {
                    yield break;
                }
            }
        }
    }
}
