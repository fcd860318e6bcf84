using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.People;
using ScoreCoach.IO.Import.Tables;

namespace ScoreCoach.IO.Import.Passes;

/// <summary>
/// Refuses the rows of a table that can't be read, next to others of its file that can: under another header they would say something else.
/// Those of a table that is a summary are set aside.
/// </summary>
/// <param name="survey">The table.</param>
/// <param name="cause">What keeps it from being read.</param>
/// <param name="path">The file.</param>
internal sealed class RefusedRows(TableSurvey survey, ImportIssue cause, string path) : IReportRows
{
    public long Position { get; private set; }

    public void Collect(AttemptIndex attempts, int tableNumber, CancellationToken cancellation)
    {
        // No one's attempts.
    }

    public IEnumerable<ScoreReport> Read(ImportLedger ledger, CancellationToken cancellation)
    {
        var header = survey.HeaderLine > 0 ? survey.HeaderLine : cause.Line;
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
                    Message = cause.Severity == IssueSeverity.SetAside ? cause.Message : FormattableString.Invariant($"The row can't be read, because the header in line {header} is unusable: {cause.Message}"),
                };
                ledger.Resolve(new RowOutcome(null, issue, [], ledger.Reject is null ? null : StoredRow.Copy(new RecordCells(records), records.FieldCount, null)));
            }
        }

        yield break;
    }
}
