namespace ScoreCoach.IO.Import.Sources;

/// <summary>Small parts of a source, one near the other: they come out of memory, which is filled only now and then.</summary>
internal sealed class SourceWindow(ReportSource source)
{
    private byte[] _bytes = [];
    private long _start;
    private int _length;

    /// <summary>A part of the source, shorter only where the source ends. What was given before may change.</summary>
    public ReadOnlyMemory<byte> Part(long offset, int length)
    {
        if (offset < _start || offset + length > _start + _length)
        {
            Fill(offset, length);
        }

        var from = (int)(offset - _start);
        return _bytes.AsMemory(from, Math.Min(length, _length - from));
    }

    private void Fill(long offset, int length)
    {
        if (_bytes.Length < 2 * length)
        {
            _bytes = new byte[Math.Max(2 * length, 64 * 1024)];
        }

        _start = offset;
        _length = source.At(offset).ReadAtLeast(_bytes, _bytes.Length, throwOnEndOfStream: false);
    }
}
