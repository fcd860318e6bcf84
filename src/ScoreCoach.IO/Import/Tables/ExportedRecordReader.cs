using ScoreCoach.IO.Import.Cells;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>Reads reports of ours that Export-Csv wrote, with a column per domain.</summary>
internal sealed class ExportedRecordReader(RecordReader records, ExportedColumns columns, long headerRow) : RecordReader
{
    private readonly CellBuffer _cells = new();

    public override int FieldCount => Row == 1 ? columns.Names.Count : columns.CountOf(records);
    public override int Length => Math.Max(records.Length, _cells.Length);
    public override bool IsText => records.IsText;
    public override string Excerpt => records.Excerpt;

    public override ReadOnlySpan<byte> Get(int column) => _cells.Get(column);

    public override void Dispose()
    {
        records.Dispose();
        base.Dispose();
    }

    protected override bool ReadNext()
    {
        _cells.Clear();
        var isHeader = Row == 0;
        do
        {
            if (!records.Read())
            {
                return false;
            }
        }
        while (records.Row < headerRow);

        (State, Line, Offset) = (records.State, records.Line, records.Offset);
        Row++;
        if (isHeader)
        {
            for (var column = 0; column < columns.Names.Count; column++)
            {
                _cells.Set(column, columns.Names[column]);
            }
        }
        else if (records.FieldCount > 1)
        {
            columns.Fill(records, _cells);
        }

        return true;
    }
}
