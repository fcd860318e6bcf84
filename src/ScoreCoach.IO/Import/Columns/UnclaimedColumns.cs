using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Columns;

/// <summary>
/// Finds columns that hold what reports say, and whose headers say nothing that is known: levels under the names of an outline that the
/// catalog does not have, objectives under a header of their own. They become attributes, and an issue reports it.
/// </summary>
/// <param name="layout">The columns, domains found.</param>
/// <param name="catalog">Labels, and the words around objectives.</param>
internal sealed class UnclaimedColumns(ColumnLayout layout, ExamCatalog catalog)
{
    /// <summary>A column with this many different values, none of which is a level or an objective, holds neither.</summary>
    private const int MaxOthers = 8;

    /// <summary>A few objectives without a zero at the end prove nothing about zeros.</summary>
    private const int MinNumbers = 4;

    /// <summary>Longer texts are prose.</summary>
    private const int MaxLength = 200;

    private readonly ReportVocabulary[] _vocabularies = [.. catalog.Vocabularies];
    private readonly ObjectiveList _objectives = ObjectiveList.Of(catalog.Recognition);
    private readonly NotReportedWords _notReported = NotReportedWords.Of(catalog.Recognition);

    /// <summary>The issues for such columns: a decision for each kind.</summary>
    /// <param name="exams">The editions of each exam of the file.</param>
    public IEnumerable<ImportIssue> Find(ExamProfile[][] exams)
    {
        // Columns of another exam's outline are reported with each row that is filled in them.
        var free = layout.AttributeColumns
            .Where(column => layout.Headers[column].Length > 0 && !layout.ForeignColumns.Any(foreign => foreign.Column == column && foreign.IsWholeOutline))
            .ToArray();
        if (layout.Sample.Rows.Count == 0 || exams.Length == 0)
        {
            yield break;
        }

        // Where all domains have a column, a further level is something else: what a trainer or the person thinks.
        if (!layout.IsLong && Array.Find(exams, LacksDomains) is { } lacking && Array.FindAll(free, column => AreAll(column, IsLevel)) is { Length: > 0 } levels)
        {
            yield return Levels(lacking, levels);
        }

        if (layout.ObjectiveColumns.Count > 0)
        {
            if (FindDroppedZero() is { } dropped)
            {
                yield return dropped;
            }

            yield break;
        }

        if (Array.FindAll(free, column => Objective.TryParse(layout.Headers[column], out _)) is { Length: > 1 } headers)
        {
            yield return Kept(
                nameof(ReportField.MissedObjectives), headers, $"Columns named after objectives are kept as attributes and not read: {ListOf(headers)}.",
                "Write the numbers of the missed objectives into one column with the header 'Missed Objectives', separated by commas.");
        }

        if (Array.FindAll(free, HoldsObjectives) is { Length: > 0 } lists)
        {
            yield return Kept(
                nameof(ReportField.MissedObjectives), lists,
                lists.Length == 1 ? $"{ListOf(lists)} contains numbers of objectives and is kept as an attribute." : $"Columns that contain numbers of objectives are kept as attributes: {ListOf(lists)}.",
                Advice.With($"If they are the missed objectives, use {OptionExample.Of(nameof(ImportOptions.ColumnMap), nameof(ReportField.MissedObjectives), layout.Headers[lists[0]])}."));
        }
    }

    /// <summary>
    /// A spreadsheet that takes 4.10 for a number makes 4.1 of it, another objective. Lists are texts to it, and a zero at the end of any shows
    /// that none was dropped.
    /// </summary>
    private ImportIssue? FindDroppedZero()
    {
        var cells = layout.ObjectiveColumns
            .SelectMany(column => layout.Sample.Rows.Select(row => (Column: column, Text: CellText.ToString(CellText.Trim(row.Get(column))))))
            .Where(cell => cell.Text.Length > 0)
            .ToArray();
        var shortened = Array.Find(cells, cell => cell.Text.EndsWith(".1", StringComparison.Ordinal));
        return cells.Length < MinNumbers || shortened.Text is null || !Array.TrueForAll(cells, cell => Objective.TryParse(cell.Text, out _) && !cell.Text.EndsWith('0')) ? null
            : FieldIssue.Of(
                ImportIssueCode.ShortenedObjective, nameof(ReportField.MissedObjectives), shortened.Text,
                $"All objectives of '{CellText.Quote(layout.Headers[shortened.Column])}' look like numbers and none ends in 0: if a spreadsheet saved them, '{shortened.Text}' may have been {shortened.Text}0.",
                advice: "Compare with a report. To keep the zero, format the column as text before you enter the numbers.", severity: IssueSeverity.Decision) with
            { Line = 1, Column = shortened.Column + 1 };
    }

