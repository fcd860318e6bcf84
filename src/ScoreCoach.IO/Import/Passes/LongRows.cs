using ScoreCoach.IO.Import.People;
using ScoreCoach.IO.Import.Rows;
using ScoreCoach.IO.Import.Tables;

namespace ScoreCoach.IO.Import.Passes;

/// <summary>Reads a table with a row per domain. Reports whose rows follow each other stream; those whose rows are scattered are kept as a whole.</summary>
internal sealed class LongRows(TableSurvey survey, ShapeCheck shape, Func<RowParser> createParser, Func<ReportFactory> createFactory) : IReportRows
{
    private readonly Dictionary<UInt128, LongReport?> _scattered = [];
    private PartialReports? _halves;

    public long Position { get; private set; }

    public void Collect(AttemptIndex attempts, int tableNumber, CancellationToken cancellation)
    {
        var halves = _halves = new PartialReports(survey.Layout);
        var waiting = new List<(int Person, LongOutcome Outcome)>();
        var (parser, factory) = (createParser(), createFactory());
        using var records = survey.OpenRows();
        var runs = new LongRuns(records, shape, survey.Layout, survey.Findings.People, parser);
        while (runs.Read(cancellation))
        {
            Position = records.Offset;
            if (!survey.Findings.Scattered.Contains(runs.Key))
            {
                Collect(runs.Run);
                continue;
            }

            if (!_scattered.TryGetValue(runs.Key, out var report))
            {
                _scattered.Add(runs.Key, report = new LongReport(runs.Run.Person, runs.Run.Id));
            }

            foreach (var row in runs.Run.Rows)
            {
                report!.Add(row);
            }
        }

        foreach (var report in _scattered.Values)
        {
            Collect(report!);
        }

        foreach (var (person, outcome) in waiting)
        {
            var contradicts = outcome.Issue is not null;
            halves.Refuse(outcome);
            if (contradicts || outcome.Issue is null)
            {
                attempts.Add(person, outcome.Rows.Id, outcome.Report!, tableNumber);
            }
        }

        void Collect(LongReport rows)
        {
            // A row without a known exam belongs to no one's report, and may be a part of someone's.
            var person = 0;
            if (rows.Person != default && !survey.Findings.Repeated.TryGetValue(rows.Person, out person))
            {
                return;
            }

            foreach (var outcome in parser.ParseLong(rows, (cells, row) => factory.Create(cells, row)))
            {
                // Also one that another of its rows contradicts: its attempt may come again in another file.
                if (outcome is { Report: { } report, DuplicateOf: 0 } && rows.Person != default)
                {
                    if (PartialReports.MayBeHalf(outcome))
                    {
                        waiting.Add((person, outcome));
                        continue;
                    }

                    attempts.Add(person, rows.Id, report, tableNumber);
                }
                else if (outcome.Issue is not null)
                {
                    halves.Observe(outcome, parser.ExamOf(outcome.Rows));
                }
            }
        }
    }

    public IEnumerable<ScoreReport> Read(ImportLedger ledger, CancellationToken cancellation)
    {
        var (parser, factory) = (createParser(), createFactory());
        using var records = survey.OpenRows();
        var runs = new LongRuns(records, shape, survey.Layout, survey.Findings.People, parser);
        var counted = 0L;
        while (runs.Read(cancellation))
        {
            ledger.Tally.Rows += runs.Rows - counted;
            counted = runs.Rows;
            Position = records.Offset;
            var rows = runs.Run;
            if (_scattered.TryGetValue(runs.Key, out var whole))
            {
                if (whole is null)
                {
                    continue;
                }

                // The report comes where its first row stands; its other rows were read already.
                rows = whole;
                _scattered[runs.Key] = null;
            }

            foreach (var outcome in parser.ParseLong(rows, (cells, row) => factory.Create(cells, row)))
            {
                _halves?.Refuse(outcome);
                if (ledger.Resolve(outcome) is { } report)
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
