using CsvHelper;

namespace ScoreCoach.IO;

/// <summary>How a delimited file is written.</summary>
/// <param name="Delimiter">The delimiter.</param>
/// <param name="Start">Where the header starts, in bytes.</param>
/// <param name="LinesBefore">The lines before the header.</param>
/// <param name="AverageLine">About how many bytes a line has.</param>
internal sealed record CsvDialect(char Delimiter, long Start, long LinesBefore, int AverageLine)
{
    private const int HeadLength = 256 * 1024;

    /// <summary>The delimiters that are found without being told.</summary>
    public static readonly IReadOnlyList<char> Found = [',', ';', '\t', '|'];

    /// <summary>Finds the delimiter: what a "sep=" line says, or the one under which most headers are known words.</summary>
    public static CsvDialect Find(ReportSource source, ImportOptions options, ExamCatalog catalog)
    {
        var head = new byte[(int)Math.Min(HeadLength, Math.Max(0, source.Length - source.Start))];
        var length = source.At(source.Start).ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        ReadOnlySpan<byte> text = head.AsSpan(0, length);
        var linesBefore = 0L;
        var start = source.Start;
        char? said = null;
        if (TryReadHint(text, out var hint, out var hintLength))
        {
            said = hint;
            text = text[hintLength..];
            start += hintLength;
            linesBefore = 1;
        }

        var delimiter = options.Delimiter ?? said ?? Guess(text, options, catalog);
        return new CsvDialect(delimiter, start, linesBefore, AverageLineOf(text));
    }

    /// <summary>How the text is read wherever it is read: as RFC 4180 has it, from bytes that are UTF-8 by now, with its lines counted.</summary>
    public static CsvReaderOptions ReaderOptions(char delimiter) => CsvReaderOptions.Default with
    {
        Separator = delimiter,
        HasHeader = false,
        // Read already, where it stands at the start; anywhere else it is a row.
        DetectSeparatorHint = false,
        TrackLineNumbers = true,
        IncludeValuesInExceptions = false,
        Encoding = System.Text.Encoding.UTF8,
    };

    /// <summary>Whether a character can part fields: one byte of UTF-8 that means nothing else in a delimited file.</summary>
    public static bool IsUsable(char delimiter) => delimiter is > '\0' and < '\u0080' and not ('"' or '\r' or '\n');

    /// <summary>What to call a character that may not show as itself.</summary>
    public static string NameOf(char delimiter) => delimiter switch
    {
        '"' => "a quote",
        '\r' or '\n' => "a line break",
        _ => FormattableString.Invariant($"the character U+{(int)delimiter:X4}"),
    };

    /// <summary>Splits a line as a reader of delimited text would.</summary>
    public static List<string> Split(ReadOnlySpan<byte> text, char delimiter)
    {
        var fields = new List<string>();
        var from = 0;
        var quoted = false;
        var position = 0;
        for (; position < text.Length; position++)
        {
            var value = text[position];
            if (value == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && (value == delimiter || value is (byte)'\n' or (byte)'\r'))
            {
                fields.Add(Field(text[from..position]));
                from = position + 1;
                if (value != delimiter)
                {
                    return fields;
                }
            }
        }

        fields.Add(Field(text[from..]));
        return fields;
    }

    private static int AverageLineOf(ReadOnlySpan<byte> text) =>
        Math.Max(16, text.Length / (1 + Math.Max(text.Count((byte)'\n'), text.Count((byte)'\r'))));

    private static string Field(ReadOnlySpan<byte> field) => System.Text.Encoding.UTF8.GetString(field).Trim().Trim('"');

    private static bool TryReadHint(ReadOnlySpan<byte> text, out char delimiter, out int length)
    {
        delimiter = default;
        length = 0;
        var end = text.IndexOfAny((byte)'\n', (byte)'\r');
        var line = (end < 0 ? text : text[..end]).ToArray().AsSpan();
        var trimmed = line.Trim((byte)'"');
        if (trimmed.Length != 5 || !System.Text.Ascii.EqualsIgnoreCase(trimmed[..4], "sep="u8) || !IsUsable((char)trimmed[4]))
        {
            return false;
        }

        delimiter = (char)trimmed[4];
        length = end < 0 ? text.Length : end + (text[end..].StartsWith("\r\n"u8) ? 2 : 1);
        return true;
    }

    private static char Guess(ReadOnlySpan<byte> text, ImportOptions options, ExamCatalog catalog)
    {
        while (!text.IsEmpty && text[0] is (byte)'\n' or (byte)'\r')
        {
            text = text[1..];
        }

        var best = Found[0];
        var bestKnown = -1;
        var bestCount = 0;
        foreach (var candidate in Found)
        {
            var fields = Split(text, candidate);
            if (fields.Count < 2)
            {
                continue;
            }

            var known = fields.Count - ColumnLayout.RejectColumns.Count <= options.MaxColumn ? Known(fields, options, catalog) : 0;
            if (known > bestKnown || (known == bestKnown && fields.Count > bestCount))
            {
                (best, bestKnown, bestCount) = (candidate, known, fields.Count);
            }
        }

        return best;
    }

    private static int Known(List<string> fields, ImportOptions options, ExamCatalog catalog)
    {
        var layout = ColumnLayout.Create(fields, catalog, options);
        return fields.Count - layout.AttributeColumns.Count;
    }
}
