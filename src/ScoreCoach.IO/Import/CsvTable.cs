namespace ScoreCoach.IO;

/// <summary>A delimited file.</summary>
internal sealed class CsvTable : IReportTable
{
    private const int SmallestRecordLimit = 4 * 1024 * 1024;
    private readonly ReportSource _source;
    private readonly CsvDialect _dialect;
    private readonly int _maxRecord;

    public CsvTable(ReportSource source, ImportOptions options, ExamCatalog catalog)
    {
        _source = source;
        _dialect = CsvDialect.Find(source, options, catalog);
        _maxRecord = (int)Math.Min(int.MaxValue / 4, Math.Max(SmallestRecordLimit, ((long)options.MaxFieldLength * 2) + (SmallestRecordLimit / 4)));
        Text = new ChunkedText(this, source, options.PartLength);
    }

    public string Encoding => _source.Encoding;

    public char? Delimiter => _dialect.Delimiter;

    public long Length => _source.Length;

    public long ExpectedRows => _source.Length / _dialect.AverageLine;

    public IReadOnlySet<int> AttributeColumns { get; } = new HashSet<int>();

    public void UseDateColumn(int column)
    {
        // Text is written as text.
    }

    public bool HasChanged => _source.HasChanged;

    public ChunkedText? Text { get; }

    public RecordReader Open() => new CsvRecordReader(_source, _dialect.Start, _dialect.LinesBefore, _dialect.Delimiter, _maxRecord);

    /// <summary>Starts reading at a row: from the line end before it, because text at a reader's start could be taken for a byte order mark.</summary>
    public RecordReader Open(TablePlace row) =>
        new CsvRecordReader(_source, row.Offset - 1, row.LinesBefore - 1, _dialect.Delimiter, _maxRecord, row.RowsBefore);

    public void Dispose() => _source.Dispose();
}
