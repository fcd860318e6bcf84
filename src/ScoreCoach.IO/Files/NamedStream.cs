namespace ScoreCoach.IO.Files;

/// <summary>A temporary file whose errors, such as that of a full disk, name the path that the user knows.</summary>
/// <param name="file">The temporary file.</param>
/// <param name="path">The path that the user knows.</param>
/// <param name="temporary">The path that the system names.</param>
internal sealed class NamedStream(FileStream file, string path, string temporary) : Stream
{
    public override bool CanRead => file.CanRead;

    public override bool CanSeek => file.CanSeek;

    public override bool CanWrite => file.CanWrite;

    public override long Length => file.Length;

    public override long Position
    {
        get => file.Position;
        set => Try(() => file.Position = value);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            file.Write(buffer);
        }
        catch (Exception exception) when (WriteErrors.Restated(exception, path, temporary) is { } restated)
        {
            throw restated;
        }
    }

    public override void Flush() => Try(() =>
    {
        file.Flush();
        return 0L;
    });

    public override int Read(byte[] buffer, int offset, int count) => file.Read(buffer, offset, count);

    public override long Seek(long offset, SeekOrigin origin) => Try(() => file.Seek(offset, origin));

    public override void SetLength(long value) => Try(() =>
    {
        file.SetLength(value);
        return 0L;
    });

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            // What is still in its buffer is written now.
            Try(() =>
            {
                file.Dispose();
                return 0L;
            });
        }

        base.Dispose(disposing);
    }

    private long Try(Func<long> write) => WriteErrors.Naming(path, temporary, write);
}
