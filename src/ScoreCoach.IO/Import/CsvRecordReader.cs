using System.Buffers;
using System.Text.Unicode;
using CsvHelper;

namespace ScoreCoach.IO;

/// <summary>
/// Reads the records of a delimited file one by one and never gives up: when a quote is out of place, only the line it
/// stands on is lost, and reading goes on at the next one. Memory is bounded whatever the file holds.
/// </summary>
internal sealed class CsvRecordReader : RecordReader
{
    /// <summary>
    /// How much may be read again after broken rows: so much, and so many times what was read up to there. Without a bound, a
    /// file that opens quotes in many rows would be read to the end for each of them.
    /// </summary>
    private const long AlwaysReadAgain = 64L * 1024 * 1024;
    private const int MostTimesReadAgain = 8;

    /// <summary>The longest record over several lines once too much was read again. No field that people write is longer.</summary>
    private const int ShortRecord = 16 * 1024;

    private readonly ReportSource _source;
    private readonly CsvReaderOptions _options;
    private readonly CsvReaderOptions _lineOptions;
    private readonly int _maxRecord;
    private readonly long _first;
    private CsvReader _csv;
    private CsvReader? _line;
    private CsvMalformedReason? _malformed;
    private int _limit;
    private long _readAgain;
    private long _start;
    private long _linesBefore;
    private long _rowsBefore;
    private Place? _resume;

    /// <summary>Starts reading.</summary>
    /// <param name="source">The file.</param>
    /// <param name="start">Where to start, in bytes.</param>
    /// <param name="linesBefore">The lines before that place.</param>
    /// <param name="delimiter">The delimiter.</param>
    /// <param name="maxRecord">The longest record, in bytes.</param>
    /// <param name="rowsBefore">The records before that place.</param>
    public CsvRecordReader(ReportSource source, long start, long linesBefore, char delimiter, int maxRecord, long rowsBefore = 0)
    {
        _rowsBefore = rowsBefore;
        _source = source;
        _start = start;
        _first = start;
        _linesBefore = linesBefore;
        _maxRecord = maxRecord;
        _limit = maxRecord;
        _options = CsvReaderOptions.Default with
        {
            Separator = delimiter,
            HasHeader = false,
            TrackLineNumbers = true,
            IncludeValuesInExceptions = false,
            MaxRecordSize = maxRecord,
            Encoding = System.Text.Encoding.UTF8,
            OnMalformedRecord = record => _malformed = record.Reason,
        };
        _lineOptions = _options with { AllowLineBreaksInQuotes = false };
        _csv = CsvReader.Create(source.At(start), _options, leaveOpen: true);
    }

    public override int FieldCount => Fields.FieldCount;

    public override int Length => Fields.RawRecord.Length;

    public override bool IsText => Utf8.IsValid(Fields.RawRecord) && !Fields.RawRecord.Contains((byte)0);

    public override string Excerpt => CellText.Quote(Fields.RawRecord);

    private CsvReader Fields => _line ?? _csv;

    public override ReadOnlySpan<byte> Get(int column) => Fields.GetSpan(column);

    protected override bool ReadNext()
    {
        _line?.Dispose();
        _line = null;
        if (_resume is { } place)
        {
            Restart(place);
        }

        _malformed = null;
        try
        {
            if (!_csv.Read())
            {
                return false;
            }
        }
        catch (CsvFormatException tooLong)
        {
            return ReadTooLong(_start + tooLong.ByteOffset, _linesBefore + tooLong.LineNumber);
        }

        Row = _rowsBefore + _csv.RowNumber;
        Line = _linesBefore + _csv.LineNumber;
        Offset = _start + _csv.ByteOffset;
        State = RecordState.Good;
        if (_malformed is { } reason)
        {
            State = reason switch
            {
                CsvMalformedReason.StrayQuote => RecordState.StrayQuote,
                CsvMalformedReason.UnterminatedQuote => RecordState.OpenQuote,
                _ => RecordState.TextAfterQuote,
            };
            if (_csv.RawRecord.IndexOfAny((byte)'\n', (byte)'\r') >= 0)
            {
                _readAgain += _csv.RawRecord.Length;
                return ReadLineOf(Offset, Line, State);
            }
        }

        return true;
    }

    protected override void Dispose(bool disposing)
    {
        _line?.Dispose();
        _csv.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Reads a record that is longer than the limit: with another limit where there is room for one, else its first line.</summary>
    private bool ReadTooLong(long offset, long line)
    {
        _readAgain += _limit;
        if (LimitAt(offset) > _limit)
        {
            _resume = new Place(offset, line - 1);
            return ReadNext();
        }

        var limit = _limit;
        _malformed = null;
        var read = ReadLineOf(offset, line, RecordState.OpenQuote);
        if (limit < _maxRecord && State == RecordState.OpenQuote && _malformed is null)
        {
            // A long line is no broken one; only what goes on over many lines is.
            State = RecordState.Good;
        }

        return read;
    }

    private int LimitAt(long offset) =>
        (int)Math.Clamp(AlwaysReadAgain + ((offset - _first) * MostTimesReadAgain) - _readAgain, Math.Min(ShortRecord, _maxRecord), _maxRecord);

    /// <summary>Takes one line of the file as the record and goes on after it.</summary>
    private bool ReadLineOf(long offset, long line, RecordState state)
    {
        Row++;
        Offset = offset;
        Line = line;
        State = state;
        var bytes = ReadLine(offset, out var next, out var complete);
        if (!complete)
        {
            State = RecordState.TooLong;
        }

        _line = CsvReader.Create(bytes, _lineOptions);
        _line.Read();
        _resume = new Place(next, line);
        return true;
    }

    private byte[] ReadLine(long offset, out long next, out bool complete)
    {
        var stream = _source.At(offset);
        using var kept = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        complete = true;
        next = offset;
        try
        {
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                var chunk = buffer.AsSpan(0, read);
                var end = chunk.IndexOfAny((byte)'\n', (byte)'\r');
                var text = end < 0 ? chunk : chunk[..end];
                var room = (int)Math.Min(text.Length, _maxRecord - kept.Length);
                kept.Write(text[..room]);
                complete &= room == text.Length;
                next += text.Length;
                if (end >= 0)
                {
                    next++;
                    var second = end + 1 < read ? chunk[end + 1] : stream.ReadByte();
                    next += chunk[end] == '\r' && second == '\n' ? 1 : 0;
                    break;
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return kept.ToArray();
    }

    private void Restart(Place place)
    {
        _csv.Dispose();
        _resume = null;
        _start = place.Offset;
        _linesBefore = place.LinesBefore;
        _rowsBefore = Row;
        _limit = LimitAt(_start);
        var options = _limit == _maxRecord ? _options : _options with { MaxRecordSize = _limit, BufferSize = Math.Min(_options.BufferSize, ShortRecord) };
        _csv = CsvReader.Create(_source.At(_start), options, leaveOpen: true);
    }

    private readonly record struct Place(long Offset, long LinesBefore);
}
