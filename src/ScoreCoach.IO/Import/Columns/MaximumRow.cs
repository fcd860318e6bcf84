using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Samples;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Columns;

/// <summary>
/// Finds a row that holds how many points are all of them, as gradebooks write below their header or at their end: "Points Possible,,,50,40".
/// The numbers of all other rows are points then. A row of the best results says "Maximum" too, but someone has each of its numbers.
/// </summary>
internal sealed class MaximumRow
{
    private const decimal Percent = 100;

    /// <summary>Who gets points beyond the maximum does not get half as many again.</summary>
    private const decimal MaxBonus = 1.5m;

    private readonly ColumnLayout _layout;
    private readonly ImportOptions _options;
    private readonly CellNumber _numbers;
    private readonly RowOfMaxima? _row;
    private readonly Dictionary<int, decimal> _maxima = [];

    /// <summary>Looks at the rows of a table that may hold maxima; at its first rows where no one looked for them in all of it.</summary>
    /// <param name="layout">Its columns.</param>
    /// <param name="words">Knows the words for maxima.</param>
    /// <param name="options">How numbers are written.</param>
    /// <param name="found">The rows that were found; null for the first rows.</param>
    public MaximumRow(ColumnLayout layout, HeaderMaximum words, ImportOptions options, RowsOfMaxima? found)
    {
        (_layout, _options, _numbers) = (layout, options, CellNumber.Of(options.Culture));
        found = layout.IsLong ? null : found;
        RowOfMaxima[] labeled = found is not null
            ? [.. found.Rows]
            : [.. LabeledIn(layout.Sample.Rows, words, IsOfNumbers), .. layout.Sample.Maxima];
        foreach (var labeledRow in labeled)
        {
            var maxima = MaximaIn(labeledRow, layout, words, _numbers, IsOfNumbers, column => found is null ? GreatestInColumn(labeledRow.Row, column) : found.GreatestOf(column));
            if (maxima.Count > 0)
            {
                _row = labeledRow;

                // Rows of one domain each may have a maximum for each.
                _maxima = layout.IsLong && labeled.Any(other => NumberOf(other.Row, layout[ReportField.Level]) != maxima[layout[ReportField.Level]]) ? [] : maxima;
                return;
            }
        }
    }

    /// <summary>Whether numbers can be points, so that rows of maxima matter.</summary>
    public static bool Matters(ImportOptions options) =>
        options.LevelThreshold is not null && (options.LevelUnit is null || (options.LevelUnit == LevelUnit.Points && options.LevelMaximum is null));

    /// <summary>Whether a row may hold maxima: it begins with a text that indicates them, and lacks what the row of a person has.</summary>
    public static bool MayBe<TCells>(TCells cells, ColumnLayout layout, HeaderMaximum words)
        where TCells : IRowCells =>
        CellText.Of(cells, layout[ReportField.ExamDate]).IsEmpty && FirstOf(cells, layout.Headers.Count, _ => false) is var first && words.MayBeOfMaxima(first)
        && CellText.ToString(first) is var text && words.AreOfMaxima(text) && IsOfNobody(cells, text, layout);

    /// <summary>Whether a row holds maxima.</summary>
    public bool IsFound => _row is not null;

    /// <summary>What is wrong with the numbers of the domains; null where no row holds their maxima.</summary>
    public ImportIssue? Issue => _row is null ? null : FieldIssue.Of(
        ImportIssueCode.UnlikelyScale, nameof(ReportField.Level), _row.Label,
        FormattableString.Invariant($"'{_row.Label}' in {_options.RowWord} {_row.Row.Line} gives the points that equal 100 %, so the other rows contain points, not percentages."),
        advice: Advice.With($"To read each number with its maximum, use {OptionExample.Of(nameof(ImportOptions.LevelUnit), nameof(LevelUnit.Points))}. If they are percentages already, use {OptionExample.Of(nameof(ImportOptions.LevelUnit), nameof(LevelUnit.Percent))}.")) with
    { Line = _row.Row.Line, Column = _maxima.Keys.FirstOrDefault(_layout[ReportField.Level]) + 1 };

