using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Rows;

namespace ScoreCoach.IO.Import.Passes;

/// <summary>Counts rows where that is all there is to do with them, and makes reports of the others.</summary>
/// <param name="counter">Counts.</param>
/// <param name="reports">Takes the other rows.</param>
internal readonly struct CountingSink(RowCounter counter, ReportSink reports) : IRowSink<RowOutcome>
{
    public bool Wants<TCells>(TCells cells)
        where TCells : IRowCells => true;

    public void Accept<TCells>(TCells cells, int fieldCount, in ParsedRow row, IReadOnlyList<ImportIssue> warnings, List<RowOutcome> outcomes)
        where TCells : IRowCells
    {
        if (warnings.Count > 0 || !counter.TryCount(cells, row))
        {
            reports.Accept(cells, fieldCount, row, warnings, outcomes);
        }
    }

    public void Refuse<TCells>(TCells cells, int fieldCount, ImportIssue issue, List<RowOutcome> outcomes)
        where TCells : IRowCells => reports.Refuse(cells, fieldCount, issue, outcomes);
}
