using System.Text;

namespace ScoreCoach.IO;

/// <summary>The cells of one record that are put together one by one, in one buffer that is used again.</summary>
internal sealed class CellBuffer
{
    private byte[] _bytes = new byte[1024];
    private int[] _starts = new int[16];
    private int[] _lengths = new int[16];
    private int _end;

    /// <summary>How many cells there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many bytes they have together.</summary>
    public int Length => _end;

    public void Clear()
    {
        Count = 0;
        _end = 0;
    }

    /// <summary>Sets a cell; cells before it that are not set are empty.</summary>
    public void Set(int column, ReadOnlySpan<char> text)
    {
        Reserve(column);
        var needed = _end + Encoding.UTF8.GetMaxByteCount(text.Length);
        if (needed > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(needed, _bytes.Length * 2));
        }

        var length = Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_end));
        (_starts[column], _lengths[column]) = (_end, length);
        _end += length;
    }

    public ReadOnlySpan<byte> Get(int column) => column < Count ? _bytes.AsSpan(_starts[column], _lengths[column]) : default;

    private void Reserve(int column)
    {
        if (column >= _starts.Length)
        {
            Array.Resize(ref _starts, Math.Max(column + 1, _starts.Length * 2));
            Array.Resize(ref _lengths, _starts.Length);
        }

        for (; Count <= column; Count++)
        {
            (_starts[Count], _lengths[Count]) = (0, 0);
        }
    }
}
