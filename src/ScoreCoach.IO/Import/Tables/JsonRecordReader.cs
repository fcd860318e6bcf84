using ScoreCoach.IO.Import.Cells;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>
/// Reads the objects of a JSON text as records; the header comes first and stands nowhere in the text. When values are
/// counted, the line of a record is the number of its value: where all reports stand on one line, that line shows no one
/// which report is meant, and reports are distinguished by their lines.
/// </summary>
internal sealed class JsonRecordReader(JsonValues values, IJsonColumns columns, bool countsValues) : RecordReader
{
    private readonly CellBuffer _cells = new();
    private bool _headerRead;
    private bool _isHeader;

    public override int FieldCount => _isHeader ? columns.Names.Count : columns.CountOf(_cells);
    public override int Length => _cells.Length;
    public override bool IsText => true;
    public override string Excerpt => CellText.Quote(values.Value.Span);

    public override ReadOnlySpan<byte> Get(int column) => _cells.Get(column);

    protected override bool ReadNext()
    {
        _cells.Clear();
        (State, _isHeader) = (RecordState.Good, !_headerRead);
        if (!_headerRead)
        {
            return ReadHeader();
        }

        if (!values.Read())
        {
            return false;
        }

        Row++;
        Line = countsValues ? values.Count : values.Line;
        Offset = values.Offset;
        State = values.IsTooLong ? RecordState.TooLong : columns.Fill(values.Value, _cells);
        return true;
    }

    private bool ReadHeader()
    {
        _headerRead = true;
        Row++;
        Line = 1;
        if (columns.IsFirstValue && values.Read() && !countsValues)
        {
            Line = values.Line;
        }

        for (var column = 0; column < columns.Names.Count; column++)
        {
            _cells.Set(column, columns.Names[column]);
        }

        return columns.Names.Count > 0;
    }
}
