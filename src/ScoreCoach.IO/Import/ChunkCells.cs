using System.Runtime.CompilerServices;

namespace ScoreCoach.IO;

/// <summary>The current record of a part of a table as the cells of a row; its type is known to the compiler, which millions of cells are worth.</summary>
internal readonly struct ChunkCells(ChunkRecords records) : IRowCells
{
    public long Line => records.Line;

    // The header is the first record and no data.
    public long Row => records.Row - 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Get(int column) => records.Get(column);
}
