using System.Buffers;
using CsvHelper;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Sources;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>
/// Reads the records of a delimited file one by one and never gives up: when a quote is out of place, only the line it
/// stands on is lost, and reading goes on at the next one. Memory is bounded whatever the file holds, and time by its length.
/// </summary>
/// <remarks>
/// Going on at the next line means reading again what a quote had swallowed. Where one such line follows the other, that is
/// done in windows: reading the file itself again would look ahead much further than to the next line, for every line. A
/// window ends somewhere; a record that it cuts is read again in a larger one, and a file that is in order again as a whole.
/// </remarks>
internal sealed class CsvRecordReader : RecordReader
{
    private const int MinWindow = 512;
    private const int MaxWindow = 64 * 1024;

    private readonly ReportSource _source;
    private readonly SourceWindow _near;
    private readonly CsvReaderOptions _options;
    private readonly CsvReaderOptions _lineOptions;
    private readonly int _maxRecord;
    private readonly FormulaRecord _formulas;
    private CsvReader _csv;
    private CsvReader? _line;
    private CsvMalformedReason? _malformed;
    private bool _isLine;
    private bool _hasFormulas;
    private int _lineLength;
    private byte[]? _longLine;
    private long _start;
    private long _linesBefore;
    private LineEnd? _resume;
    private LineEnd _after;
    private int? _window;
    private int _windowEnd = int.MaxValue;

    /// <summary>Starts reading at a place; no record is longer than a number of bytes.</summary>
    public CsvRecordReader(ReportSource source, TablePlace place, char delimiter, int maxRecord)
    {
        Row = place.RowsBefore;
        _source = source;
        _near = new SourceWindow(source);
        (_start, _linesBefore) = (place.Offset, place.LinesBefore);
        _maxRecord = maxRecord;
        _formulas = new FormulaRecord((byte)delimiter);
        _options = CsvDialect.ReaderOptions(delimiter) with
        {
            MaxRecordSize = maxRecord,
            OnMalformedRecord = record => _malformed = record.Reason,
        };
        _lineOptions = _options with { AllowLineBreaksInQuotes = false, OnMalformedRecord = null };
        _csv = CsvReader.Create(source.At(_start), _options, leaveOpen: true);
    }

    public override int FieldCount => _hasFormulas ? _formulas.FieldCount : Fields.FieldCount;
    public override int Length => Raw.Length;
    public override bool IsText => CellText.IsText(Raw);
    public override string Excerpt => CellText.Quote(Raw);

    /// <summary>Few ask for the fields of a line that is refused: they are found when someone does.</summary>
    private CsvReader Fields => _isLine ? _line ??= ReadFieldsOfLine() : _csv;

    private ReadOnlySpan<byte> Raw => !_isLine ? _csv.RawRecord : _longLine ?? _csv.RawRecord[.._lineLength];

    public override ReadOnlySpan<byte> Get(int column) => _hasFormulas ? _formulas.Get(column) : Fields.GetSpan(column);

    protected override bool ReadNext()
    {
        _line?.Dispose();
        (_isLine, _line, _longLine) = (false, null, null);
        while (true)
        {
            if (_resume is { } place)
            {
                Restart(place);
            }

            (_malformed, _hasFormulas) = (null, false);
            try
            {
                if (!_csv.Read())
                {
                    if (_windowEnd == int.MaxValue)
                    {
                        return false;
                    }

                    Widen(_after);
                    continue;
                }
            }
            catch (CsvFormatException tooLong)
            {
                TakeLongLine(_start + tooLong.ByteOffset, _linesBefore + tooLong.LineNumber);
                return true;
            }

            Line = _linesBefore + _csv.LineNumber;
            Offset = _start + _csv.ByteOffset;
            if (!IsCut())
            {
                TakeRecord();
                return true;
            }

            Widen(new LineEnd(Offset - 1, Line - 2));
        }
    }

    public override void Dispose()
    {
        _line?.Dispose();
        _csv.Dispose();
        base.Dispose();
    }

