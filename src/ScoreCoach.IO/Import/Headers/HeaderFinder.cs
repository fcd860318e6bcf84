using ScoreCoach.Files;
using ScoreCoach.Import;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.Values;

namespace ScoreCoach.IO.Import.Headers;

/// <summary>
/// Finds the header among the first records of a table: exports begin with titles, blank lines and type lines, surveys with two or
/// three header rows. The first record that names enough fields and domains is the header, unless each of its names is followed by a
/// value; where the next one names other columns, both are.
/// </summary>
internal static class HeaderFinder
{
    /// <summary>How many records are looked at.</summary>
    public const int MaxRecords = 20;

    /// <summary>The header among the first records; the first that has any text where none is known to be one.</summary>
    /// <param name="known">What headers consist of.</param>
    /// <param name="rows">The first records, blank ones without cells.</param>
    /// <param name="asked">The line that the user named; null for none.</param>
    public static TableHeader? Find(KnownHeaders known, IReadOnlyList<HeaderRow> rows, int? asked)
    {
        var filled = rows.Where(row => row.Cells.Count > 0).ToList();
        if (filled is [var top, ..] && IsOfRejectFile(top.Cells))
        {
            // A reject file begins with its header, whatever line had the one of the file that it comes from.
            return Of(known, top, top.Cells, top.Record, null);
        }

        if (asked is { } line)
        {
            var named = rows.LastOrDefault(row => row.Line <= line && row.Cells.Count > 0);
            if (named is not null && named.Line == line && OfPair(known, filled, filled.IndexOf(named)) is { } pair)
            {
                return pair;
            }

            return named is null || named.Line != line ? null : WithUnits(known, filled, filled.IndexOf(named), filled.IndexOf(named), Of(known, named, named.Cells, named.Record, null));
        }

        if (filled.Count == 0)
        {
            return null;
        }

        var index = filled.FindIndex(row => known.CountIn(row.Cells) >= 3 && !ArePairs(known, row.Cells));
        if (index < 0)
        {
            var weaker = filled.Where(row => known.AreHeader(row.Cells)).MaxBy(row => known.CountIn(row.Cells));
            index = weaker is null ? -1 : filled.IndexOf(weaker);
        }

        if (index < 0)
        {
            // None is known to be one: the one with the most known names, and the first where none has two.
            var most = filled.MaxBy(row => known.CountIn(row.Cells))!;
            index = known.CountIn(most.Cells) >= 2 ? filled.IndexOf(most) : 0;
        }

        if (OfPair(known, filled, index) is { } paired)
        {
            return paired;
        }

        var header = filled[index];
        if (index + 1 < filled.Count && Combine(known, header, filled[index + 1], index + 2 < filled.Count ? filled[index + 2] : null) is { } both)
        {
            return Completed(known, filled, index + 1, both, First(rows));
        }

        // A row of short names above the one with the names that count.
        if (index + 1 < filled.Count && known.CountIn(filled[index + 1].Cells) > known.CountIn(header.Cells) + 1 && AreNames(filled[index + 1].Cells))
        {
            index++;
            header = filled[index];
        }

        return Completed(known, filled, index, header.Cells, First(rows));
    }

    /// <summary>What to report about a header among objects, by which those after it are read.</summary>
    /// <param name="row">Its number.</param>
    /// <param name="title">The first row above it that was omitted; null for none.</param>
    /// <param name="units">The row above it that gives units; null for none.</param>
    /// <param name="losesColumns">Whether columns may be missing, because the names of the properties come from a line that is not a header.</param>
    public static ImportIssue FurtherRow(long row, HeaderRow? title, HeaderRow? units, bool losesColumns)
    {
        var left = title is null ? string.Empty : $" The text above it, which starts with '{CellText.Quote(title.Excerpt)}', was skipped.";
        var given = units is null ? string.Empty : $" {Given(units)}";
        return FieldIssue.Of(
            ImportIssueCode.HeaderFound, null, null,
            FormattableString.Invariant($"Row {row} is a new header. The rows after it use its columns.{left}{given}"),
            advice: losesColumns
                ? Advice.With($"If columns are missing, the first line of the file has no names for them: read the file with {OptionExample.Of(nameof(ImportSource.Path))}, which finds the header. If this is not a header, remove the row.")
                : "If that is wrong, remove this row.",
            severity: IssueSeverity.Decision);
    }

