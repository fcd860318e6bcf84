namespace ScoreCoach.IO.Import.Tables;

/// <summary>
/// The records of a workbook, for a library that trusts them. It may read them a few times over, and may not make more of them than a file of
/// that length holds: small records can be made to name one large text again and again.
/// </summary>
internal sealed class BinaryStream(byte[] records) : MemoryStream(records, writable: false)
{
    private const long ReadsPerByte = 16;
    private const long AllocatedPerByte = 64;
    private const long AlwaysAllowed = 512L * 1024 * 1024;

    private long _read;
    private long _allocated;
    private long _allocatedBefore = GC.GetAllocatedBytesForCurrentThread();

    /// <summary>Starts one step of reading; steps may be taken on different threads.</summary>
    public void Start() => _allocatedBefore = GC.GetAllocatedBytesForCurrentThread();

    /// <summary>Ends a step, of which the allocations count.</summary>
    public void End() => _allocated += GC.GetAllocatedBytesForCurrentThread() - _allocatedBefore;

    public override int Read(byte[] buffer, int offset, int count)
    {
        Check(count);
        return base.Read(buffer, offset, count);
    }

    public override int Read(Span<byte> buffer)
    {
        Check(buffer.Length);
        return base.Read(buffer);
    }

    private void Check(int count)
    {
        _read += count;
        var allocated = GC.GetAllocatedBytesForCurrentThread() - _allocatedBefore;
        if (_read > AlwaysAllowed + (Length * ReadsPerByte) || allocated > AlwaysAllowed || _allocated + allocated > (4 * AlwaysAllowed) + (Length * AllocatedPerByte))
        {
            throw new InvalidDataException("The workbook contains more data than its file size allows.");
        }
    }
}
