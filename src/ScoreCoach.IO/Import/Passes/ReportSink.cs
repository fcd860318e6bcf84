using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Rows;

namespace ScoreCoach.IO.Import.Passes;

/// <summary>Makes a report of each row.</summary>
/// <param name="factory">Makes reports.</param>
/// <param name="keepsRefused">Whether the cells of refused rows are wanted.</param>
/// <param name="keepsAll">Whether all cells are wanted: while reports may contradict each other, no one knows which rows are refused in the end.</param>
internal readonly struct ReportSink(ReportFactory factory, bool keepsRefused, bool keepsAll) : IRowSink<RowOutcome>
{
    public bool Wants<TCells>(TCells cells)
        where TCells : IRowCells => true;

    public void Accept<TCells>(TCells cells, int fieldCount, in ParsedRow row, IReadOnlyList<ImportIssue> warnings, List<RowOutcome> outcomes)
        where TCells : IRowCells =>
        outcomes.Add(new RowOutcome(factory.Create(cells, row), null, warnings.Count == 0 ? [] : [.. warnings], keepsAll ? StoredRow.Copy(cells, fieldCount, null) : null));

    public void Refuse<TCells>(TCells cells, int fieldCount, ImportIssue issue, List<RowOutcome> outcomes)
        where TCells : IRowCells =>
        outcomes.Add(new RowOutcome(null, issue, [], keepsRefused ? StoredRow.Copy(cells, fieldCount, null) : null));
}
