namespace ScoreCoach.IO.Files;

/// <summary>Bytes that wait until what comes before them is known: in memory while they are few, then in a file of this process that no one else can read.</summary>
internal sealed class SpilledStream : Stream
{
    private const int MaxInMemory = 1 << 20;

    private Stream _bytes = new MemoryStream();

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => _bytes.Length;

    public override long Position
    {
        get => _bytes.Position;
        set => Try(() => _bytes.Position = value);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_bytes is MemoryStream memory && memory.Position + buffer.Length > MaxInMemory)
        {
            Spill(memory);
        }

        try
        {
            _bytes.Write(buffer);
        }
        catch (IOException exception)
        {
            throw NoRoom(exception);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => _bytes.Read(buffer, offset, count);

    public override int Read(Span<byte> buffer) => _bytes.Read(buffer);

    public override void Flush() => Try(() =>
    {
        _bytes.Flush();
        return 0L;
    });

    public override long Seek(long offset, SeekOrigin origin) => Try(() => _bytes.Seek(offset, origin));

    public override void SetLength(long value) => _bytes.SetLength(value);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _bytes.Dispose();
        }

        base.Dispose(disposing);
    }

    // What is still in the buffer of the file is written before another place is read.
    private static long Try(Func<long> write)
    {
        try
        {
            return write();
        }
        catch (IOException exception)
        {
            throw NoRoom(exception);
        }
    }

    private void Spill(MemoryStream memory)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose,
            BufferSize = 1 << 16,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            Spill(memory, options);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw NoRoom(exception);
        }
    }

    private void Spill(MemoryStream memory, FileStreamOptions options)
    {
        var (file, position) = (new FileStream(Path.Join(Path.GetTempPath(), $"scorecoach-{Guid.NewGuid():N}.tmp"), options), memory.Position);
        _bytes = file;
        memory.WriteTo(file);
        file.Position = position;
        memory.Dispose();
    }

    // The name of a file that vanishes would help no one.
    private static IOException NoRoom(Exception exception) =>
        new($"Data can't be written to the folder for temporary files, '{Path.GetTempPath()}': {exception.Message.Split(" : ")[0]}", exception);
}
