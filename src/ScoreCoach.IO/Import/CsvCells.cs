namespace ScoreCoach.IO;

/// <summary>The current record of a delimited file as the cells of a row.</summary>
internal readonly struct CsvCells(CsvRecordReader reader) : IRowCells
{
    public long Line => reader.Line;

    public long Row => reader.Row;

    public ReadOnlySpan<byte> Get(int column) => reader.Get(column);
}
