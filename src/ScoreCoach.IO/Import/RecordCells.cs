namespace ScoreCoach.IO;

/// <summary>The current record of a table as the cells of a row.</summary>
internal readonly struct RecordCells(RecordReader reader) : IRowCells
{
    public long Line => reader.Line;

    // The header is the first record and no data.
    public long Row => reader.Row - 1;

    public ReadOnlySpan<byte> Get(int column) => reader.Get(column);
}
