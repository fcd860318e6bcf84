using ScoreCoach.IO.Import.Tables;

namespace ScoreCoach.IO.Import.Passes;

/// <summary>Works on the chunks of a table that fall to one thread.</summary>
internal sealed class RowChunkWork<TSink, TOutcome>(ChunkRecords records, IReadOnlyList<TableChunk> chunks, RowWork<TSink, TOutcome> work) : IChunkWork<List<TOutcome>>
    where TSink : struct, IRowSink<TOutcome>
{
    public void Dispose() => records.Dispose();

    public void Do(int chunk, List<TOutcome> result)
    {
        result.Clear();
        records.Open(chunks[chunk]);
        work.Read(records, new ChunkCells(records), long.MaxValue, int.MaxValue, result);
    }
}
