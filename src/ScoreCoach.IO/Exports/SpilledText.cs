using System.Text;

namespace ScoreCoach.IO.Exports;

/// <summary>Text that waits until what comes before it is known: in memory while it is short, then in a file of this process that no one else can read.</summary>
internal sealed class SpilledText : IDisposable
{
    private const int MaxInMemory = 1 << 20;

    private readonly StringBuilder _text = new();
    private FileStream? _file;
    private StreamWriter? _writer;

    public void Write(string text)
    {
        _text.Append(text);
        if (_text.Length > MaxInMemory)
        {
            Spill();
        }
    }

    public void CopyTo(TextWriter writer)
    {
        if (_file is not null)
        {
            Spill();
            _writer!.Flush();
            _file.Position = 0;
            using var reader = new StreamReader(_file, Encoding.UTF8, false, 1 << 16, leaveOpen: true);
            var buffer = new char[1 << 16];
            int read;
            while ((read = reader.Read(buffer, 0, buffer.Length)) > 0)
            {
                writer.Write(buffer, 0, read);
            }
        }

        writer.Write(_text);
    }

    public void Dispose()
    {
        _writer?.Dispose();
        _file?.Dispose();
    }

    private void Spill()
    {
        if (_file is null)
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            _file = new FileStream(Path.Join(Path.GetTempPath(), $"scorecoach-{Guid.NewGuid():N}.tmp"), options);
            _writer = new StreamWriter(_file, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        }

        _writer!.Write(_text);
        _text.Clear();
    }
}
