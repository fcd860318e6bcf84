using ScoreCoach.IO.Import.Sources;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>A sheet of a workbook in the binary format.</summary>
internal sealed class BinarySheetTable : WorksheetTable
{
    private readonly BinaryWorkbook _workbook;

    private BinarySheetTable(SharedSource shared, BinaryWorkbook workbook, Worksheet sheet, ImportOptions options)
        : base(shared, sheet, options) => _workbook = workbook;

    public override long ExpectedRows => Math.Min(ushort.MaxValue, Source.Length / 32);

    /// <summary>Opens the worksheets that may be read, in the order of the workbook. Sheets without a cell are omitted.</summary>
    /// <exception cref="WorkbookException">There is nothing to read, or it can't be read.</exception>
    public static IReadOnlyList<ReportTable> OpenAll(ReportSource source, ImportOptions options)
    {
        var workbook = BinaryWorkbook.Read(source);
        var shared = new SharedSource(source);
        return OpenAll(
            workbook.Sheets,
            options,
            sheet => HasCells(workbook, sheet, options),
            sheet => new BinarySheetTable(shared, workbook, sheet, options));
    }

    public override RecordReader Open() => new BinarySheetReader(_workbook, Sheet, Hidden, () => DateColumn, Options);

    private static bool HasCells(BinaryWorkbook workbook, Worksheet sheet, ImportOptions options)
    {
        using var rows = new BinarySheetReader(workbook, sheet, new HiddenCells(), () => -1, options);
        return rows.Read();
    }
}
