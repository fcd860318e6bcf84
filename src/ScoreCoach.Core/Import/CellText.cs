using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace ScoreCoach;

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

    /// <summary>A cell without the blanks around it: ASCII blanks, no-break spaces and byte order marks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell) =>
        cell.IsEmpty || (IsPlain(cell[0]) && IsPlain(cell[^1])) ? cell : TrimBlanks(cell);

    /// <summary>Printable ASCII: what nearly every cell begins and ends with.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlain(byte value) => (uint)(value - 0x21) < 0x5E;

    private static ReadOnlySpan<byte> TrimBlanks(ReadOnlySpan<byte> cell)
    {
        while (cell.Length > 0)
        {
            if (cell[0] <= 0x20)
            {
                cell = cell[1..];
            }
            else if (cell[0] == 0xC2 && cell.Length > 1 && cell[1] == 0xA0)
            {
                cell = cell[2..];
            }
            else if (cell[0] == 0xEF && cell.StartsWith("\uFEFF"u8))
            {
                cell = cell[3..];
            }
            else
            {
                break;
            }
        }

        while (cell.Length > 0)
        {
            if (cell[^1] <= 0x20)
            {
                cell = cell[..^1];
            }
            else if (cell[^1] == 0xA0 && cell.Length > 1 && cell[^2] == 0xC2)
            {
                cell = cell[..^2];
            }
            else
            {
                break;
            }
        }

        return cell;
    }

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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static string ToString(ReadOnlySpan<byte> cell) => Ascii.IsValid(cell) ? Encoding.Latin1.GetString(cell) : Encoding.UTF8.GetString(cell);

    /// <summary>The text of a cell, cut where nobody reads on.</summary>
    public static string Quote(ReadOnlySpan<char> text) =>
        text.Length <= MaxQuoted ? text.ToString() : string.Concat(text[..MaxQuoted], "…");

    /// <summary>The text of a cell, cut where nobody reads on.</summary>
    public static string Quote(ReadOnlySpan<byte> cell) =>
        Quote(Encoding.UTF8.GetString(cell.Length <= MaxQuoted * 4 ? cell : cell[..(MaxQuoted * 4)]));
}
