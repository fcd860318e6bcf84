using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Cells;

/// <summary>How the text of a cell is trimmed, compared and quoted in messages.</summary>
internal static class CellText
{
    /// <summary>The longest piece of a cell that a message or an issue repeats.</summary>
    private const int MaxQuoted = 200;

    /// <summary>Cells of up to so many bytes become text without a string.</summary>
    public const int ShortLength = 64;

    /// <summary>The key by which a word is looked up; the text itself when it has neither letter nor digit, like "-".</summary>
    public static string KeyOf(ReadOnlySpan<char> text)
    {
        var key = TextKey.Of(text);
        return key.Length > 0 ? key : text.Trim().ToString();
    }

    /// <summary>
    /// A cell without the blanks around it: ASCII blanks, no-break spaces and byte order marks. Of a formula that only holds a
    /// text, ="00417", the text: it keeps spreadsheets from changing an id. The same of quotes that are not quotes in a delimited file.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell) =>
        cell.IsEmpty || (IsPlainStart(cell[0]) && IsPrintable(cell[^1])) ? cell : TrimBlanks(cell);

    /// <summary>Printable ASCII except for the apostrophe and the equals sign: what nearly every cell begins with.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlainStart(byte value) => IsPrintable(value) && value is not ((byte)'\'' or (byte)'=');

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPrintable(byte value) => (uint)(value - 0x21) < 0x5E;

    private static ReadOnlySpan<byte> TrimBlanks(ReadOnlySpan<byte> cell)
    {
        while (LeadingBlank(cell) is > 0 and var length)
        {
            cell = cell[length..];
        }

        while (TrailingBlank(cell) is > 0 and var length)
        {
            cell = cell[..^length];
        }

        return IsNeutralized(cell) ? TrimBlanks(WithoutApostrophe(cell))
            : IsTextFormula(cell) ? TrimBlanks(cell[2..^1])
            : TextQuotes.Unwrap(cell) is var text && text.Length < cell.Length ? TrimBlanks(text)
            : cell;
    }

    /// <summary>Whether a trimmed cell is a formula that holds one text and nothing else: ="00417".</summary>
    public static bool IsTextFormula(ReadOnlySpan<byte> cell) => cell is [(byte)'=', (byte)'"', .., (byte)'"'] && !cell[2..^1].Contains((byte)'"');

    /// <summary>
    /// A trimmed text without what programs put before it: the number of a list's entry ("1;#Weak"), the type of a calculated
    /// value ("string;#Weak"), or the apostrophe that makes a number a text. Several entries are left as they are.
    /// </summary>
    public static ReadOnlySpan<char> Unwrap(ReadOnlySpan<char> text)
    {
        if (text is ['\'', >= '0' and <= '9', ..])
        {
            return text[1..];
        }

        var mark = text.IndexOf(";#");
        return mark > 0 && text[(mark + 2)..].IndexOf(";#") < 0 && (text[..mark].IndexOfAnyExceptInRange('0', '9') < 0 || text[..mark] is "string" or "float" or "datetime" or "boolean")
            ? text[(mark + 2)..].Trim()
            : text;
    }

    private static int LeadingBlank(ReadOnlySpan<byte> cell) => cell switch
    {
        [<= 0x20, ..] => 1,
        [0xC2, 0xA0, ..] => 2,
        [0xEF, 0xBB, 0xBF, ..] => 3,
        _ => 0,
    };

    private static int TrailingBlank(ReadOnlySpan<byte> cell) => cell switch
    {
        [.., <= 0x20] => 1,
        [.., 0xC2, 0xA0] => 2,
        _ => 0,
    };

    /// <summary>A cell as it was before our own writer kept a spreadsheet from running it as a formula.</summary>
    public static ReadOnlySpan<byte> WithoutApostrophe(ReadOnlySpan<byte> cell) => IsNeutralized(cell) ? cell[1..] : cell;

    /// <summary>Whether an apostrophe keeps a spreadsheet from running the cell as a formula: our own writer put it there.</summary>
    private static bool IsNeutralized(ReadOnlySpan<byte> cell) =>
        cell is [(byte)'\'', (byte)'=' or (byte)'+' or (byte)'-' or (byte)'@' or (byte)'\t' or (byte)'\r', ..];

    /// <summary>Whether bytes are UTF-8 that any text may hold.</summary>
    public static bool IsText(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes) && !bytes.Contains((byte)0);

    /// <summary>The text of a cell: in the buffer if there is room for it.</summary>
    public static ReadOnlySpan<char> Decode(ReadOnlySpan<byte> cell, Span<char> buffer)
    {
        if (cell.Length > buffer.Length)
        {
            return Encoding.UTF8.GetString(cell);
        }

        Utf8.ToUtf16(cell, buffer, out _, out var written);
        return buffer[..written];
    }

    /// <summary>The text of a cell as a string; ASCII, which most cells are, is copied without decoding.</summary>
    public static string ToString(ReadOnlySpan<byte> cell) => Ascii.IsValid(cell) ? Encoding.Latin1.GetString(cell) : Encoding.UTF8.GetString(cell);

    /// <summary>The text of a cell, cut where no one reads on.</summary>
    public static string Quote(ReadOnlySpan<char> text) =>
        text.Length <= MaxQuoted ? text.ToString() : string.Concat(text[..MaxQuoted], "…");

    public static string Quote(ReadOnlySpan<byte> cell) =>
        Quote(Encoding.UTF8.GetString(cell.Length <= MaxQuoted * 4 ? cell : cell[..(MaxQuoted * 4)]));

    /// <summary>The trimmed cell of a column; empty for a column below 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> Of<TCells>(TCells cells, int column)
        where TCells : IRowCells => column < 0 ? default : Trim(cells.Get(column));
}
