using System.Text.RegularExpressions;
using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Headers;
using ScoreCoach.IO.Import.Rows;

namespace ScoreCoach.IO.Import.Objects;

/// <summary>
/// Reads what is at the head of a file and became objects with it: another header, titles above it, and rows of units. Commands
/// that make objects take the first line for the names of properties, and every other line for a row.
/// </summary>
internal sealed partial class ObjectHeaders(KnownHeaders known, ExamCatalog catalog)
{
    /// <summary>How many rows can stand above a header.</summary>
    public const int MaxTitles = HeaderFinder.MaxRecords;

    /// <summary>One or two values in JSON may be the whole object.</summary>
    private const int MinQuestions = 3;

    private readonly UnitRow _units = new(known);

    /// <summary>The names of columns with their units.</summary>
    public string[] NamesOf(ObjectHeader header) => header.Units is { } units ? _units.Add(header.Names, units) : header.Names;

    /// <summary>Whether a row holds what a survey program knows its questions by: texts in JSON, in several columns below a header.</summary>
    public bool IsOfSurvey(StoredRow row, IReadOnlyList<string> names)
    {
        var (filled, objects) = (0, 0);
        for (var column = 0; column < row.FieldCount; column++)
        {
            var cell = row.Get(column);
            filled += cell.IsEmpty ? 0 : 1;
            objects += cell.StartsWith("{\""u8) ? 1 : 0;
        }

        return filled >= MinQuestions && objects * 2 > filled && known.AreHeader(names);
    }

    /// <summary>The units that a row gives to columns; null for any other row.</summary>
    public HeaderRow? UnitsIn(StoredRow row, IReadOnlyList<string> names) => RowOf(row) is var cells && _units.Is(cells, RowOf(names)) ? cells : null;

    /// <summary>The units that a row gives to the columns of another shape; null for none.</summary>
    /// <param name="units">The row.</param>
    /// <param name="from">The names of its own columns.</param>
    /// <param name="to">The names of the columns of the other.</param>
    public HeaderRow? UnitsFor(HeaderRow units, IReadOnlyList<string> from, IReadOnlyList<string> to)
    {
        var names = new SameNames(catalog, from);
        var moved = units with { Cells = [.. to.Select(name => names.Find(name) is >= 0 and var column ? NameOf(units, column) : string.Empty)] };
        return _units.Is(moved, RowOf(to)) ? moved : null;
    }

    /// <summary>Reads the names in a row that is a header.</summary>
    /// <param name="properties">The names of its own properties.</param>
    /// <param name="titles">The rows above it, where the properties have no names of columns.</param>
    /// <param name="row">The row.</param>
    /// <param name="isFirst">Whether it is the first row with these properties.</param>
    /// <param name="notice">What to report about it.</param>
    public ObjectHeader Read(IReadOnlyList<string> properties, IReadOnlyList<StoredRow> titles, StoredRow row, bool isFirst, out ImportIssue notice)
    {
        var (header, top) = (RowOf(row), RowOf(properties));
        var areNames = known.AreHeader(properties);
        var combined = isFirst ? HeaderFinder.Combine(known, top, header, null) : null;
        var names = combined ?? [.. Enumerable.Range(0, properties.Count).Select(column => NameOf(header, column) is { Length: > 0 } name ? name : isFirst ? NameOf(top, column) : string.Empty)];
        HeaderRow[] above = areNames ? [] : [top, .. titles.Select(RowOf)];
        var units = above.Length > 0 && _units.Is(above[^1], header) ? above[^1] : null;
        notice = HeaderFinder.FurtherRow(row.Line, Array.Find(above, title => title.Excerpt.Length > 0 && title != units && title.Line > 0), units, losesColumns: !areNames || combined is not null);
        return new ObjectHeader(names)
        {
            Units = units,
            Stated = _units.FindStated(above),
            Exam = ExamAbove.Find(catalog, above.SelectMany(title => title.Cells.Select(cell => (cell, PlaceOf(title))))),
        };
    }

    /// <summary>What to report about a row of units.</summary>
    public static ImportIssue UnitsFound(HeaderRow units) => HeaderFinder.UnitsInRow(units);

    private static string PlaceOf(HeaderRow title) => title.Line > 0 ? FormattableString.Invariant($"Row {title.Line}") : "The name of a property";

    private static string NameOf(HeaderRow row, int column) => column < row.Cells.Count && !string.IsNullOrWhiteSpace(row.Cells[column]) ? row.Cells[column] : string.Empty;

    /// <summary>The names of properties as a row above all others. Names that a command made up for columns without one are omitted.</summary>
    private static HeaderRow RowOf(IReadOnlyList<string> names) => new(0, 0, [.. names.Select(name => MadeUpPattern().IsMatch(name) ? string.Empty : name)], names.FirstOrDefault(name => name.Length > 0) ?? string.Empty);

    private static HeaderRow RowOf(StoredRow row)
    {
        string[] cells = [.. Enumerable.Range(0, row.FieldCount).Select(column => CellText.ToString(CellText.Trim(row.Get(column))))];
        return new HeaderRow(row.Line, row.Line, cells, Array.Find(cells, cell => cell.Length > 0) ?? string.Empty);
    }

    /// <summary>Whether a name is one that a command makes up for a column without a name.</summary>
    public static bool IsMadeUp(string name) => MadeUpPattern().IsMatch(name);

    [GeneratedRegex("^(?:H|P|F|Column|Field)[0-9]{1,4}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MadeUpPattern();
}
