namespace ScoreCoach.IO.Import.Sources;

/// <summary>Recognizes file formats by their first bytes.</summary>
internal static class FileKinds
{
    /// <summary>How many bytes are enough.</summary>
    public const int HeadLength = 2048;

    /// <summary>With what the first element of a web page begins; programs that write one as a workbook often omit the first of them.</summary>
    private static readonly string[] PageElements =
        ["!doctype html", "html", "head", "body", "meta", "title", "style", "script", "link", "table", "div", "center", "font", "h1", "h2", "h3"];

    public static FileKind Of(ReadOnlySpan<byte> head) => head switch
    {
        [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => FileKind.Zip,
        [0xD0, 0xCF, 0x11, 0xE0, ..] => FileKind.CompoundFile,
        [0x09, 0x00, 0x04, 0x00, _, _, 0x10 or 0x20 or 0x40, 0x00, ..] => FileKind.OldWorkbook,
        [0x09, 0x02 or 0x04, 0x06, 0x00, _, _, 0x10 or 0x20 or 0x40 or 0x00, 0x00 or 0x01, ..] => FileKind.OldWorkbook,
        [0x09, 0x08, >= 4 and <= 32, 0x00, _, _, 0x05 or 0x06 or 0x10 or 0x20 or 0x40 or 0x00, 0x00 or 0x01, ..] => FileKind.OldWorkbook,
        [0xFF, 0x00, 0x02, 0x00, 0x04, 0x04, ..] => FileKind.WorksSheet,
        [0x00, 0x00, 0x02 or 0x1A, 0x00, ..] => FileKind.WorksSheet,
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => FileKind.Pdf,
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => FileKind.RichText,
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => FileKind.Image,
        [(byte)'P', (byte)'A', (byte)'R', (byte)'1', 0x15, ..] or [(byte)'A', (byte)'R', (byte)'R', (byte)'O', (byte)'W', (byte)'1', 0, ..] or [(byte)'F', (byte)'E', (byte)'A', (byte)'1', 0, ..]
            => FileKind.Columnar,
        _ when head.StartsWith("SQLite format 3\0"u8) || head.StartsWith("\0\u0001\0\0Standard "u8) => FileKind.Database,
        [0x1F, 0x8B, ..] or [0x28, 0xB5, 0x2F, 0xFD, ..] or [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', ..] => FileKind.Compressed,
        [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] or [(byte)'R', (byte)'a', (byte)'r', (byte)'!', 0x1A, ..] or [(byte)'B', (byte)'Z', (byte)'h', >= (byte)'1' and <= (byte)'9', ..] => FileKind.Compressed,
        _ => OfText(head),
    };

    private static FileKind OfText(ReadOnlySpan<byte> head)
    {
        // Letters of markup are ASCII in every encoding that matters here; without marks and zeros UTF-16 reads like UTF-8.
        Span<char> letters = stackalloc char[HeadLength];
        var count = 0;
        foreach (var value in head)
        {
            if (value is not 0 and < 0x80 && count < letters.Length && (count > 0 || value > ' '))
            {
                letters[count++] = char.ToLowerInvariant((char)value);
            }
        }

        ReadOnlySpan<char> text = letters[..count];
        if (text.StartsWith("mime-version:") || (text.StartsWith("from:") && text.Contains("multipart/related", StringComparison.Ordinal)))
        {
            return FileKind.WebArchive;
        }

        return text.StartsWith("<") ? OfMarkup(text) : FileKind.Text;
    }

    private static FileKind OfMarkup(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("<?xml") || text.StartsWith("<workbook") || text.StartsWith("<ss:workbook"))
        {
            return text.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal) || text.Contains("excel.sheet", StringComparison.Ordinal) ? FileKind.XmlSpreadsheet
                : text.Contains("urn:oasis:names:tc:opendocument", StringComparison.Ordinal) ? FileKind.FlatOpenDocument
                : text.Contains("<html", StringComparison.Ordinal) || text.Contains("<!doctype html", StringComparison.Ordinal) ? FileKind.WebPage
                : FileKind.Xml;
        }

        if (text.StartsWith("<!--"))
        {
            return text.Contains("<html", StringComparison.Ordinal) || text.Contains("<table", StringComparison.Ordinal) ? FileKind.WebPage : FileKind.Text;
        }

        foreach (var element in PageElements)
        {
            if (text[1..].StartsWith(element) && (text.Length == element.Length + 1 || !char.IsAsciiLetterOrDigit(text[element.Length + 1])))
            {
                return FileKind.WebPage;
            }
        }

        return FileKind.Text;
    }
}
