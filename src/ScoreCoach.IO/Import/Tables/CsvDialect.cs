using CsvHelper;
using ScoreCoach.Errors;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.Headers;
using ScoreCoach.IO.Import.Sources;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>How a delimited file is written: where its header starts, in bytes and lines, and about how many bytes a line has.</summary>
internal sealed record CsvDialect(char Delimiter, long Start, long LinesBefore, int AverageLine)
{
    private const int HeadLength = 256 * 1024;

    /// <summary>The delimiters that are detected automatically.</summary>
    public static readonly IReadOnlyList<char> Found = [',', ';', '\t', '|'];

    /// <summary>Finds the delimiter: what a "sep=" line says, or the one under which most headers are known words.</summary>
    public static CsvDialect Find(ReportSource source, ImportOptions options, KnownHeaders known)
    {
        var head = new byte[(int)Math.Min(HeadLength, Math.Max(0, source.Length - source.Start))];
        var length = source.At(source.Start).ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        ReadOnlyMemory<byte> text = head.AsMemory(0, length);
        var (said, hintLength) = ReadHint(text.Span);
        text = text[hintLength..];
        var delimiter = options.Delimiter ?? said ?? Guess(text, options, known);
        return new CsvDialect(delimiter, source.Start + hintLength, said is null ? 0 : 1, AverageLineOf(text.Span));
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

    /// <summary>A delimiter that can't be one.</summary>
    public static ScoreCoachException Unusable(char delimiter, string advice) => new(
        ErrorId.UnusableDelimiter,
        $"{NameOf(delimiter)} can't be a delimiter. Accepted: one ASCII character other than a quote, a line break or NUL, such as a comma, a semicolon, a tab or a vertical bar.",
        delimiter,
        advice);

    /// <summary>What to call a character that may not show as itself.</summary>
    public static string NameOf(char delimiter) => delimiter switch
    {
        '"' => "A quote",
        '\r' or '\n' => "A line break",
        _ => FormattableString.Invariant($"The character U+{(int)delimiter:X4}"),
    };

    private static int AverageLineOf(ReadOnlySpan<byte> text) =>
        Math.Max(16, text.Length / (1 + Math.Max(text.Count((byte)'\n'), text.Count((byte)'\r'))));

    /// <summary>The fields of the first records, if a delimiter separates them.</summary>
    private static List<string[]> FirstRecords(ReadOnlyMemory<byte> text, char delimiter)
    {
        using var csv = CsvReader.Create(text, ReaderOptions(delimiter) with { OnMalformedRecord = _ => { } });
        var records = new List<string[]>();
        while (records.Count < HeaderFinder.MaxRecords && csv.Read())
        {
            records.Add([.. Enumerable.Range(0, csv.FieldCount).Select(column => System.Text.Encoding.UTF8.GetString(csv.GetSpan(column)))]);
        }

        return records;
    }

    /// <summary>The delimiter that a "sep=" line names, and the length of that line; null and 0 when the text starts with no such line.</summary>
    private static (char? Delimiter, int Length) ReadHint(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAny((byte)'\n', (byte)'\r');
        var trimmed = (end < 0 ? text : text[..end]).Trim((byte)'"');
        if (trimmed.Length != 5 || !System.Text.Ascii.EqualsIgnoreCase(trimmed[..4], "sep="u8) || !IsUsable((char)trimmed[4]))
        {
            return (null, 0);
        }

        return ((char)trimmed[4], end < 0 ? text.Length : end + (text[end..].StartsWith("\r\n"u8) ? 2 : 1));
    }

    /// <summary>
    /// The delimiter under which one of the first records, or the first column, names the most fields and domains; among equals, the one with
    /// the most columns. In a table on its side the names are in the first column.
    /// </summary>
    private static char Guess(ReadOnlyMemory<byte> text, ImportOptions options, KnownHeaders known)
    {
        var start = text.Span.IndexOfAnyExcept((byte)'\n', (byte)'\r');
        text = start < 0 ? default : text[start..];
        var (best, mostKnown, longest) = (Found[0], 0, 0);
        foreach (var delimiter in Found)
        {
            var records = FirstRecords(text, delimiter).FindAll(cells => cells.Length > 1);
            var inFirstColumn = records.Select(cells => cells[0]).Where(known.Knows).Distinct(StringComparer.OrdinalIgnoreCase).Count();
            if (inFirstColumn > Math.Max(mostKnown, 1))
            {
                (best, mostKnown, longest) = (delimiter, inFirstColumn, records.Max(cells => cells.Length));
            }

            foreach (var cells in records)
            {
                var count = cells.Length - ColumnLayout.RejectColumns.Count > options.MaxColumn ? 0 : known.CountIn(cells);
                if (count > mostKnown || (count == mostKnown && cells.Length > longest))
                {
                    (best, mostKnown, longest) = (delimiter, count, cells.Length);
                }
            }
        }

        return best;
    }
}
