namespace ScoreCoach.IO.Import.Cells;

/// <summary>A copy of a row's cells, for a row that must outlive the reader's buffer.</summary>
internal sealed class StoredRow(byte[] bytes, int[] ends, long line, long row) : IRowCells
{
    public long Line => line;
    public long Row => row;
    public int FieldCount => ends.Length;

    /// <summary>What is wrong with the row as such; null when nothing is.</summary>
    public ImportIssue? Issue { get; init; }

    public static StoredRow Copy<TCells>(TCells cells, int fieldCount, ImportIssue? issue)
        where TCells : IRowCells
    {
        var ends = new int[fieldCount];
        var length = 0;
        for (var column = 0; column < fieldCount; column++)
        {
            length += cells.Get(column).Length;
            ends[column] = length;
        }

        var bytes = new byte[length];
        for (var column = 0; column < fieldCount; column++)
        {
            var cell = cells.Get(column);
            cell.CopyTo(bytes.AsSpan(ends[column] - cell.Length));
        }

        return new StoredRow(bytes, ends, cells.Line, cells.Row) { Issue = issue };
    }

    /// <summary>The same row, with more lines before it.</summary>
    public StoredRow Moved(long linesBefore) => new(bytes, ends, line + linesBefore, row) { Issue = Issue };

    public ReadOnlySpan<byte> Get(int column) =>
        column >= ends.Length ? default : bytes.AsSpan((column == 0 ? 0 : ends[column - 1])..ends[column]);
}
