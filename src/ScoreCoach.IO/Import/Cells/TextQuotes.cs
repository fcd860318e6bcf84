using System.Text;

namespace ScoreCoach.IO.Import.Cells;

/// <summary>
/// Quotes that a program put around the text of a cell and that mean nothing in a delimited file: “E1”, „E1“, «E1», 'E1'. Only the straight
/// double quote means something there.
/// </summary>
internal static class TextQuotes
{
    /// <summary>Quotes that go together; which of them opens differs from language to language.</summary>
    private static readonly byte[][][] Kinds =
    [
        [.. new[] { "“", "”", "„", "‟" }.Select(Encoding.UTF8.GetBytes)],
        [.. new[] { "‘", "’", "‚", "‛" }.Select(Encoding.UTF8.GetBytes)],
        [.. new[] { "«", "»" }.Select(Encoding.UTF8.GetBytes)],
        [.. new[] { "‹", "›" }.Select(Encoding.UTF8.GetBytes)],
        [.. new[] { "「", "」", "『", "』" }.Select(Encoding.UTF8.GetBytes)],
        [.. new[] { "＂" }.Select(Encoding.UTF8.GetBytes)],
        [.. new[] { "'" }.Select(Encoding.UTF8.GetBytes)],
        [.. new[] { "`", "´" }.Select(Encoding.UTF8.GetBytes)],
    ];

    /// <summary>A trimmed cell without the quotes around all of it.</summary>
    public static ReadOnlySpan<byte> Unwrap(ReadOnlySpan<byte> cell)
    {
        if (!MayBegin(cell) || KindAt(cell, atEnd: false, out var open) is not { } kind || KindAt(cell, atEnd: true, out var close) != kind || cell.Length <= open + close)
        {
            return cell;
        }

        var inner = cell[open..^close];
        foreach (var quote in kind)
        {
            if (inner.IndexOf(quote) >= 0)
            {
                return cell;
            }
        }

        return inner;
    }

    /// <summary>The quotes around a text that a delimiter cut in two, such as “Ruiz and Ana”; null when the cells are not its parts.</summary>
    public static string? Cut(ReadOnlySpan<byte> first, ReadOnlySpan<byte> last) =>
        MayBegin(first) && KindAt(first, atEnd: false, out var open) is { } kind && KindAt(first, atEnd: true, out _) != kind
        && KindAt(last, atEnd: true, out var close) == kind && KindAt(last, atEnd: false, out _) != kind
            ? $"{Encoding.UTF8.GetString(first[..open])}…{Encoding.UTF8.GetString(last[^close..])}"
            : null;

    /// <summary>Whether a text has such quotes around it.</summary>
    public static bool IsWrapped(string text) => Encoding.UTF8.GetBytes(text) is var cell && Unwrap(cell).Length < cell.Length;

    private static bool MayBegin(ReadOnlySpan<byte> cell) => cell.Length > 2 && cell[0] is (byte)'\'' or (byte)'`' or 0xC2 or 0xE2 or 0xE3 or 0xEF;

    private static byte[][]? KindAt(ReadOnlySpan<byte> cell, bool atEnd, out int length)
    {
        foreach (var kind in Kinds)
        {
            foreach (var quote in kind)
            {
                if (atEnd ? cell.EndsWith(quote) : cell.StartsWith(quote))
                {
                    length = quote.Length;
                    return kind;
                }
            }
        }

        length = 0;
        return null;
    }
}
