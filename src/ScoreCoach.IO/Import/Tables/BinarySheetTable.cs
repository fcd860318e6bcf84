using ScoreCoach.IO.Import.Sources;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>A sheet of a workbook in the binary format.</summary>
internal sealed class BinarySheetTable : ReportTable
{
    private readonly BinaryWorkbook _workbook;
    private readonly Worksheet _sheet;
    private readonly ImportOptions _options;
    private readonly SharedSource _shared;
    private readonly HiddenCells _hidden = new();

    private BinarySheetTable(SharedSource shared, BinaryWorkbook workbook, Worksheet sheet, ImportOptions options)
        : base(shared.Source) => (_shared, _workbook, _sheet, _options) = (shared.Use(), workbook, sheet, options);

    public override string Encoding => "utf-8";
    public override string? Worksheet => _sheet.Name;
    public override IReadOnlyList<ImportIssue> Notices => _hidden.ToIssue(_sheet.Name) is { } issue ? [issue] : [];
    public override long Length => 0;
    public override long ExpectedRows => Math.Min(ushort.MaxValue, Source.Length / 32);

    /// <summary>Opens the worksheets that may be read, in the order of the workbook. Sheets without a cell are left out.</summary>
    /// <exception cref="WorkbookException">There is nothing to read, or it can't be read.</exception>
    public static IReadOnlyList<ReportTable> OpenAll(ReportSource source, ImportOptions options)
    {
        var workbook = BinaryWorkbook.Read(source);
        var chosen = WorksheetChoice.Of(workbook.Sheets, options.WorksheetNames);
        var shared = new SharedSource(source);
        var tables = chosen.Where(sheet => HasCells(workbook, sheet, options))
            .Select(sheet => new BinarySheetTable(shared, workbook, sheet, options))
            .ToArray();
        return tables.Length > 0 ? tables : throw WorksheetChoice.Empty(workbook.Sheets, chosen);
    }

    public override RecordReader Open() => new BinarySheetReader(_workbook, _sheet, _hidden, () => DateColumn, _options);

    protected override void Release() => _shared.Release();

    private static bool HasCells(BinaryWorkbook workbook, Worksheet sheet, ImportOptions options)
    {
        using var rows = new BinarySheetReader(workbook, sheet, new HiddenCells(), () => -1, options);
        return rows.Read();
    }
}
