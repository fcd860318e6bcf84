namespace ScoreCoach.IO;

/// <summary>A sheet of a workbook in the Open XML format.</summary>
internal sealed class SheetTable : IReportTable
{
    private readonly ReportSource _source;
    private readonly Workbook _workbook;
    private readonly ImportOptions _options;
    private int _dateColumn = -1;

    public SheetTable(ReportSource source, ImportOptions options)
    {
        _source = source;
        _options = options;
        using var parts = new WorkbookParts(source.At(0));
        _workbook = Workbook.Read(parts, options.WorksheetName);
    }

    public string Encoding => "utf-8";

    public char? Delimiter => null;

    public long Length => 0;

    public long ExpectedRows => Math.Min(1_048_576, _source.Length / 8);

    public IReadOnlySet<int> AttributeColumns { get; } = new HashSet<int>();

    public void UseDateColumn(int column) => _dateColumn = column;

    public RecordReader Open() => new SheetRecordReader(new WorkbookParts(_source.At(0)), _workbook, () => _dateColumn, _options);

    public bool HasChanged => _source.HasChanged;

    public ChunkedText? Text => null;

    public void Dispose() => _source.Dispose();
}
