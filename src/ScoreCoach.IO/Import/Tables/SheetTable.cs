using ScoreCoach.IO.Import.Sources;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>A sheet of a workbook in the Open XML format.</summary>
internal sealed class SheetTable(ReportSource source, ImportOptions options) : ReportTable(source)
{
    private readonly Workbook _workbook = Workbook.Read(source, options.WorksheetNames.FirstOrDefault());

    public override string Encoding => "utf-8";
    public override long Length => 0;
    public override long ExpectedRows => Math.Min(SheetRecordReader.MaxRows, Source.Length / 8);

    public override RecordReader Open() => new SheetRecordReader(new WorkbookParts(Source.At(0)), _workbook, () => DateColumn, options);
}
