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

    public IEnumerable<ScoreReport> Read(ImportLedger ledger, CancellationToken cancellation)
    {
        foreach (var (outcomes, position) in TableWalk.Over<ReportSink, RowOutcome>(table, survey, CreateWork, cancellation))
        {
            Position = position;
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

        RowWork<ReportSink, RowOutcome> CreateWork() => new(shape, createParser(), new ReportSink(createFactory(), ledger.Reject is not null, ledger.MayRefuseLater));
    }
}
