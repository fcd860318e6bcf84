using System.Text;

namespace ScoreCoach.IO.Exports;

/// <summary>A document of text, with the line ends that are the same on every machine.</summary>
internal abstract class TextDocument<T>(Stream stream, Encoding? encoding = null) : IDocumentWriter<T>
{
    private readonly StreamWriter _writer = new(stream, encoding is null ? new UTF8Encoding(false) : Strict(encoding), leaveOpen: true) { NewLine = "\n" };
    private bool _isComplete;

    protected TextWriter Writer => _writer;

    public abstract void Write(T value);

    public void Complete()
    {
        End();

        _writer.Dispose();
        _isComplete = true;
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    // A name with question marks for its letters would be a loss that no one notices.
    private static Encoding Strict(Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.EncoderFallback = EncoderFallback.ExceptionFallback;
        return strict;
    }

    /// <summary>Writes what ends the document.</summary>
    protected virtual void End()
    {
    }

    protected virtual void Dispose(bool disposing)
    {
        // The writer would flush once more, to a stream that may be closed.
        if (disposing && !_isComplete)
        {
            _writer.Dispose();
        }
    }
}