    private void TakeRecord()
    {
        Row++;
        State = _malformed switch
        {
            null => RecordState.Good,
            CsvMalformedReason.StrayQuote => RecordState.StrayQuote,
            CsvMalformedReason.UnterminatedQuote => RecordState.OpenQuote,
            _ => RecordState.TextAfterQuote,
        };
        var raw = _csv.RawRecord;
        if (_hasFormulas)
        {
            State = RecordState.Good;
        }

        if (_hasFormulas && _lineLength < raw.Length)
        {
            // A delimiter in a formula was followed by its closing quote, which then seemed to open a field.
            _isLine = true;
            _resume = new LineEnd(Offset + _lineLength, Line - 1 + CountLineEnds(raw[.._lineLength]));
            _window = MinWindow;
        }
        else if (State != RecordState.Good && FirstLineEnd(raw) is >= 0 and var end)
        {
            (_isLine, _lineLength) = (true, end);
            _resume = new LineEnd(Offset + end, Line - 1);
            _window = MinWindow;
        }
        else if (_windowEnd != int.MaxValue)
        {
            _after = new LineEnd(Offset + raw.Length, Line - 1 + CountLineEnds(raw));
        }
    }

    /// <summary>Whether the window ends before the record may. A record that breaks a rule before that is broken however it ends.</summary>
    private bool IsCut()
    {
        var raw = _csv.RawRecord;
        var reachesEnd = _csv.ByteOffset + raw.Length >= _windowEnd;
        if (_malformed == CsvMalformedReason.StrayQuote)
        {
            _hasFormulas = _formulas.TryRead(raw, out _lineLength, out var isOpen);
            if (_hasFormulas || isOpen)
            {
                return reachesEnd && _lineLength == raw.Length;
            }
        }

        var isBroken = _malformed is { } reason && reason != CsvMalformedReason.UnterminatedQuote;
        return reachesEnd && !(isBroken && FirstLineEnd(raw) >= 0);
    }

    /// <summary>Goes on in a larger window; in the file itself when the largest was too small.</summary>
    private void Widen(LineEnd place)
    {
        _resume = place;
        _window = _window < MaxWindow ? _window * 2 : null;
    }

    private void Restart(LineEnd place)
    {
        _csv.Dispose();
        _resume = null;
        _after = place;
        (_start, _linesBefore) = (place.Offset, place.LinesBefore);
        if (_window is not { } length)
        {
            _windowEnd = int.MaxValue;
            _csv = CsvReader.Create(_source.At(_start), _options, leaveOpen: true);
            return;
        }

        var window = _near.Part(_start, length);
        _windowEnd = window.Length == length ? length : int.MaxValue;
        _csv = CsvReader.Create(window, _options);
    }

    private CsvReader ReadFieldsOfLine()
    {
        var line = CsvReader.Create(Raw.ToArray(), _lineOptions);
        line.Read();
        return line;
    }

    /// <summary>Takes the line on which a record without an end starts as the record, as far as there is room for it.</summary>
    private void TakeLongLine(long offset, long line)
    {
        Row++;
        (Offset, Line, State) = (offset, line, RecordState.OpenQuote);
        using var kept = new MemoryStream();
        var stream = _source.At(offset);
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        int end;
        int read;
        do
        {
            read = stream.Read(buffer);
            end = FirstLineEnd(buffer.AsSpan(0, read));
            var length = end < 0 ? read : end;
            var room = (int)Math.Min(length, _maxRecord - kept.Length);
            kept.Write(buffer, 0, room);
            State = room == length ? State : RecordState.TooLong;
            offset += length;
        }
        while (read > 0 && end < 0);

        // A buffer that an exception keeps from its pool is collected like any other.
        ArrayPool<byte>.Shared.Return(buffer);

        (_isLine, _longLine) = (true, kept.ToArray());
        if (State == RecordState.OpenQuote && _formulas.TryRead(_longLine, out _, out _))
        {
            (_hasFormulas, State) = (true, RecordState.Good);
        }

        _resume = new LineEnd(offset, line - 1);
        _window = MinWindow;
    }

    private static int FirstLineEnd(ReadOnlySpan<byte> text) => text.IndexOfAny((byte)'\n', (byte)'\r');

    /// <summary>
    /// Where reading can go on: at the end of a line, which makes an empty line of what is left of it. At the start of the
    /// next line its first bytes could be taken for a byte order mark.
    /// </summary>
    private readonly record struct LineEnd(long Offset, long LinesBefore);
}
