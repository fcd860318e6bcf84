using System.Runtime.CompilerServices;

namespace ScoreCoach.IO;

/// <summary>Reads the reports of parts of a table, on one thread.</summary>
internal sealed class RowChunkWork(ChunkedText text, TableSurvey survey, ShapeCheck shape, ImportLedger ledger, RowReader reader)
    : IChunkWork<List<ChunkRow>>
{
    private readonly ChunkRecords _records = text.OpenParts();

    public void Dispose() => _records.Dispose();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Do(int part, List<ChunkRow> result)
    {
        result.Clear();
        var records = _records;
        records.Open(survey.Chunks[part]);
        var cells = new ChunkCells(records);
        while (records.Read())
        {
            if (ShapeCheck.IsBlank(records))
            {
                continue;
            }

            var issue = shape.IsPlain(records.FieldCount, records.Length) ? null : shape.Check(records);
            var report = issue is null ? reader.Read(cells, out issue) : null;
            if (report is not null && !reader.HasWarnings && !ledger.MayWrite(isRefused: false))
            {
                result.Add(new ChunkRow(report, null, [], null));
                continue;
            }

            result.Add(Settle(cells, report, issue));
        }
    }

    private ChunkRow Settle(ChunkCells cells, ScoreReport? report, ImportIssue? issue)
    {
        if (issue?.Code == ImportIssueCode.FieldCountMismatch)
        {
            issue = reader.AdviseFooter(cells, issue);
        }

        // Which rows contradict others is known later: while anyone may, every row of theirs is kept for the reject file.
        return new ChunkRow(
            report,
            issue,
            report is null ? [] : [.. reader.Warnings],
            ledger.MayWrite(report is null) ? StoredRow.Copy(cells, _records.FieldCount, null) : null);
    }
}