    private ImportIssue Levels(ExamProfile[] editions, int[] columns)
    {
        var best = editions.MaxBy(layout.Fit)!;
        string[] missing = [.. best.Domains.Where((_, index) => layout.ColumnsOf(best)[index] < 0).Select(domain => domain.Name)];
        var verb = columns.Length == 1 ? "contains levels, is not a domain of" : "contain levels, are not domains of";
        var kept = columns.Length == 1 ? "is kept as an attribute" : "are kept as attributes";
        var near = columns
            .Select(column => (Header: layout.Headers[column], Domain: NearestName.Among(layout.Headers[column], missing)))
            .FirstOrDefault(pair => pair.Domain is not null);
        var map = near.Domain is null ? OptionExample.Of(nameof(ImportOptions.ColumnMap)) : OptionExample.Of(nameof(ImportOptions.ColumnMap), near.Domain, near.Header);
        return Kept(
            nameof(ReportField.Domain), columns,
            $"{ListOf(columns)} {verb} {best.Id} ({best.Edition}) and {kept}, which no plan uses.",
            missing.Length == 0 ? OtherOutline()
                : Advice.With($"If one is a domain with another name, map it with {map}. If the reports follow another outline, draft it with {OptionExample.Of(ExamCatalog.DraftOption)} and load it with {OptionExample.Of(ExamCatalog.ProfileOption)}."));
    }

    private static Advice OtherOutline() =>
        Advice.With($"The catalog has no outline of the exam: draft one with {OptionExample.Of(ExamCatalog.DraftOption)} and load it with {OptionExample.Of(ExamCatalog.ProfileOption)}.");

    private ImportIssue Kept(string field, int[] columns, string message, Advice advice) => FieldIssue.Of(
        ImportIssueCode.ColumnNotUsed, field, layout.Headers[columns[0]], message, advice: advice, severity: IssueSeverity.Decision) with
    { Line = 1, Column = columns[0] + 1 };

    private string ListOf(int[] columns) => Listed.First([.. columns.Select(column => $"'{CellText.Quote(layout.Headers[column])}'")]);

    private bool LacksDomains(ExamProfile[] editions) => Array.TrueForAll(editions, edition => edition.Domains.Count == 0 || layout.ColumnsOf(edition).Contains(-1));

    /// <summary>Whether every value of a column passes a test, and there is one.</summary>
    private bool AreAll(int column, Predicate<string> test)
    {
        var seen = new Dictionary<string, bool>(StringComparer.Ordinal);
        var (passed, others) = (0, 0);
        foreach (var row in layout.Sample.Rows)
        {
            var cell = CellText.Trim(row.Get(column));
            if (cell.IsEmpty || _notReported.Contains(cell))
            {
                continue;
            }

            var text = cell.Length > MaxLength ? string.Empty : CellText.Unwrap(CellText.ToString(cell)).ToString();
            if (!seen.TryGetValue(text, out var passes))
            {
                seen.Add(text, passes = text.Length > 0 && test(text));
                if (seen.Count >= MaxOthers && passed == 0 && !passes)
                {
                    return false;
                }
            }

            passed += passes ? 1 : 0;
            others += passes ? 0 : 1;
        }

        // An unknown word among levels is a misspelled level.
        return passed > 0 && passed >= others * 4;
    }

    private bool IsLevel(string text) => Array.Exists(_vocabularies, vocabulary => vocabulary.TryFind(text, out _))
        || (text.EndsWith('%') && CellNumber.Invariant.TryParse(text[..^1].Replace(',', '.'), out var number) && number is >= 0 and <= 100);

    /// <summary>Whether a column holds objectives: a list in one cell at least, because a single one is a number like any other.</summary>
    private bool HoldsObjectives(int column) => AreAll(column, _objectives.IsList)
        && layout.Sample.Rows.Any(row => CellText.Trim(row.Get(column)) is { Length: > 0 and <= MaxLength } cell && _objectives.Parse(CellText.ToString(cell), out _) is { Count: > 1 });
}
