using System.Globalization;
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
/// <param name="numbers">How numbers are written.</param>
internal sealed class MaximumRow(ColumnLayout layout, HeaderMaximum maxima, CellNumber numbers)
{
    private const decimal Percent = 100;

    /// <summary>What is wrong with the numbers of the domains; null where no row holds their maxima.</summary>
    public ImportIssue? Find()
    {
        var domains = Enumerable.Range(0, layout.Headers.Count).Where(layout.IsDomain).ToArray();
        foreach (var row in layout.Sample.Rows.Where(row => maxima.IsOfMaxima(TextOf(row))))
        {
            var found = domains.Select(column => (Column: column, Maximum: NumberOf(row, column))).Where(cell => cell.Maximum is > 1 and not Percent).ToArray();
            if (found.Length > 0 && Array.TrueForAll(found, cell => Others(row, cell.Column).All(other => other <= cell.Maximum))
                && Array.Exists(found, cell => Others(row, cell.Column).All(other => other < cell.Maximum)))
            {
                return Of(row, [.. found.Select(cell => cell.Maximum!.Value).Distinct()], found[0].Column);
            }
        }

        return null;
    }

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

    private decimal? NumberOf(StoredRow row, int column) => LevelNumber.TryParse(row.Get(column), numbers, out var number) && !number.HasSign ? number.Value : null;

    private ImportIssue Of(StoredRow row, decimal[] found, int column)
    {
        var points = OptionExample.Of(nameof(ImportOptions.LevelUnit), nameof(LevelUnit.Points));
        var percent = OptionExample.Of(nameof(ImportOptions.LevelUnit), nameof(LevelUnit.Percent));
        var maximum = found.Max().ToString("0.##", CultureInfo.InvariantCulture);
        return FieldIssue.Of(
            ImportIssueCode.UnlikelyScale, nameof(ReportField.Level), TextOf(row),
            FormattableString.Invariant($"'{TextOf(row)}' in line {row.Line} gives the points that are 100 %, so the other rows hold points, not percentages."),
            advice: found.Length == 1
                ? Advice.With($"Use {points} and {OptionExample.Of(nameof(ImportOptions.LevelMaximum), maximum)}. If they are percentages already, use {percent}.")
                : Advice.With($"Write percentages in place of the points. If they are percentages already, use {percent}.")) with
        { Line = row.Line, Column = column + 1 };
    }
}
