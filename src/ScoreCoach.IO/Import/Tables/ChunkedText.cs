using ScoreCoach.IO.Import.Sources;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>A delimited file of which chunks can be read at the same time, each for itself; a chunk has a given length in bytes.</summary>
internal sealed class ChunkedText(CsvTable table, ReportSource source, int chunkLength)
{
    /// <summary>Fewer chunks than this are read sooner than threads are started.</summary>
    private const int MinChunks = 4;

    public long Length => table.Length;
    public int ChunkLength => chunkLength;

    /// <summary>In how many chunks to read what follows a place; 0 when that is not worth it.</summary>
    public int ChunksAfter(long offset)
    {
        var chunks = (Length - offset + chunkLength - 1) / chunkLength;
        return chunks < MinChunks ? 0 : (int)Math.Min(int.MaxValue, chunks);
    }

    /// <summary>Makes a reader of chunks, for one thread.</summary>
    public ChunkRecords OpenChunks(long headerRecords) => new(source, table.Delimiter!.Value) { HeaderRecords = headerRecords };

    /// <summary>Starts reading one by one the records that follow a place.</summary>
    public RecordReader Open(TablePlace place) => table.OpenAt(place);
}