    /// <summary>What to report about a row of units among objects.</summary>
    public static ImportIssue UnitsInRow(HeaderRow units) => FieldIssue.Of(
        ImportIssueCode.HeaderFound, null, null, Given(units), advice: "If that is wrong, remove this row.", severity: IssueSeverity.Decision);

    private static string Given(HeaderRow units) => units.Line > 0
        ? FormattableString.Invariant($"Row {units.Line} gives the units of the columns, such as '{UnitIn(units)}'.")
        : $"The names of the properties give the units of the columns, such as '{UnitIn(units)}'.";

    /// <summary>A unit of a row of units: its last cell, since a label may stand first.</summary>
    private static string UnitIn(HeaderRow units) => CellText.Quote(units.Cells.Last(cell => !string.IsNullOrWhiteSpace(cell)).Trim());

    /// <summary>What to report about a header further down, by which the rows below it are read.</summary>
    public static ImportIssue Further(long line) => FieldIssue.Of(
        ImportIssueCode.HeaderFound, null, null,
        FormattableString.Invariant($"Line {line} is a new header. The rows below it use its columns."),
        advice: "If that is wrong, split the file before this line.", severity: IssueSeverity.Decision) with
    { Line = line };

    /// <summary>Passes over what survey programs write between the header and the first row.</summary>
    private static TableHeader Completed(KnownHeaders known, List<HeaderRow> filled, int index, IReadOnlyList<string> names, HeaderRow first)
    {
        var header = filled[index];
        var last = header;
        if (index + 1 < filled.Count && filled[index + 1].Cells.Count(cell => cell.StartsWith("{\"", StringComparison.Ordinal)) * 2 > filled[index + 1].Cells.Count)
        {
            last = filled[index + 1];
        }

        var isCombined = !ReferenceEquals(names, header.Cells);
        var above = isCombined ? filled[index - 1] : header;
        var decision = isCombined
            ? Decision(above, FormattableString.Invariant($"The header covers lines {above.Line} and {header.Line}; each column takes its name from the more specific line."), above)
            : header != first && !(index == 1 && IsInstruction(filled[0]))
                ? Decision(header, FormattableString.Invariant($"The header is in line {header.Line}; the text above it, which starts with '{CellText.Quote(first.Excerpt)}', was skipped."), first)
                : null;
        return WithUnits(known, filled, filled.IndexOf(above), filled.IndexOf(last), Of(known, above, names, last.Record, decision));
    }

    /// <summary>The header that a line makes together with the next one, where names stand over several columns; null where they do not.</summary>
    private static TableHeader? OfPair(KnownHeaders known, List<HeaderRow> filled, int index)
    {
        if (index + 1 >= filled.Count || PairedHeader.Combine(known, filled[index], filled[index + 1]) is not { } names)
        {
            return null;
        }

        var (upper, lower) = (filled[index], filled[index + 1]);
        var decision = Decision(upper, FormattableString.Invariant($"The header covers lines {upper.Line} and {lower.Line}; a name above several columns applies to each of them."), upper) with
        {
            Advice = FormattableString.Invariant($"If that is wrong, give each column a separate name in line {upper.Line}."),
        };
        return WithUnits(known, filled, index, index + 1, Of(known, upper, names, lower.Record, decision));
    }

    /// <summary>Adds to the names the units that a row above or below the header gives, and to the header what titles say of all numbers.</summary>
    private static TableHeader WithUnits(KnownHeaders known, List<HeaderRow> filled, int first, int last, TableHeader header)
    {
        var units = new UnitRow(known);
        var (top, bottom) = (filled[first], filled[last]);
        var above = first > 0 && units.Is(filled[first - 1], top) ? filled[first - 1] : null;
        var below = last + 1 < filled.Count && units.Is(filled[last + 1], bottom) ? filled[last + 1] : null;
        HeaderRow[] titles = [.. filled.Take(above is null ? first : first - 1)];
        header = header with { Titles = titles, Stated = units.FindStated(titles) };
        if ((above ?? below) is not { } row)
        {
            return header;
        }

        var line = FormattableString.Invariant($"Line {row.Line} gives the units of the columns, such as '{UnitIn(row)}'.");
        return header with
        {
            Names = units.Add(header.Names, row),
            LastRecord = Math.Max(header.LastRecord, row.Record),
            Decision = header.Decision is { } decision && (first > 1 || top != bottom)
                ? decision with { Message = $"{decision.Message} {line}" }
                : Decision(top, FormattableString.Invariant($"The header is in line {top.Line}. {line}"), row) with
                {
                    Advice = FormattableString.Invariant($"If that is wrong, remove line {row.Line}."),
                },
        };
    }

