using System.Text.Json;

namespace ScoreCoach.IO;

/// <summary>Reads the objects of a JSON text as records; the header comes first and stands nowhere in the text.</summary>
internal sealed class JsonRecordReader : RecordReader
{
    private readonly JsonValues _values;
    private readonly JsonColumns _columns;
    private readonly bool _countsValues;
    private readonly CellBuffer _cells = new();
    private bool _headerRead;

    /// <summary>Starts reading.</summary>
    /// <param name="values">The values.</param>
    /// <param name="columns">Which member is which column.</param>
    /// <param name="countsValues">
    /// Whether the line of a record is the number of its value: where all reports stand on one line, that line tells nobody
    /// which report is meant, and reports are told apart by their lines.
    /// </param>
    public JsonRecordReader(JsonValues values, JsonColumns columns, bool countsValues)
    {
        _countsValues = countsValues;
        _values = values;
        _columns = columns;
    }

    public override int FieldCount => _columns.Names.Count;

    public override int Length => _cells.Length;

    public override bool IsText => true;

    public override string Excerpt => CellText.Quote(_values.Value.Span);

    public override ReadOnlySpan<byte> Get(int column) => _cells.Get(column);

    protected override bool ReadNext()
    {
        _cells.Clear();
        State = RecordState.Good;
        if (!_headerRead)
        {
            return ReadHeader();
        }

        if (!_values.Read())
        {
            return false;
        }

        Row++;
        Line = _countsValues ? _values.Count : _values.Line;
        Offset = _values.Offset;
        if (_values.IsTooLong)
        {
            State = RecordState.TooLong;
            return true;
        }

        try
        {
            using var document = JsonDocument.Parse(_values.Value, JsonColumns.DocumentOptions);
            State = document.RootElement.ValueKind == JsonValueKind.Object ? RecordState.Good : RecordState.NoObject;
            _columns.Fill(document.RootElement, _cells);
        }
        catch (JsonException)
        {
            _cells.Clear();
            State = RecordState.NoObject;
        }
        catch (InvalidOperationException)
        {
            // Bytes in a text that are no UTF-8, or half a surrogate pair.
            _cells.Clear();
            State = RecordState.NoObject;
        }

        return true;
    }

    private bool ReadHeader()
    {
        _headerRead = true;
        Row++;
        Line = 1;
        for (var column = 0; column < _columns.Names.Count; column++)
        {
            _cells.Set(column, _columns.Names[column]);
        }

        return _columns.Names.Count > 0;
    }
}
