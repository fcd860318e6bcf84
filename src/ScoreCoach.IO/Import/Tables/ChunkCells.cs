using System.Runtime.CompilerServices;
using ScoreCoach.IO.Import.Cells;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>
/// The current record of a chunk of a table as the cells of a row. Its type is known to the compiler, which millions of cells
/// are worth.
/// </summary>
internal readonly struct ChunkCells(ChunkRecords records) : IRowCells
{
    public long Line => records.Line;
    public long Row => records.Row - records.HeaderRecords;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Get(int column) => records.Get(column);
}
