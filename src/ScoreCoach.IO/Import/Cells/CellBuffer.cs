using System.Text;

namespace ScoreCoach.IO.Import.Cells;

/// <summary>The cells of one record that are put together one by one, in one buffer that is used again.</summary>
internal sealed class CellBuffer
{
    private byte[] _bytes = new byte[1024];
    private (int Start, int Length)[] _cells = new (int, int)[16];

    /// <summary>How many cells there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many bytes they have together.</summary>
    public int Length { get; private set; }

    public void Clear() => (Count, Length) = (0, 0);

    /// <summary>Sets a cell; cells before it that are not set are empty.</summary>
    public void Set(int column, ReadOnlySpan<char> text)
    {
        Reserve(column, Encoding.UTF8.GetMaxByteCount(text.Length));
        _cells[column] = (Length, Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length)));
        Length += _cells[column].Length;
    }

    /// <summary>Sets cells next to one another to the same text, which is kept once.</summary>
    public void Fill(int first, int last, ReadOnlySpan<byte> text)
    {
        Reserve(last, text.Length);
        text.CopyTo(_bytes.AsSpan(Length));
        _cells.AsSpan(first, last - first + 1).Fill((Length, text.Length));
        Length += text.Length;
    }

    public ReadOnlySpan<byte> Get(int column) => column < Count ? _bytes.AsSpan(_cells[column].Start, _cells[column].Length) : default;

    private void Reserve(int column, int bytes)
    {
        if (column >= _cells.Length)
        {
            Array.Resize(ref _cells, Math.Max(column + 1, _cells.Length * 2));
        }

        for (; Count <= column; Count++)
        {
            _cells[Count] = default;
        }

        if (Length + bytes > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(Length + bytes, _bytes.Length * 2));
        }
    }
}
