using System.Buffers;
using System.Text;

namespace ScoreCoach.IO;

/// <summary>
/// The text of a file as a stream of UTF-8 that can be read several times. UTF-8 is read as it is; another encoding, and a
/// stream that can't go back, are copied to a temporary file that vanishes when it is closed.
/// </summary>
internal sealed class ReportSource : IDisposable
{
    /// <summary>Stands for bytes that are no text in the source's encoding: a byte that is no text in UTF-8 either.</summary>
    private const byte InvalidByte = 0xFF;

    /// <summary>What a decoder puts in place of such bytes; never text itself.</summary>
    private const char InvalidMark = '\uFFFF';

    private readonly Stream _stream;
    private readonly CancellationToken _cancellation;
    private readonly bool _owned;
    private readonly DateTime _written;

    private ReportSource(Stream stream, bool owned, FileKind kind, string encoding, long start, CancellationToken cancellation)
    {
        _stream = stream;
        _cancellation = cancellation;
        _owned = owned;
        Kind = kind;
        Encoding = encoding;
        Start = start;
        Length = stream.Length;
        _written = WrittenAt();
    }

    public FileKind Kind { get; }

    /// <summary>The encoding of the source.</summary>
    public string Encoding { get; }

    /// <summary>Where the text starts: after a byte order mark.</summary>
    public long Start { get; }

    public long Length { get; }

    /// <summary>Whether somebody wrote to what is read, so that two passes over it may have seen different text.</summary>
    public bool HasChanged => _stream.Length != Length || WrittenAt() != _written;

