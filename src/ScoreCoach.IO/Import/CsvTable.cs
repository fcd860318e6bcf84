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

    public RecordReader Open() => new CsvRecordReader(_source, _dialect.Start, _dialect.LinesBefore, _dialect.Delimiter, _maxRecord);

    public bool HasChanged => _source.HasChanged;

    public bool HasChunks => true;

    public RecordReader Open(TableChunk chunk)
    {
        // From the line end before it: text at a reader's start could be taken for a byte order mark.
        var part = _source.Part(chunk.Start - 1, (int)(chunk.End - chunk.Start) + 1);
        return new CsvRecordReader(part, 0, chunk.LinesBefore - 1, _dialect.Delimiter, _maxRecord, chunk.RowsBefore);
    }

    public void Dispose() => _source.Dispose();
}
