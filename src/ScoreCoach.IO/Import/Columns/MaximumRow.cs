using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Samples;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Columns;

/// <summary>
/// Finds a row that holds how many points are all of them, as gradebooks write below their header: "Points Possible,,,50,40". The numbers
/// of all other rows are points then. A row of the best results says "Maximum" too, but somebody has each of its numbers.
/// </summary>
internal sealed class MaximumRow
{
    private const decimal Percent = 100;
    private readonly ColumnLayout _layout;
    private readonly ImportOptions _options;
    private readonly CellNumber _numbers;
    private readonly RowOfMaxima? _row;
    private readonly Dictionary<int, decimal> _maxima = [];

    /// <summary>Looks at the first rows of a table.</summary>
    /// <param name="layout">Its columns.</param>
    /// <param name="words">Knows the words for maxima.</param>
    /// <param name="options">How numbers are written.</param>
    public MaximumRow(ColumnLayout layout, HeaderMaximum words, ImportOptions options)
    {
        (_layout, _options, _numbers) = (layout, options, CellNumber.Of(options.Culture));
        RowOfMaxima[] labelled = [.. LabelledIn(layout.Sample.Rows, words, IsOfNumbers), .. layout.Sample.Maxima];
        foreach (var found in labelled)
        {
            var row = found.Row;
            if (!IsEmpty(row, ReportField.Exam) || !IsEmpty(row, ReportField.ExamDate))
            {
                continue;
            }

            var maxima = Enumerable.Range(0, layout.Headers.Count)
                .Where(column => IsOfNumbers(column) && NumberOf(row, column) is > 1 and not Percent)
                .ToDictionary(column => column, column => NumberOf(row, column)!.Value);
            if (maxima.Count > 0 && maxima.All(cell => Others(row, cell.Key).All(other => other <= cell.Value)) && maxima.Any(cell => Others(row, cell.Key).All(other => other < cell.Value)))
            {
                _row = found;

                // Rows of one domain each may have a maximum for each.
                _maxima = layout.IsLong && labelled.Any(other => NumberOf(other.Row, layout[ReportField.Level]) != maxima[layout[ReportField.Level]]) ? [] : maxima;
                return;
            }
        }
    }

    /// <summary>Whether a row holds maxima.</summary>
    public bool IsFound => _row is not null;

    /// <summary>What is wrong with the numbers of the domains; null where no row holds their maxima.</summary>
    public ImportIssue? Issue => _row is null ? null : FieldIssue.Of(
        ImportIssueCode.UnlikelyScale, nameof(ReportField.Level), _row.Label,
        FormattableString.Invariant($"'{_row.Label}' in {_options.RowWord} {_row.Row.Line} gives the points that are 100 %, so the other rows hold points, not percentages."),
        advice: Advice.With($"To read each number with its maximum, use {OptionExample.Of(nameof(ImportOptions.LevelUnit), nameof(LevelUnit.Points))}. If they are percentages already, use {OptionExample.Of(nameof(ImportOptions.LevelUnit), nameof(LevelUnit.Percent))}.")) with
    { Line = _row.Row.Line, Column = _maxima.Keys.FirstOrDefault(_layout[ReportField.Level]) + 1 };

    /// <summary>The maximum of a column; null where no row gives it.</summary>
    public decimal? MaximumOf(int column) => _maxima.TryGetValue(column, out var maximum) ? maximum : null;

    /// <summary>The rows whose first text says nothing but that maxima follow.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="words">Knows the words for maxima.</param>
    /// <param name="isDomain">Whether a column is a domain: what stands there is not the text.</param>
    public static IEnumerable<RowOfMaxima> LabelledIn(IEnumerable<StoredRow> rows, HeaderMaximum words, Func<int, bool> isDomain) =>
        rows.Select(row => new RowOfMaxima(TextOf(row, isDomain), row)).Where(row => words.AreOfMaxima(row.Label));

    private bool IsOfNumbers(int column) => _layout.IsLong ? column == _layout[ReportField.Level] : _layout.IsDomain(column);

    /// <summary>Whether a row lacks what the row of a person has.</summary>
    private bool IsEmpty(StoredRow row, ReportField field) => CellText.Of(row, _layout[field]).IsEmpty;

    /// <summary>The first text of a row.</summary>
    private static string TextOf(StoredRow row, Func<int, bool> isDomain)
    {
        for (var column = 0; column < row.FieldCount; column++)
        {
            if (CellText.Trim(row.Get(column)) is { IsEmpty: false } cell && !isDomain(column))
            {
                return CellText.Quote(cell);
            }
        }

        return string.Empty;
    }

    private IEnumerable<decimal> Others(StoredRow row, int column) => _layout.Sample.Rows
        .Where(other => !ReferenceEquals(other, row))
        .Select(other => NumberOf(other, column))
        .OfType<decimal>();

    private decimal? NumberOf(StoredRow row, int column) => LevelNumber.TryParse(row.Get(column), _numbers, out var number) && !number.HasSign ? number.Value : null;
}