    /// <summary>The maximum of a column; null where no row gives it.</summary>
    public decimal? MaximumOf(int column) => _maxima.TryGetValue(column, out var maximum) ? maximum : null;

    /// <summary>The rows whose first text says only that maxima follow.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="words">Knows the words for maxima.</param>
    /// <param name="isDomain">Whether a column is a domain: what is there is not the text.</param>
    public static IEnumerable<RowOfMaxima> LabeledIn(IEnumerable<StoredRow> rows, HeaderMaximum words, Func<int, bool> isDomain) =>
        rows.Select(row => new RowOfMaxima(TextOf(row, isDomain), row)).Where(row => words.AreOfMaxima(row.Label));

    /// <summary>A row that may hold maxima, with its first text.</summary>
    public static RowOfMaxima Labeled(StoredRow row) => new(TextOf(row, _ => false), row);

    /// <summary>The maxima that a row gives; none where it is a person's, or where the numbers of people contradict it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="layout">Its columns.</param>
    /// <param name="words">Knows the words for maxima.</param>
    /// <param name="numbers">Reads numbers.</param>
    /// <param name="isOfNumbers">Whether a column holds numbers of domains.</param>
    /// <param name="greatest">The greatest number of people in a column; null for none.</param>
    public static Dictionary<int, decimal> MaximaIn(
        RowOfMaxima row, ColumnLayout layout, HeaderMaximum words, CellNumber numbers, Func<int, bool> isOfNumbers, Func<int, decimal?> greatest)
    {
        if (!IsOfNobody(row.Row, row.Label, layout))
        {
            return [];
        }

        var maxima = Enumerable.Range(0, layout.Headers.Count)
            .Where(column => isOfNumbers(column) && NumberOf(row.Row, column, numbers) is > 1 and not Percent)
            .ToDictionary(column => column, column => NumberOf(row.Row, column, numbers)!.Value);
        var others = maxima.Keys.ToDictionary(column => column, greatest);
        var areMaxima = words.NamesPossible(row.Label)
            ? maxima.All(cell => others[cell.Key] is not { } other || other <= cell.Value * MaxBonus)
            : maxima.All(cell => others[cell.Key] is not { } other || other <= cell.Value) && maxima.Any(cell => others[cell.Key] is not { } other || other < cell.Value);
        return areMaxima ? maxima : [];
    }

    /// <summary>Whether a row lacks what the row of a person has; a person may be called Max.</summary>
    private static bool IsOfNobody<TCells>(TCells cells, string label, ColumnLayout layout)
        where TCells : IRowCells =>
        CellText.Of(cells, layout[ReportField.ExamDate]).IsEmpty && (CellText.Of(cells, layout[ReportField.Exam]).IsEmpty || !HeaderMaximum.MayBeName(label));

    private bool IsOfNumbers(int column) => _layout.IsLong ? column == _layout[ReportField.Level] : _layout.IsDomain(column);

    /// <summary>The first text of a row.</summary>
    private static ReadOnlySpan<byte> FirstOf<TCells>(TCells cells, int columns, Func<int, bool> isDomain)
        where TCells : IRowCells
    {
        for (var column = 0; column < columns; column++)
        {
            if (CellText.Trim(cells.Get(column)) is { IsEmpty: false } cell && !isDomain(column))
            {
                return cell;
            }
        }

        return default;
    }

    private static string TextOf(StoredRow row, Func<int, bool> isDomain) => CellText.Quote(FirstOf(row, row.FieldCount, isDomain));

    private decimal? GreatestInColumn(StoredRow row, int column) => _layout.Sample.Rows
        .Where(other => !ReferenceEquals(other, row))
        .Max(other => NumberOf(other, column));

    private decimal? NumberOf(StoredRow row, int column) => NumberOf(row, column, _numbers);

    private static decimal? NumberOf(StoredRow row, int column, CellNumber numbers) =>
        LevelNumber.TryParse(row.Get(column), numbers, out var number) && !number.HasSign ? number.Value : null;
}
