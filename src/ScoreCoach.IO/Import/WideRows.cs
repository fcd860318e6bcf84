namespace ScoreCoach.IO;

/// <summary>Reads a table with a row per report. Parts are read ahead on two threads; only what follows from the order of the rows happens here.</summary>
internal sealed class WideRows(
    IReportTable table, TableSurvey survey, ShapeCheck shape, ImportLedger ledger, Func<RowReader> createReader) : IReportRows
{
    public long Position { get; private set; }

    /// <summary>Collects the reports of people who may have several.</summary>
    public void Gather(AttemptIndex attempts, CancellationToken cancellation)
    {
        var reader = createReader();
        var people = survey.Findings.People;
        foreach (var stretch in TableWalk.Over(table, survey, text => new RepeatedChunkWork(text, survey, shape, createReader()), cancellation))
        {
            Position = stretch.Start;
            if (stretch.Result is { } repeated)
            {
                cancellation.ThrowIfCancellationRequested();
                foreach (var (place, report) in repeated)
                {
                    attempts.Add(place, report);
                }

                continue;
            }

            var cells = new RecordCells(stretch.Records!);
            while (stretch.Read())
            {
                cancellation.ThrowIfCancellationRequested();
                Position = stretch.Records!.Offset;
                if (people.TryRead(cells, out var person)
                    && survey.Findings.Repeated.PlaceOf(person) is >= 0 and var place
                    && shape.Check(stretch.Records) is null
                    && reader.Read(cells, out _) is { } report)
                {
                    attempts.Add(place, report);
                }
            }
        }
    }

    public IEnumerable<ScoreReport> Read(CancellationToken cancellation)
    {
        var reader = createReader();
        foreach (var stretch in TableWalk.Over(table, survey, text => new RowChunkWork(text, survey, shape, ledger, createReader()), cancellation))
        {
            Position = stretch.Start;
            if (stretch.Result is { } rows)
            {
                for (var index = 0; index < rows.Count; index++)
                {
                    cancellation.ThrowIfCancellationRequested();
                    var row = rows[index];
                    if (ledger.Settle(row.Report, row.Issue, row.Warnings, row.Cells) is { } report)
                    {
                        yield return report;
                    }
                    else if (ledger.HasEnded)
                    {
                        yield break;
                    }
                }

                continue;
            }

            var cells = new RecordCells(stretch.Records!);
            while (stretch.Read())
            {
                cancellation.ThrowIfCancellationRequested();
                Position = stretch.Records!.Offset;
                if (ShapeCheck.IsBlank(stretch.Records))
                {
                    continue;
                }

                var found = shape.Check(stretch.Records) is { } broken ? null : reader.Read(cells, out broken);
                var issue = broken?.Code == ImportIssueCode.FieldCountMismatch ? reader.AdviseFooter(cells, broken) : broken;
                if (ledger.Settle(found, issue, found is null ? [] : reader.Warnings, cells) is { } report)
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
