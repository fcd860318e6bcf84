using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.People;
using ScoreCoach.IO.Import.Tables;

namespace ScoreCoach.IO.Import.Passes;

/// <summary>Refuses the rows below a header further down that can't be read: under the header before it they would say something else.</summary>
internal sealed class RefusedRows(TableSurvey survey, string path) : IReportRows
{
    public long Position { get; private set; }

    public void Collect(AttemptIndex attempts, int file, CancellationToken cancellation)
    {
        // Nobody's attempts.
    }

    public IEnumerable<ScoreReport> Read(ImportLedger ledger, CancellationToken cancellation)
    {
        var cause = survey.Layout.Issues.Concat(survey.Issues).First(issue => issue.Severity == IssueSeverity.Error);
        using var records = survey.OpenRows();
        while (records.Read() && !ledger.HasEnded)
        {
            cancellation.ThrowIfCancellationRequested();
            Position = records.Offset;
            if (!ShapeCheck.IsBlank(records))
            {
                var issue = cause with
                {
                    Path = path,
                    Line = records.Line,
                    Column = null,
                    Message = FormattableString.Invariant($"The row stands below the header in line {survey.HeaderLine}, which can't be used: {cause.Message}"),
                };
                ledger.Settle(new RowOutcome(null, issue, [], ledger.Reject is null ? null : StoredRow.Copy(new RecordCells(records), records.FieldCount, null)));
            }
        }

        yield break;
    }
}
