using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Rows;

/// <summary>
/// Whether the values of a row can be what other rows come to: their greatest, least or mean numbers, their sum, the weights of the domains,
/// or the label that most of them have. Asked only of rows whose text can be a figure or somebody's name.
/// </summary>
internal sealed class AggregateValues(ColumnLayout layout, ImportOptions options, Func<StoredRow, bool> isOther)
{
    /// <summary>Means are rounded.</summary>
    private const decimal Tolerance = 0.6m;

    private readonly CellNumber _numbers = CellNumber.Of(options.Culture);
    private readonly Lazy<StoredRow[]> _others = new(() => [.. layout.Sample.Rows.Where(isOther)]);

    /// <summary>Whether the values can be those of the other rows together. A row without any is nobody's.</summary>
    public bool Are<TCells>(TCells cells)
        where TCells : IRowCells
    {
        int[] domains = [.. Enumerable.Range(0, layout.Headers.Count).Where(layout.IsDomain)];
        int[] filled = [.. domains.Where(column => !CellText.Trim(cells.Get(column)).IsEmpty)];
        int[] numbers = [.. filled.Where(column => NumberOf(cells, column) is not null)];
        if (filled.Length == 0)
        {
            return true;
        }

        if (numbers.Length == 0)
        {
            return Array.TrueForAll(filled, column => IsMostFrequent(column, CellText.KeyOf(CellText.ToString(CellText.Trim(cells.Get(column))))));
        }

        if (numbers.Sum(column => NumberOf(cells, column)) is >= 99 and <= 101 or >= 0.99m and <= 1.01m)
        {
            return true;
        }

        if (layout[ReportField.Score] is >= 0 and var score && NumberOf(cells, score) is not null)
        {
            numbers = [.. numbers, score];
        }

        var found = numbers.Select(column => (Number: NumberOf(cells, column)!.Value, Others: OthersIn(column))).Where(column => column.Others.Length > 0).ToArray();
        return Array.TrueForAll(found, column => column.Number >= column.Others.Max())
            || Array.TrueForAll(found, column => column.Number <= column.Others.Min())
            || Array.TrueForAll(found, column => Math.Abs(column.Number - column.Others.Average()) <= Tolerance)
            || Array.TrueForAll(found, column => Math.Abs(column.Number - Median(column.Others)) <= Tolerance);
    }

    private static decimal Median(decimal[] numbers)
    {
        decimal[] sorted = [.. numbers.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>Whether at least half of the other rows have a label.</summary>
    private bool IsMostFrequent(int column, string key)
    {
        string[] others = [.. _others.Value.Select(row => CellText.KeyOf(CellText.ToString(CellText.Trim(row.Get(column))))).Where(other => other.Length > 0)];
        return others.Count(other => other == key) * 2 >= others.Length;
    }

    private decimal[] OthersIn(int column) => [.. _others.Value.Select(row => NumberOf(row, column)).OfType<decimal>()];

    private decimal? NumberOf<TCells>(TCells cells, int column)
        where TCells : IRowCells => LevelNumber.TryParse(cells.Get(column), _numbers, out var number) ? number.Value : null;
}
