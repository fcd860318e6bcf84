using System.Text;
using ScoreCoach.IO.Files;

namespace ScoreCoach.IO.Import.Sources;

/// <summary>
/// The text of a file as a stream of UTF-8 that can be read several times. UTF-8 is read as it is; another encoding, and a
/// stream that can't go back, are copied to a temporary file that vanishes when it is closed.
/// </summary>
internal sealed class ReportSource(Stream stream, bool owned, FileKind kind, string encoding, long start, CancellationToken cancellation)
    : IDisposable
{
    /// <summary>Stands for bytes that are not valid in the source's encoding: a byte that is not valid UTF-8 either.</summary>
    private const byte InvalidByte = 0xFF;

    /// <summary>What a decoder puts in place of such bytes; never text itself.</summary>
    private const char InvalidMark = '\uFFFF';

    /// <summary>The encodings that a mark names; that of UTF-32 begins as that of UTF-16 does.</summary>
    private static readonly Encoding[] Marked =
    [
        System.Text.Encoding.UTF8,
        new UTF32Encoding(bigEndian: false, byteOrderMark: true), new UTF32Encoding(bigEndian: true, byteOrderMark: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true), new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
    ];

    private DateTime _written = WrittenAt(stream);
    private readonly object _lock = new();
    private Func<Stream>? _reopen;
    private volatile bool _isClosed;
    private bool _wasReplaced;

    public FileKind Kind => kind;

    /// <summary>The encoding of the source.</summary>
    public string Encoding => encoding;

    /// <summary>Where the text starts: after a byte order mark.</summary>
    public long Start => start;

    public long Length { get; } = stream.Length;

    /// <summary>Whether someone wrote to what is read, so that two passes over it may have seen different text.</summary>
    public bool HasChanged => _wasReplaced || (!_isClosed && (stream.Length != Length || WrittenAt(stream) != _written));

    public static ReportSource Open(string path, Encoding? encoding, CancellationToken cancellation = default)
    {
        var stream = InputFile.Open(path, () => OpenFile(path), Timeout.InfiniteTimeSpan, cancellation);
        try
        {
            if (stream.CanSeek)
            {
                var (length, written) = (stream.Length, WrittenAt(stream));
                var source = Open(stream, owned: true, encoding, cancellation);
                source._reopen = () => source.Reopen(path, length, written, encoding);
                return source;
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

    /// <summary>
    /// Closes the file, and the copy of one in another encoding, until it is read again: a command may name more files than a process
    /// may have open. What gives its bytes only once stays open.
    /// </summary>
    public void Close()
    {
        if (_reopen is not null)
        {
            stream.Dispose();
            _isClosed = true;
        }
    }

    /// <summary>The source as a stream that starts at an offset.</summary>
    public Stream At(long offset) => new SourceStream(this, offset);

    /// <summary>Reads what is at an offset; several threads may at the same time.</summary>
    /// <returns>How many bytes were read; 0 at the end.</returns>
    /// <exception cref="OperationCanceledException">Reading is to stop: whatever takes long over a file asks for bytes again and again.</exception>
    public int ReadAt(Span<byte> buffer, long offset)
    {
        cancellation.ThrowIfCancellationRequested();
        var open = OpenStream();

        // What is added while it is read is detected by the length; what has no end, as some devices have none, ends here.
        buffer = buffer[..(int)Math.Clamp(Length - offset, 0, buffer.Length)];
        if (open is FileStream file)
        {
            return RandomAccess.Read(file.SafeFileHandle, buffer, offset);
        }

        lock (open)
        {
            open.Position = offset;
            return open.Read(buffer);
        }
    }

    public void Dispose()
    {
        if (owned)
        {
            stream.Dispose();
        }
    }

    private static ReportSource Open(Stream stream, bool owned, Encoding? encoding, CancellationToken cancellation)
    {
        Span<byte> head = stackalloc byte[FileKinds.HeadLength];
        stream.Position = 0;
        head = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        stream.Position = 0;
        var kind = FileKinds.Of(head);
        if (kind != FileKind.Text)
        {
            return new ReportSource(stream, owned, kind, "binary", 0, cancellation);
        }

        var (found, markLength) = FindEncoding(head, encoding);
        if (found.CodePage == System.Text.Encoding.UTF8.CodePage)
        {
            return new ReportSource(stream, owned, kind, "utf-8", markLength, cancellation);
        }

        stream.Position = markLength;
        var copy = Transcode(stream, found, cancellation);
        if (owned)
        {
            stream.Dispose();
        }

        return new ReportSource(copy, owned: true, kind, found.WebName, 0, cancellation);
    }

    // A file that another program has open, a spreadsheet for one, can still be read.
    private static FileStream OpenFile(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);

    private Stream OpenStream()
    {
        if (_isClosed)
        {
            lock (_lock)
            {
                if (_isClosed)
                {
                    stream = _reopen!();
                    _written = WrittenAt(stream);
                    _isClosed = false;
                }
            }
        }

        return stream;
    }

    private Stream Reopen(string path, long length, DateTime written, Encoding? asked)
    {
        FileStream file;
        try
        {
            file = OpenFile(path);
        }
        catch (FileNotFoundException missing)
        {
            throw new IOException(missing.Message, missing);
        }

        _wasReplaced |= file.Length != length || WrittenAt(file) != written;
        using var again = Open(file, owned: true, asked, cancellation);
        return again.Detach();
    }

    /// <summary>The stream, which is now someone else's to close.</summary>
    private Stream Detach()
    {
        owned = false;
        return stream;
    }

    /// <summary>Asked of the open file, not of its name: a file that was replaced goes on being read as it was.</summary>
    private static DateTime WrittenAt(Stream stream) => stream is FileStream file ? File.GetLastWriteTimeUtc(file.SafeFileHandle) : default;

    private static (Encoding Encoding, int MarkLength) FindEncoding(ReadOnlySpan<byte> head, Encoding? asked)
    {
        foreach (var marked in Marked)
        {
            if (head.StartsWith(marked.Preamble))
            {
                return (marked, marked.Preamble.Length);
            }
        }

        if (asked is not null)
        {
            return (asked, 0);
        }

        // UTF-16 without a mark: headers are mostly ASCII, so every second byte is zero.
        var isEven = head.Length % 2 == 0;
        return head switch
        {
            [not 0, 0, not 0, 0, ..] when isEven => (new UnicodeEncoding(bigEndian: false, byteOrderMark: false), 0),
            [0, not 0, 0, not 0, ..] when isEven => (new UnicodeEncoding(bigEndian: true, byteOrderMark: false), 0),
            _ => (System.Text.Encoding.UTF8, 0),
        };
    }

    /// <summary>Makes a temporary file and fills it.</summary>
    private static FileStream Copy(Action<FileStream> fill)
    {
        var path = Path.Join(Path.GetTempPath(), Path.GetRandomFileName());
        var copy = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        try
        {
            fill(copy);
            copy.Position = 0;
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    /// <summary>Copies what comes. Nothing may come for long: it is waited for on another thread, so that the wait can end.</summary>
    private static FileStream Spool(Stream stream, CancellationToken cancellation) => Copy(copy =>
    {
        var buffer = new byte[128 * 1024];
        for (var read = -1; read != 0;)
        {
            var coming = Task.Run(() => stream.Read(buffer), CancellationToken.None);
            Task.WaitAny([coming], cancellation);
            read = coming.GetAwaiter().GetResult();
            copy.Write(buffer, 0, read);
        }
    });

    private static FileStream Transcode(Stream stream, Encoding encoding, CancellationToken cancellation) => Copy(copy =>
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = new DecoderReplacementFallback(InvalidMark.ToString());
        var decoder = strict.GetDecoder();
        var bytes = new byte[64 * 1024];
        var chars = new char[strict.GetMaxCharCount(bytes.Length)];
        var text = new byte[System.Text.Encoding.UTF8.GetMaxByteCount(chars.Length)];
        int read;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            read = stream.Read(bytes);
            var count = decoder.GetChars(bytes, 0, read, chars, 0, flush: read == 0);
            Write(copy, chars.AsSpan(0, count), text);
        }
        while (read > 0);
    });

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
