using ScoreCoach.IO.Import.Headers;
using ScoreCoach.IO.Import.Sources;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>A delimited file.</summary>
internal sealed class CsvTable : ReportTable
{
    private const int MinRecordLimit = 4 * 1024 * 1024;

    /// <summary>Counts need no place in the cache, as reports do that wait to be handed on; and each chunk costs the threads an exchange.</summary>
    private const int CountedChunkLength = 1024 * 1024;

    /// <summary>So many chunks keep both threads busy until the end.</summary>
    private const int MinLongChunks = 32;

    private readonly CsvDialect _dialect;
    private readonly int _maxRecord;

    public CsvTable(ReportSource source, ImportOptions options, KnownHeaders known)
        : base(source)
    {
        _dialect = CsvDialect.Find(source, options, known);
        _maxRecord = (int)Math.Min(int.MaxValue / 4, Math.Max(MinRecordLimit, ((long)options.MaxFieldLength * 2) + (MinRecordLimit / 4)));
        var longest = options.IsCounted ? Math.Max(options.ChunkLength, CountedChunkLength) : options.ChunkLength;
        Text = new ChunkedText(this, source, (int)Math.Clamp(source.Length / MinLongChunks, options.ChunkLength, longest));
    }

    public override char? Delimiter => _dialect.Delimiter;
    public override long ExpectedRows => Source.Length / _dialect.AverageLine;
    public override ChunkedText? Text { get; }

    public override RecordReader Open() => Open(new TablePlace(_dialect.Start, _dialect.LinesBefore, 0));

    /// <summary>Starts reading at a row: at the line end before it, because text at a reader's start could be taken for a byte order mark.</summary>
    public override RecordReader OpenAt(TablePlace row) => Open(new TablePlace(row.Offset - 1, row.LinesBefore - 1, row.RowsBefore));

    private CsvRecordReader Open(TablePlace place) => new(Source, place, _dialect.Delimiter, _maxRecord);
}
