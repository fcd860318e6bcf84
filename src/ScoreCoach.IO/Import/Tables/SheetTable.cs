using System.Xml;
using ScoreCoach.IO.Import.Sources;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>A sheet of a workbook in the Open XML format.</summary>
internal sealed class SheetTable : WorksheetTable
{
    private readonly Workbook _workbook;
    private readonly MergedRanges _merged;

    private SheetTable(SharedSource shared, Workbook workbook, Worksheet sheet, MergedRanges merged, ImportOptions options)
        : base(shared, sheet, options) => (_workbook, _merged) = (workbook, merged);

    public override long ExpectedRows => Math.Min(CellReference.MaxRows, Source.Length / 8);

    /// <summary>Opens the worksheets that may be read, in the order of the workbook. Sheets without a cell are omitted.</summary>
    /// <exception cref="WorkbookException">There is nothing to read, or it can't be read.</exception>
    public static IReadOnlyList<ReportTable> OpenAll(ReportSource source, ImportOptions options)
    {
        var workbook = Workbook.Read(source);
        var shared = new SharedSource(source);
        using var parts = new WorkbookParts(source.At(0));
        return OpenAll(
            workbook.Sheets,
            options,
            sheet => HasCells(source, workbook, sheet, options),
            sheet => new SheetTable(shared, workbook, sheet, FindMerged(source, parts, workbook, sheet, options), options));
    }

    public override RecordReader Open() =>
        new SheetRecordReader(new WorkbookParts(Source.At(0)), _workbook, Sheet, _merged, Hidden, () => DateColumn, Options);

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
            throw new WorkbookException($"The sheet '{sheet.Name}' is damaged, or too large for a sheet of reports.", damaged);
        }
    }
}
