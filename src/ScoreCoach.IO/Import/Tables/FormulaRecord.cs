namespace ScoreCoach.IO.Import.Tables;

/// <summary>
/// Takes apart a record with fields that keep spreadsheets from changing a text, but have no quotes around: ="00417". The rules of a
/// delimited file don't know them; a spreadsheet reads them as one text, with the delimiters in it.
/// </summary>
internal sealed class FormulaRecord(byte delimiter)
{
    private readonly List<(int Start, int Length)> _cells = [];
    private byte[] _bytes = [];
    private int _length;

    public int FieldCount => _cells.Count;

    /// <summary>A field, of a formula with what is around its text; empty past the end of the record.</summary>
    public ReadOnlySpan<byte> Get(int column) =>
        (uint)column < (uint)_cells.Count ? _bytes.AsSpan(_cells[column].Start, _cells[column].Length) : default;

    /// <summary>Takes the record at the start of a text apart; false when it breaks a rule even so.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">The length of the record, without its line end.</param>
    /// <param name="isOpen">Whether the text ends inside a field, so that more of it could make the record good.</param>
    public bool TryRead(ReadOnlySpan<byte> text, out int length, out bool isOpen)
    {
        _cells.Clear();
        (_length, length, isOpen) = (0, 0, false);
        if (_bytes.Length < text.Length)
        {
            _bytes = new byte[Math.Max(text.Length, 1024)];
        }

        while (true)
        {
            var rest = text[length..];
            var size = rest.StartsWith("=\""u8) ? Formula(rest) : rest.StartsWith("\""u8) ? Quoted(rest) : Plain(rest);
            if (size < 0)
            {
                isOpen = -size > rest.Length;
                length = text.Length;
                return false;
            }

            length += size;
            if (length == text.Length || text[length] != delimiter)
            {
                return true;
            }

            length++;
        }
    }

    /// <summary>The length of a field; negative when it breaks a rule, and then longer than the text when the text ends too early.</summary>
    private int Formula(ReadOnlySpan<byte> text)
    {
        var end = text[2..].IndexOfAny((byte)'"', (byte)'\n', (byte)'\r');
        if (end < 0)
        {
            return -(text.Length + 1);
        }

        var size = end + 3;
        return text[end + 2] != '"' || !IsEnd(text, size) ? -1 : Keep(text[..size]);
    }

    private int Quoted(ReadOnlySpan<byte> text)
    {
        var start = _length;
        for (var from = 1; text[from..].IndexOf((byte)'"') is >= 0 and var end; from += end + 2)
        {
            var size = from + end + 1;
            var isDoubled = size < text.Length && text[size] == '"';
            Copy(text.Slice(from, isDoubled ? end + 1 : end));
            if (!isDoubled)
            {
                _cells.Add((start, _length - start));
                return IsEnd(text, size) ? size : -1;
            }
        }

        return -(text.Length + 1);
    }

    private int Plain(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAny(delimiter, (byte)'\n', (byte)'\r');
        var field = end < 0 ? text : text[..end];
        return field.Contains((byte)'"') ? -1 : Keep(field);
    }

    private bool IsEnd(ReadOnlySpan<byte> text, int size) => size == text.Length || text[size] == delimiter || text[size] is (byte)'\n' or (byte)'\r';

    private int Keep(ReadOnlySpan<byte> field)
    {
        _cells.Add((_length, field.Length));
        Copy(field);
        return field.Length;
    }

    private void Copy(ReadOnlySpan<byte> part)
    {
        part.CopyTo(_bytes.AsSpan(_length));
        _length += part.Length;
    }
}
