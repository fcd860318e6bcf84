using ScoreCoach.IO.Import.Cells;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>The current record of a table as the cells of a row.</summary>
internal readonly struct RecordCells(RecordReader reader) : IRowCells
{
    public long Line => reader.Line;
    public long Row => reader.Row - reader.HeaderRecords;

    public ReadOnlySpan<byte> Get(int column) => reader.Get(column);
}
