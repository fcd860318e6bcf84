using System.Text;
using ScoreCoach.IO.Files;

namespace ScoreCoach.IO.Exports;

/// <summary>Text that waits until what comes before it is known.</summary>
internal sealed class SpilledText : IDisposable
{
    private readonly SpilledStream _bytes = new();
    private readonly StreamWriter _writer;

    public SpilledText() => _writer = new StreamWriter(_bytes, new UTF8Encoding(false), 1 << 16, leaveOpen: true);

    public void Write(string text) => _writer.Write(text);

    public void CopyTo(TextWriter writer)
    {
        _writer.Flush();
        _bytes.Position = 0;
        using var reader = new StreamReader(_bytes, Encoding.UTF8, false, 1 << 16, leaveOpen: true);
        var buffer = new char[1 << 16];
        int read;
        while ((read = reader.Read(buffer, 0, buffer.Length)) > 0)
        {
            writer.Write(buffer, 0, read);
        }
    }

    public void Dispose()
    {
        _writer.Dispose();
        _bytes.Dispose();
    }
}
