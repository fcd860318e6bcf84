using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Columns;

/// <summary>
/// Finds a row that holds how many points are all of them, as gradebooks write below their header: "Points Possible,,,50,40". The numbers
/// of all other rows are points then. A row of the best results says "Maximum" too, but somebody has each of its numbers.
/// </summary>
/// <param name="layout">The columns of the table.</param>
/// <param name="maxima">Knows the words for maxima.</param>
/// <param name="options">How numbers are written.</param>
internal sealed class MaximumRow(ColumnLayout layout, HeaderMaximum maxima, ImportOptions options)
{
    private const decimal Percent = 100;
    private readonly CellNumber _numbers = CellNumber.Of(options.Culture);

    /// <summary>What is wrong with the numbers of the domains; null where no row holds their maxima.</summary>
    public ImportIssue? Find() => Read(out var maxima) is { } row ? Of(row, maxima) : null;

    /// <summary>The maxima by column; none where no row holds them.</summary>
    public IReadOnlyDictionary<int, decimal> Read()
    {
        Read(out var maxima);
        return maxima;
    }

    private StoredRow? Read(out Dictionary<int, decimal> found)
    {
        foreach (var row in layout.Sample.Rows.Where(row => maxima.AreOfMaxima(TextOf(row)) && IsEmpty(row, ReportField.Exam) && IsEmpty(row, ReportField.ExamDate)))
        {
            found = Enumerable.Range(0, layout.Headers.Count)
                .Where(column => layout.IsDomain(column) && NumberOf(row, column) is > 1 and not Percent)
                .ToDictionary(column => column, column => NumberOf(row, column)!.Value);
            if (found.Count > 0 && found.All(cell => Others(row, cell.Key).All(other => other <= cell.Value)) && found.Any(cell => Others(row, cell.Key).All(other => other < cell.Value)))
            {
                return row;
            }
        }

        found = [];
        return null;
    }

    /// <summary>Whether a row lacks what the row of a person has.</summary>
    private bool IsEmpty(StoredRow row, ReportField field) => layout[field] < 0 || CellText.Trim(row.Get(layout[field])).IsEmpty;

    /// <summary>The first text of a row.</summary>
    private string TextOf(StoredRow row)
    {
        for (var column = 0; column < layout.Headers.Count; column++)
        {
            if (CellText.Trim(row.Get(column)) is { IsEmpty: false } cell)
            {
                return CellText.Quote(cell);
            }
        }

        return string.Empty;
    }

    private IEnumerable<decimal> Others(StoredRow row, int column) => layout.Sample.Rows
        .Where(other => !ReferenceEquals(other, row))
        .Select(other => NumberOf(other, column))
        .OfType<decimal>();

    private decimal? NumberOf(StoredRow row, int column) => LevelNumber.TryParse(row.Get(column), _numbers, out var number) && !number.HasSign ? number.Value : null;

    private ImportIssue Of(StoredRow row, Dictionary<int, decimal> found) => FieldIssue.Of(
        ImportIssueCode.UnlikelyScale, nameof(ReportField.Level), TextOf(row),
        FormattableString.Invariant($"'{TextOf(row)}' in {options.RowWord} {row.Line} gives the points that are 100 %, so the other rows hold points, not percentages."),
        advice: Advice.With($"To read each number with its maximum, use {OptionExample.Of(nameof(ImportOptions.LevelUnit), nameof(LevelUnit.Points))}. If they are percentages already, use {OptionExample.Of(nameof(ImportOptions.LevelUnit), nameof(LevelUnit.Percent))}.")) with
    { Line = row.Line, Column = found.Keys.First() + 1 };
}
