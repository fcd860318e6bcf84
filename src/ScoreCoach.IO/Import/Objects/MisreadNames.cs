using ScoreCoach.Files;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.Headers;
using ScoreCoach.IO.Import.Tables;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Objects;

/// <summary>
/// Says why the names of properties are not names of columns where that can be seen: they come from a title of the file, from a line
/// with other delimiters, or from the first of two header rows. What such a command did not read is not in the objects.
/// </summary>
internal static class MisreadNames
{
    private static OptionExample Read => OptionExample.Of(nameof(ImportSource.Path));

    /// <summary>What is wrong with names; null where nothing can be seen.</summary>
    /// <param name="known">What headers consist of.</param>
    /// <param name="layout">The columns, as far as their names say what they are.</param>
    /// <param name="rows">The first rows.</param>
    public static ImportIssue? Find(KnownHeaders known, ColumnLayout layout, IReadOnlyList<StoredRow> rows)
    {
        if (layout.Headers.Count == 0)
        {
            return Issue("The object has no properties.", "Create it from a row, with a property for each column.");
        }

        string[] names = [.. layout.Headers.Where(name => name.Length > 0 && !ObjectHeaders.IsMadeUp(name))];
        var first = rows.Take(HeaderFinder.MaxRecords).ToArray();
        if (layout.IsUnusable && !known.AreHeader(layout.Headers) && known.CountIn(names) <= 1)
        {
            return names is [var only] ? OfOne(known, only, layout.Headers.Count, first)
                : names.Length < layout.Headers.Count || Array.Exists(first, row => known.CountIn([.. TextsOf(row)]) >= 2) ? OfTitle(known, names.FirstOrDefault() ?? layout.Headers[0], first)
                : null;
        }

        return !layout.IsLong && layout.DomainCandidates.Count == 0 && first is [var top, ..] && DomainIn(known, layout, top) is { } domain
            ? Issue(
                FormattableString.Invariant($"Row {top.Line} looks like a second header row, with '{CellText.Quote(domain)}' in it, and no property is a domain. Values below a column without a name are lost."),
                Advice.With($"Read the file with {Read}, which combines header rows."))
            : null;
    }

    private static ImportIssue? OfOne(KnownHeaders known, string name, int columns, StoredRow[] rows)
    {
        if (columns == 1 && name.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            return Issue(
                $"The objects have one property, and its name is the line '{CellText.Quote(name)}' of a file: the header is below it.",
                Advice.With($"Read the file with {Read}, which recognizes such lines, or remove the line and specify the delimiter."));
        }

        if (columns == 1 && MisreadHeader.FindMark(known, name) is { } mark)
        {
            return mark == ','
                ? Issue(
                    $"The objects have one property, and its name is a whole header: '{CellText.Quote(name)}'. Each line of the file is enclosed in quotes.",
                    Advice.With($"Read the file with {Read}."))
                : Issue(
                    $"The objects have one property, and its name is a whole header: '{CellText.Quote(name)}'. Its names are separated by '{(mark == '\t' ? "tab" : mark)}'.",
                    Advice.With($"Specify the delimiter where the objects are created, or read the file with {Read}, which finds it."));
        }

        return columns > 1 || Array.Exists(rows, row => TextsOf(row).Any(known.Knows)) ? OfTitle(known, name, rows) : null;
    }

    private static ImportIssue OfTitle(KnownHeaders known, string name, StoredRow[] rows)
    {
        var header = Array.Find(rows, row => TextsOf(row).Any(known.Knows) && !TextsOf(row).Any(text => char.IsAsciiDigit(text[0])));
        var place = header is null ? string.Empty : FormattableString.Invariant($" The header seems to be in row {header.Line}: '{CellText.Quote(TextsOf(header).First(known.Knows))}'.");
        return Issue(
            $"The names of the properties look like a title of a file, not like its header: '{CellText.Quote(name)}'.{place}",
            Advice.With($"Read the file with {Read}, which finds the header, or skip the lines above the header before you convert the lines to objects."));
    }

    /// <summary>The name of a domain in a row that may be the second of two header rows: no text begins with a digit, and no one has a score and an address in it.</summary>
    private static string? DomainIn(KnownHeaders known, ColumnLayout layout, StoredRow row)
    {
        string[] texts = [.. TextsOf(row)];
        var isOfPerson = !CellText.Of(row, layout[ReportField.Score]).IsEmpty && Array.Exists(texts, text => text.Contains('@'));
        return isOfPerson || Array.Exists(texts, text => char.IsAsciiDigit(text[0])) ? null
            : Array.Find(texts, text => known.NameOf(text) is { } name && !Enum.TryParse<ReportField>(name, out _) && known.Knows(text));
    }

    private static IEnumerable<string> TextsOf(StoredRow row) => Enumerable.Range(0, row.FieldCount)
        .Select(column => CellText.Trim(row.Get(column)) is { IsEmpty: false, Length: <= 1024 } cell ? CellText.ToString(cell) : string.Empty)
        .Where(text => text.Length > 0);

    private static ImportIssue Issue(string message, Advice advice) => FieldIssue.Of(ImportIssueCode.MissingColumn, null, null, message, advice: advice);
}