    public static ReportSource Open(string path, Encoding? encoding, CancellationToken cancellation = default)
    {
        // A file that another program has open, a spreadsheet for one, can still be read.
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);
        try
        {
            if (stream.CanSeek)
            {
                return Open(stream, owned: true, encoding, cancellation);
            }

            // A named pipe, or what a shell puts in place of a command's output: it exists and gives its bytes once.
            using (stream)
            {
                return Open(Spool(stream, cancellation), owned: true, encoding, cancellation);
            }
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    public static ReportSource Open(Stream stream, Encoding? encoding, CancellationToken cancellation = default) => stream.CanSeek
        ? Open(stream, owned: false, encoding, cancellation)
        : Open(Spool(stream, cancellation), owned: true, encoding, cancellation);

    /// <summary>The source as a stream that starts at an offset.</summary>
    public Stream At(long offset) => new SourceStream(this, offset);

    /// <summary>Reads what stands at an offset; several threads may at the same time.</summary>
    /// <returns>How many bytes were read; 0 at the end.</returns>
    /// <exception cref="OperationCanceledException">Reading is to stop: whatever takes long over a file asks for bytes again and again.</exception>
    public int ReadAt(Span<byte> buffer, long offset)
    {
        _cancellation.ThrowIfCancellationRequested();

        // What is added while it is read is told from the length; what has no end, as some devices have none, ends here.
        buffer = buffer[..(int)Math.Clamp(Length - offset, 0, buffer.Length)];
        if (_stream is FileStream file)
        {
            return RandomAccess.Read(file.SafeFileHandle, buffer, offset);
        }

        lock (_stream)
        {
            _stream.Position = offset;
            return _stream.Read(buffer);
        }
    }

    public void Dispose()
    {
        if (_owned)
        {
            _stream.Dispose();
        }
    }

    private static ReportSource Open(Stream stream, bool owned, Encoding? encoding, CancellationToken cancellation)
    {
        Span<byte> head = stackalloc byte[256];
        stream.Position = 0;
        head = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        stream.Position = 0;
        var kind = FileKinds.Of(head);
        if (kind != FileKind.Text)
        {
            return new ReportSource(stream, owned, kind, "binary", 0, cancellation);
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return new ReportSource(stream, owned, kind, "utf-8", 3, cancellation);
        }

        var (found, markLength) = FindEncoding(head, encoding);
        if (found is null || found.CodePage == System.Text.Encoding.UTF8.CodePage)
        {
            return new ReportSource(stream, owned, kind, "utf-8", 0, cancellation);
        }

        stream.Position = markLength;
        var copy = Transcode(new StoppableStream(stream, cancellation), found);
        if (owned)
        {
            stream.Dispose();
        }

        return new ReportSource(copy, owned: true, kind, found.WebName, 0, cancellation);
    }

    /// <summary>Asked of the open file, not of its name: a file that was replaced goes on being read as it was.</summary>
    private DateTime WrittenAt() => _stream is FileStream file ? File.GetLastWriteTimeUtc(file.SafeFileHandle) : default;

    private static (Encoding? Encoding, int MarkLength) FindEncoding(ReadOnlySpan<byte> head, Encoding? asked)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
        {
            return (new UTF32Encoding(bigEndian: false, byteOrderMark: true), 4);
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
        {
            return (new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4);
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return (new UnicodeEncoding(bigEndian: false, byteOrderMark: true), 2);
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return (new UnicodeEncoding(bigEndian: true, byteOrderMark: true), 2);
        }

        if (asked is not null)
        {
            return (asked, 0);
        }

        // UTF-16 without a mark: headers are mostly ASCII, so every second byte is zero.
        if (head.Length >= 4 && head.Length % 2 == 0)
        {
            var little = head[0] != 0 && head[1] == 0 && head[2] != 0 && head[3] == 0;
            var big = head[0] == 0 && head[1] != 0 && head[2] == 0 && head[3] != 0;
            if (little || big)
            {
                return (new UnicodeEncoding(big, byteOrderMark: false), 0);
            }
        }

        return (null, 0);
    }

    private static FileStream TemporaryFile() => new(
        Path.Join(Path.GetTempPath(), Path.GetRandomFileName()),
        FileMode.CreateNew,
        FileAccess.ReadWrite,
        FileShare.None,
        1,
        FileOptions.DeleteOnClose);

    /// <summary>Copies what comes. Nothing may come for long: it is waited for beside, so that the wait can end.</summary>
    private static FileStream Spool(Stream stream, CancellationToken cancellation)
    {
        var copy = TemporaryFile();
        var buffer = new byte[128 * 1024];
        try
        {
            for (var read = -1; read != 0;)
            {
                var coming = Task.Run(() => stream.Read(buffer), CancellationToken.None);
                Task.WaitAny([coming], cancellation);
                read = coming.GetAwaiter().GetResult();
                copy.Write(buffer, 0, read);
            }

            copy.Position = 0;
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    private static FileStream Transcode(Stream stream, Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = new DecoderReplacementFallback(InvalidMark.ToString());
        var decoder = strict.GetDecoder();
        var bytes = ArrayPool<byte>.Shared.Rent(64 * 1024);
        var chars = new char[strict.GetMaxCharCount(bytes.Length)];
        var text = new byte[System.Text.Encoding.UTF8.GetMaxByteCount(chars.Length)];
        var copy = TemporaryFile();
        try
        {
            int read;
            do
            {
                read = stream.Read(bytes);
                var count = decoder.GetChars(bytes, 0, read, chars, 0, flush: read == 0);
                Write(copy, chars.AsSpan(0, count), text);
            }
            while (read > 0);
            copy.Position = 0;
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static void Write(FileStream copy, ReadOnlySpan<char> chars, byte[] buffer)
    {
        while (!chars.IsEmpty)
        {
            var mark = chars.IndexOf(InvalidMark);
            var valid = mark < 0 ? chars : chars[..mark];
            copy.Write(buffer, 0, System.Text.Encoding.UTF8.GetBytes(valid, buffer));
            if (mark < 0)
            {
                return;
            }

            copy.WriteByte(InvalidByte);
            chars = chars[(mark + 1)..];
        }
    }
}
