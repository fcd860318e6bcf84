namespace ScoreCoach.IO;

/// <summary>Reads a table with a row per domain. Reports whose rows follow each other stream; those whose rows are scattered are kept as a whole.</summary>
internal sealed class LongRows(
    IReportTable table, TableSurvey survey, ShapeCheck shape, ImportLedger ledger, Func<RowReader> createReader) : IReportRows
{
    private readonly Dictionary<ulong, LongReport?> _scattered = [];

    public long Position { get; private set; }

    public void Gather(AttemptIndex attempts, CancellationToken cancellation)
    {
        var reader = createReader();
        using var records = TableWalk.Start(table, survey);
        var runs = new LongRuns(records, shape, survey.Layout, survey.Findings.People);
        while (runs.Read(cancellation))
        {
            Position = records.Offset;
            if (survey.Findings.Scattered.PlaceOf(runs.Key) < 0)
            {
                Gather(runs.Run, reader, attempts);
                continue;
            }

            if (!_scattered.TryGetValue(runs.Key, out var report))
            {
                _scattered.Add(runs.Key, report = new LongReport(runs.Run.Person));
            }

            foreach (var row in runs.Run.Rows)
            {
                report!.Add(row);
            }
        }

        foreach (var report in _scattered.Values)
        {
            Gather(report!, reader, attempts);
        }
    }

    public IEnumerable<ScoreReport> Read(CancellationToken cancellation)
    {
        var reader = createReader();
        using var records = TableWalk.Start(table, survey);
        var runs = new LongRuns(records, shape, survey.Layout, survey.Findings.People);
        while (runs.Read(cancellation))
        {
            ledger.Tally.Rows = runs.Rows;
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

            foreach (var outcome in reader.ReadLong(rows))
            {
                if (ledger.Settle(outcome) is { } report)
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

    private void Gather(LongReport rows, RowReader reader, AttemptIndex attempts)
    {
        if (survey.Findings.Repeated.PlaceOf(rows.Person) is not (>= 0 and var place))
        {
            return;
        }

        foreach (var outcome in reader.ReadLong(rows))
        {
            if (outcome is { Report: { } report, DuplicateOf: 0 })
            {
                attempts.Add(place, report);
            }
        }
    }
}
