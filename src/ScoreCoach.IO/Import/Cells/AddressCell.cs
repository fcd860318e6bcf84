using System.Buffers;

namespace ScoreCoach.IO.Import.Cells;

/// <summary>
/// The e-mail address in a cell that holds more than it: mailto:ana@x.org, Ana Ruiz &lt;ana@x.org&gt;, ana@x.org (Ana Ruiz), or what a directory
/// writes before it. The address is what distinguishes people.
/// </summary>
internal static class AddressCell
{
    /// <summary>No scheme is longer, and no label such as "Correo electrónico del candidato".</summary>
    private const int MaxLabel = 40;

    private static readonly SearchValues<byte> NotInAddresses = SearchValues.Create(" \t<>()[]{},;:\"|\\/?"u8);

    /// <summary>The id in a trimmed cell: the only address in it; the text without delimiters at its end where it holds none.</summary>
    public static ReadOnlySpan<byte> Unwrap(ReadOnlySpan<byte> cell)
    {
        var text = WithoutDelimiters(cell);
        return AddressIn(text) is { IsEmpty: false } address ? address : text;
    }

    /// <summary>A text without the delimiters at its end, which separate it from others where it comes from; all of it where it is nothing else.</summary>
    public static ReadOnlySpan<byte> WithoutDelimiters(ReadOnlySpan<byte> cell) => cell.TrimEnd(";, \t"u8) is { IsEmpty: false } text ? text : cell;

    private static ReadOnlySpan<byte> AddressIn(ReadOnlySpan<byte> text)
    {
        if (!text.Contains((byte)'@'))
        {
            return default;
        }

        var open = text[^1] switch
        {
            (byte)'>' => text.LastIndexOf((byte)'<'),
            (byte)')' => text.LastIndexOf((byte)'('),
            (byte)']' => text.LastIndexOf((byte)'['),
            _ => -1,
        };
        if (open >= 0)
        {
            var inner = Bare(text[(open + 1)..^1]);
            return !inner.IsEmpty ? inner : text[^1] == '>' ? default : Bare(text[..open]);
        }

        return Bare(text);
    }

    /// <summary>A text that is an address, without what is directly around it; empty for any other.</summary>
    private static ReadOnlySpan<byte> Bare(ReadOnlySpan<byte> text)
    {
        text = text.Trim(" \t"u8);
        if (text.Length > 2 && text[0] is (byte)'"' or (byte)'\'' && text[^1] == text[0])
        {
            text = text[1..^1];
        }

        // What a directory knows about a login comes before it: i:0#.f|membership|ana@x.org.
        text = text[(text.LastIndexOf((byte)'|') + 1)..];
        var colon = text.IndexOf((byte)':');
        if (colon is > 0 and <= MaxLabel && IsLabel(text[..colon]))
        {
            text = text[(colon + 1)..].TrimStart(" \t"u8);
            var query = text.IndexOf((byte)'?');
            text = query > 0 ? text[..query] : text;
        }

        return IsAddress(text) ? text : default;
    }

    /// <summary>Whether a text before a colon is the scheme of an address, or a label: "mailto", "E-Mail", "Primary_address".</summary>
    private static bool IsLabel(ReadOnlySpan<byte> text)
    {
        foreach (var letter in text)
        {
            if (!char.IsAsciiLetter((char)letter) && letter is not ((byte)'-' or (byte)' ' or (byte)'_' or (byte)'.' or (byte)'/' or >= 0x80))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAddress(ReadOnlySpan<byte> text)
    {
        var at = text.IndexOf((byte)'@');
        return at > 0 && at < text.Length - 1 && text.IndexOfAny(NotInAddresses) < 0 && !text[(at + 1)..].Contains((byte)'@');
    }
}
