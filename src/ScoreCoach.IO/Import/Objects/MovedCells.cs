using ScoreCoach.IO.Import.Cells;

namespace ScoreCoach.IO.Import.Objects;

/// <summary>A row whose cells are in other columns.</summary>
/// <param name="row">The row.</param>
/// <param name="sources">Where the cell of each column is in it; below 0 for nowhere.</param>
internal sealed class MovedCells(StoredRow row, int[] sources) : IRowCells
{
    public long Line => row.Line;
    public long Row => row.Row;

    public ReadOnlySpan<byte> Get(int column) => sources[column] < 0 ? default : row.Get(sources[column]);
}
