using System.Xml;
using ScoreCoach.IO.Import.Sources;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>A sheet of a workbook in the Open XML format.</summary>
internal sealed class SheetTable : ReportTable
{
    private readonly Workbook _workbook;
    private readonly Worksheet _sheet;
    private readonly ImportOptions _options;
    private readonly HiddenCells _hidden = new();
    private readonly SharedSource _shared;
    private readonly MergedRanges _merged;

    private SheetTable(SharedSource shared, Workbook workbook, Worksheet sheet, MergedRanges merged, ImportOptions options)
        : base(shared.Source) => (_shared, _workbook, _sheet, _merged, _options) = (shared.Use(), workbook, sheet, merged, options);

    public override string Encoding => "utf-8";
    public override string? Worksheet => _sheet.Name;
    public override IReadOnlyList<ImportIssue> Notices => _hidden.ToIssue(_sheet.Name) is { } issue ? [issue] : [];
    public override long Length => 0;
    public override long ExpectedRows => Math.Min(CellReference.MaxRows, Source.Length / 8);

    /// <summary>Opens the worksheets that may be read, in the order of the workbook. Sheets without a cell are left out.</summary>
    /// <exception cref="WorkbookException">There is nothing to read, or it can't be read.</exception>
    public static IReadOnlyList<ReportTable> OpenAll(ReportSource source, ImportOptions options)
    {
        var workbook = Workbook.Read(source);
        var chosen = WorksheetChoice.Of(workbook.Sheets, options.WorksheetNames);
        var shared = new SharedSource(source);
        using var parts = new WorkbookParts(source.At(0));
        var tables = chosen.Where(sheet => HasCells(source, workbook, sheet, options))
            .Select(sheet => new SheetTable(shared, workbook, sheet, FindMerged(source, parts, workbook, sheet, options), options))
            .ToArray();
        return tables.Length > 0 ? tables : throw WorksheetChoice.Empty(workbook.Sheets, chosen);
    }

    public override RecordReader Open() =>
        new SheetRecordReader(new WorkbookParts(Source.At(0)), _workbook, _sheet, _merged, _hidden, () => DateColumn, _options);

    protected override void Release() => _shared.Release();

    private static SheetRecordReader Open(ReportSource source, Workbook workbook, Worksheet sheet, ImportOptions options) =>
        new(new WorkbookParts(source.At(0)), workbook, sheet, MergedRanges.None, new HiddenCells(), () => -1, options);

    private static bool HasCells(ReportSource source, Workbook workbook, Worksheet sheet, ImportOptions options)
    {
        using var rows = Open(source, workbook, sheet, options);
        return rows.Read();
    }

    /// <summary>Merged cells stand behind the rows that they change; most sheets have none.</summary>
    private static MergedRanges FindMerged(ReportSource source, WorkbookParts parts, Workbook workbook, Worksheet sheet, ImportOptions options)
    {
        try
        {
            if (!parts.Contains(sheet.Path, "mergeCell"u8))
            {
                return MergedRanges.None;
            }
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException)
        {
            // The rows before the damage count; reading comes to it too, and reports it.
            return MergedRanges.None;
        }

        try
        {
            using var rows = Open(source, workbook, sheet, options);
            return rows.FindMerged();
        }
        catch (Exception damaged) when (damaged is XmlException or InvalidDataException or IOException)
        {
            throw new WorkbookException($"The sheet '{sheet.Name}' is damaged, or holds more than a sheet of reports can.", damaged);
        }
    }
}
