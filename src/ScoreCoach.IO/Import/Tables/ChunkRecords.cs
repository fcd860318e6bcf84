using System.Runtime.CompilerServices;
using CsvHelper;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Sources;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>
/// Reads the records of a chunk of a delimited file where they lie in memory. It gives up at the first record that breaks a
/// rule: what such a record is depends on what follows the chunk.
/// </summary>
internal sealed class ChunkRecords(ReportSource source, char delimiter) : RecordReader
{
    /// <summary>A line that starts in one chunk may end so far behind the place where the next was to start.</summary>
    private const int Overlap = 16 * 1024;

    private byte[] _bytes = [];
    private ReadOnlyMemory<byte> _text;
    private CsvReader? _csv;
    private TablePlace _start;
    private long _linesCounted;
    private int _bytesCounted;

    public override int FieldCount => _csv!.FieldCount;
    public override int Length => _csv!.RawRecord.Length;
    public override bool IsText => true;
    public override bool IsVerified => true;
    public override string Excerpt => CellText.Quote(_csv!.RawRecord);

    /// <summary>The line on which the record starts, from 1. Line ends are counted up to it when someone wants it, which is rare.</summary>
    public override long Line
    {
        get
        {
            var offset = (int)_csv!.ByteOffset;
            _linesCounted += CountLineEnds(_text.Span[_bytesCounted..offset]);
            _bytesCounted = offset;
            return _start.LinesBefore + _linesCounted + 1;
        }
    }

    /// <summary>The records that were read.</summary>
    public long RecordsRead => _csv!.RowNumber;

    /// <summary>Opens a chunk whose limits are known.</summary>
    public void Open(TableChunk chunk)
    {
        var length = (int)(chunk.End.Offset - chunk.Start.Offset);
        Fill(chunk.Start.Offset, length);
        Open(chunk.Start, _bytes.AsMemory(0, length));
    }

    /// <summary>
    /// Opens the lines that start in a range of a file of <paramref name="fileLength"/> bytes. Whether they are records is
    /// not known: a line break may stand inside quotes.
    /// </summary>
    /// <returns>The range of the lines; empty when it is not known where one starts, or when they are not text.</returns>
    public (long Start, long End) OpenLines(long from, long to, bool isFirst, long fileLength)
    {
        var first = isFirst ? from : from - 1;
        var last = Math.Min(fileLength, to + Overlap);
        Fill(first, (int)(last - first));
        var bytes = _bytes.AsSpan(0, (int)(last - first));
        var start = !isFirst ? FindLine(bytes, 0) : MayStart(bytes[0]) ? 0 : -1;
        var end = to >= fileLength ? bytes.Length : FindLine(bytes, (int)(to - 1 - first));
        if (start < 0 || end <= start || !CellText.IsText(bytes[start..end]))
        {
            return default;
        }

        Open(default, _bytes.AsMemory(start, end - start));
        return (first + start, first + end);
    }

    /// <summary>How many lines the chunk has.</summary>
    public int CountLines() => CountLineEnds(_text.Span);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override ReadOnlySpan<byte> Get(int column) => _csv!.GetSpan(column);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override bool ReadNext()
    {
        if (!_csv!.Read())
        {
            return false;
        }

        Row = _start.RowsBefore + _csv.RowNumber;
        return true;
    }

    public override void Dispose()
    {
        _csv?.Dispose();
        base.Dispose();
    }

    /// <summary>
    /// Finds the first line that starts behind a line break at or after a position; -1 when there is none. A line whose first
    /// byte could be taken for a mark of an encoding is none to start at.
    /// </summary>
    private static int FindLine(ReadOnlySpan<byte> bytes, int from)
    {
        while (from < bytes.Length && bytes[from..].IndexOf((byte)'\n') is >= 0 and var found)
        {
            from += found + 1;
            if (from < bytes.Length && MayStart(bytes[from]))
            {
                return from;
            }
        }

        return -1;
    }

    private static bool MayStart(byte first) => first is > 0 and (< 0x80 or > 0xC1) and < 0xEF;

    private void Open(TablePlace start, ReadOnlyMemory<byte> text)
    {
        _csv?.Dispose();
        (_start, _text, _linesCounted, _bytesCounted) = (start, text, 0, 0);
        (Row, State) = (start.RowsBefore, RecordState.Good);
        var options = CsvDialect.ReaderOptions(delimiter) with { TrackLineNumbers = false, OnMalformedRecord = _ => State = RecordState.StrayQuote };
        _csv = CsvReader.Create(text, options);
    }

    private void Fill(long start, int length)
    {
        if (_bytes.Length < length)
        {
            _bytes = new byte[length];
        }

        var filled = 0;
        while (filled < length && source.ReadAt(_bytes.AsSpan(filled, length - filled), start + filled) is > 0 and var read)
        {
            filled += read;
        }

        // A file that became shorter gives blanks, and is detected by its length later.
        _bytes.AsSpan(filled, length - filled).Clear();
    }
}
