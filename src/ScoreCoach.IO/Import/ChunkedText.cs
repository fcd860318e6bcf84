namespace ScoreCoach.IO;

/// <summary>A delimited file of which parts can be read at the same time, each for itself.</summary>
/// <param name="table">The file as a whole.</param>
/// <param name="source">Its bytes.</param>
/// <param name="partLength">How long a part is to be, in bytes.</param>
internal sealed class ChunkedText(CsvTable table, ReportSource source, int partLength)
{
    /// <summary>Fewer parts than this are read sooner than threads are started.</summary>
    private const int FewestParts = 4;

    public long Length => table.Length;

    public int PartLength => partLength;

    /// <summary>In how many parts to read what follows a place; 0 when that is not worth it.</summary>
    public int PartsAfter(long offset)
    {
        var parts = (Length - offset + partLength - 1) / partLength;
        return parts < FewestParts ? 0 : (int)Math.Min(int.MaxValue, parts);
    }

    /// <summary>Makes a reader of parts, for one thread.</summary>
    public ChunkRecords OpenParts() => new(source, table.Delimiter!.Value);

    /// <summary>Starts reading one by one the records that follow a place.</summary>
    public RecordReader Open(TablePlace place) => table.Open(place);
}
