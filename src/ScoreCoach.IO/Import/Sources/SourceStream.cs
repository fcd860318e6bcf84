namespace ScoreCoach.IO.Import.Sources;

/// <summary>A view of a source with a position of its own, so that several can be read at the same time. Closing it leaves the source open.</summary>
internal sealed class SourceStream(ReportSource source, long position) : Stream
{
    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => source.Length;
    public override long Position { get; set; } = position;

    public override int Read(Span<byte> buffer)
    {
        var read = source.ReadAt(buffer, Position);
        Position += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin)
    {
        var position = offset + origin switch
        {
            SeekOrigin.Current => Position,
            SeekOrigin.End => Length,
            _ => 0,
        };
        return Position = position >= 0 ? position : throw new IOException("There is nothing before the start of a stream.");
    }

    public override void Flush()
    {
        // Nothing is ever written.
    }

    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
