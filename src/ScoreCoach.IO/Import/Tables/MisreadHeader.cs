using ScoreCoach.IO.Import.Headers;
using ScoreCoach.IO.Import.Values;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>
/// Says why the header of a table is not one where that can be seen: the header stands further down, its names are separated by another
/// character, or they are aligned with blanks.
/// </summary>
internal static class MisreadHeader
{
    /// <summary>How many records are searched for a header that is far below the start.</summary>
    public const int MaxRecords = 200;

    /// <summary>Longer texts are not lines of a readable table.</summary>
    private const int MaxLength = 64 * 1024;

    private const StringSplitOptions Options = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    /// <summary>What is wrong with a header that names next to nothing; null where nothing can be seen.</summary>
    /// <param name="known">What headers consist of.</param>
    /// <param name="header">The header that was found.</param>
    /// <param name="rows">The records that were looked at.</param>
    /// <param name="records">The records that follow them.</param>
    /// <param name="namesOf">Takes the names out of a record; null where it can't be a header.</param>
    public static ImportIssue? Find(
        KnownHeaders known, TableHeader header, IReadOnlyList<HeaderRow> rows, RecordReader records, Func<RecordReader, IReadOnlyList<string>?> namesOf)
    {
        if (header.IsOfReports || known.CountIn(header.Names) > 1)
        {
            return null;
        }

        foreach (var row in rows)
        {
            if (row.Cells.Count == 1 && (Delimited(known, row) ?? Aligned(known, row)) is { } issue)
            {
                return issue;
            }
        }

        for (var read = rows.Count; read < MaxRecords && records.Read(); read++)
        {
            if (namesOf(records) is { } names && known.AreHeader(names) && names.Count(name => name.Length > 0 && !known.Knows(name)) * 2 <= names.Count)
            {
                return Issue(
                    header.Line,
                    FormattableString.Invariant($"The first {HeaderFinder.MaxRecords} lines have no header of score reports, and line {records.Line} looks like one."),
                    Advice.With($"If it is the header, use {OptionExample.Of(nameof(ImportOptions.HeaderLine), FormattableString.Invariant($"{records.Line}"))}."));
            }
        }

        return null;
    }

    /// <summary>The character, or the tab, by which a text is several known names; null for none.</summary>
    public static char? FindMark(KnownHeaders known, string text) => text.Length > MaxLength ? null
        : MarksIn(text).Append('\t').Where(mark => AreNames(known, text.Split(mark))).Select(mark => (char?)mark).FirstOrDefault();

    private static IEnumerable<char> MarksIn(string text) => text
        .Where(character => !char.IsLetterOrDigit(character) && !char.IsWhiteSpace(character) && CsvDialect.IsUsable(character))
        .Distinct();

    /// <summary>Names with a character between them that is not a delimiter unless it is specified.</summary>
    private static ImportIssue? Delimited(KnownHeaders known, HeaderRow row)
    {
        var text = row.Cells[0];
        if (text.Length > MaxLength)
        {
            return null;
        }

        var marks = MarksIn(text).ToList();
        foreach (var mark in marks.OrderByDescending(mark => text.Count(character => character == mark)))
        {
            if (!text.Contains(new string(mark, 2), StringComparison.Ordinal) && AreNames(known, text.Split(mark)))
            {
                return Issue(
                    row.Line, $"The header is one column, and its names are separated by '{mark}'.",
                    Advice.With($"Specify the character with {OptionExample.Of(nameof(ImportOptions.Delimiter), mark.ToString())}."));
            }
        }

        // Several characters part the names, such as :: or ||.
        return marks.Exists(mark => AreNames(known, text.Split(mark, Options)))
            ? Issue(
                row.Line, "The header is one column, and its names are separated by several characters.",
                "Replace them by one, such as a comma or a tab, or export the table as CSV.")
            : null;
    }

    /// <summary>Names with two or more blanks between them.</summary>
    private static ImportIssue? Aligned(KnownHeaders known, HeaderRow row) =>
        row.Cells[0] is { Length: <= MaxLength } text && AreNames(known, text.Split("  ", Options))
            ? Issue(
                row.Line, "The columns are aligned with spaces, so their boundaries can't be detected.",
                "Export the table as CSV. In a spreadsheet, open the file with fixed width and save it as CSV.")
            : null;

    /// <summary>Whether most parts of a text are known names, and three of them different ones.</summary>
    private static bool AreNames(KnownHeaders known, string[] parts) =>
        parts.Length >= 3 && known.CountIn(parts) >= 3 && parts.Count(known.Knows) * 2 > parts.Length;

    private static ImportIssue Issue(long line, string message, Advice advice) =>
        FieldIssue.Of(ImportIssueCode.MissingColumn, null, null, message, advice: advice) with { Line = line };
}