    private static TableHeader Of(KnownHeaders known, HeaderRow header, IReadOnlyList<string> names, long lastRecord, ImportIssue? decision) =>
        new(names, lastRecord, header.Line, decision, known.AreHeader(names));

    private static ImportIssue Decision(HeaderRow header, string message, HeaderRow other) => FieldIssue.Of(
        ImportIssueCode.HeaderFound, null, null, message,
        advice: Advice.With($"If that is wrong, use {OptionExample.Of(nameof(ImportOptions.HeaderLine), FormattableString.Invariant($"{other.Line}"))}."),
        severity: IssueSeverity.Decision) with
    { Line = header.Line };

    /// <summary>Whether a row is the line with what to do in an empty file of ours. That it was skipped is nothing to report.</summary>
    private static bool IsInstruction(HeaderRow row) =>
        row.Cells[0].StartsWith(CohortTemplate.Mark, StringComparison.Ordinal) && row.Cells.Skip(1).All(string.IsNullOrWhiteSpace);

    private static HeaderRow First(IReadOnlyList<HeaderRow> rows) => rows.First(row => row.Excerpt.Length > 0);

    /// <summary>
    /// The names of two header rows as one; null where the second is not a header. It must name two columns that the first does not, by
    /// names that the row after it does not have there: a row of data can hold the name of a domain.
    /// </summary>
    public static string[]? Combine(KnownHeaders known, HeaderRow first, HeaderRow second, HeaderRow? next)
    {
        if (!AreNames(second.Cells))
        {
            return null;
        }

        var names = new string[Math.Max(first.Cells.Count, second.Cells.Count)];
        for (var column = 0; column < names.Length; column++)
        {
            names[column] = NameOf(known, CellOf(first, column), CellOf(second, column));
        }

        var added = Enumerable.Range(0, names.Length).Where(column => known.NameOf(CellOf(first, column)) is null && known.NameOf(names[column]) is not null).ToArray();
        var isData = next is not null && Array.Exists(added, column => known.NameOf(CellOf(next, column)) is not null);
        return added.Length >= 2 && !isData && known.CountIn(names) > known.CountIn(second.Cells) ? names : null;
    }

    private static string NameOf(KnownHeaders known, string first, string second) =>
        string.IsNullOrWhiteSpace(first) ? second
        : string.IsNullOrWhiteSpace(second) || known.NameOf(first) is not null ? first
        : known.NameOf(second) is not null ? second
        : first == second ? first
        : $"{first.Trim()} - {second.Trim()}";

    private static bool IsOfRejectFile(IReadOnlyList<string> cells) =>
        ColumnLayout.RejectColumns.All(name => cells.Contains(name, StringComparer.OrdinalIgnoreCase));

    /// <summary>
    /// Whether each known name is followed by a value, as in "Exam, MLS-C01, Date, 2025-11-25": what a report says about itself above its
    /// table.
    /// </summary>
    private static bool ArePairs(KnownHeaders known, IReadOnlyList<string> cells)
    {
        for (var column = 0; column < cells.Count; column++)
        {
            if (known.NameOf(cells[column]) is not null && column + 1 < cells.Count
                && (string.IsNullOrWhiteSpace(cells[column + 1]) || known.NameOf(cells[column + 1]) is not null))
            {
                return false;
            }
        }

        return true;
    }

    private static string CellOf(HeaderRow row, int column) => column < row.Cells.Count ? row.Cells[column] : string.Empty;

    /// <summary>Whether cells may all be names: a row of data has numbers, dates or codes.</summary>
    private static bool AreNames(IReadOnlyList<string> cells) =>
        cells.All(cell => !cell.AsSpan().ContainsAnyInRange('0', '9') || (cell.Contains(' ', StringComparison.Ordinal) && !char.IsAsciiDigit(cell.AsSpan().Trim()[0])));
}
