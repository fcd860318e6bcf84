using System.Collections.Concurrent;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Rows;

/// <summary>
/// Whether the values of a row can be what other rows come to: their greatest, least or mean numbers, their sum, the weights of the domains,
/// or the label that most of them have. Asked only of rows whose text can be a figure or someone's name.
/// </summary>
internal sealed class AggregateValues(ColumnLayout layout, ImportOptions options, Func<StoredRow, bool> isOther)
{
    /// <summary>Means are rounded.</summary>
    private const decimal Tolerance = 0.6m;

    private readonly CellNumber _numbers = CellNumber.Of(options.Culture);
    private readonly int _score = layout[ReportField.Score];
    private readonly Lazy<StoredRow[]> _others = new(() => [.. layout.Sample.Rows.Where(isOther)]);
    private readonly Lazy<ConcurrentDictionary<int, Figures>> _figures = new(() => new ConcurrentDictionary<int, Figures>());

    /// <summary>Whether the values can be those of the other rows together. A row without any is no one's.</summary>
    public bool Are<TCells>(TCells cells)
        where TCells : IRowCells
    {
        int[] filled = [.. Enumerable.Range(0, layout.Headers.Count).Where(column => layout.IsDomain(column) && !CellText.Trim(cells.Get(column)).IsEmpty)];
        int[] numbers = [.. filled.Where(column => NumberOf(cells, column) is not null)];
        var hasScore = _score >= 0 && NumberOf(cells, _score) is not null;
        if (!hasScore && numbers.Length > 0 && numbers.Sum(column => NumberOf(cells, column)) is >= 99 and <= 101 or >= 0.99m and <= 1.01m)
        {
            return true;
        }

        return (numbers.Length > 0 || Array.TrueForAll(filled, column => IsMostFrequent(cells, column)))
            && AreFigures(cells, hasScore ? [.. numbers, _score] : numbers);
    }

    /// <summary>Whether all numbers are one and the same figure of their columns: the greatest, the least, the mean or the median.</summary>
    private bool AreFigures<TCells>(TCells cells, int[] columns)
        where TCells : IRowCells
    {
        var found = columns.Select(column => (Number: NumberOf(cells, column)!.Value, Others: FiguresOf(column))).Where(column => column.Others.Count > 0).ToArray();
        return Array.TrueForAll(found, column => column.Number >= column.Others.Greatest)
            || Array.TrueForAll(found, column => column.Number <= column.Others.Least)
            || Array.TrueForAll(found, column => Math.Abs(column.Number - column.Others.Mean) <= Tolerance)
            || Array.TrueForAll(found, column => Math.Abs(column.Number - column.Others.Median) <= Tolerance);
    }

    /// <summary>Whether at least half of the other rows have the label of a cell.</summary>
    private bool IsMostFrequent<TCells>(TCells cells, int column)
        where TCells : IRowCells =>
        FiguresOf(column) is var others && others.Labels.GetValueOrDefault(KeyOf(cells, column)) * 2 >= others.Labels.Values.Sum();

    /// <summary>What the other rows have in a column; worked out once, because hundreds of rows may be asked about.</summary>
    private Figures FiguresOf(int column) => _figures.Value.GetOrAdd(column, static (key, aggregates) => aggregates.Count(key), this);

    private Figures Count(int column)
    {
        decimal[] numbers = [.. _others.Value.Select(row => NumberOf(row, column)).OfType<decimal>().Order()];
        var labels = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var key in _others.Value.Select(row => KeyOf(row, column)).Where(key => key.Length > 0))
        {
            labels[key] = labels.GetValueOrDefault(key) + 1;
        }

        return numbers.Length == 0
            ? new Figures(labels, 0, 0, 0, 0, 0)
            : new Figures(labels, numbers.Length, numbers[0], numbers[^1], numbers.Average(), (numbers[(numbers.Length - 1) / 2] + numbers[numbers.Length / 2]) / 2);
    }

    private static string KeyOf<TCells>(TCells cells, int column)
        where TCells : IRowCells => CellText.KeyOf(CellText.ToString(CellText.Trim(cells.Get(column))));

    private decimal? NumberOf<TCells>(TCells cells, int column)
        where TCells : IRowCells => LevelNumber.TryParse(cells.Get(column), _numbers, out var number) ? number.Value : null;

    /// <summary>What rows have in a column: how often each text, and of the numbers how many, the least, the greatest, their mean and their median.</summary>
    private sealed record Figures(Dictionary<string, int> Labels, int Count, decimal Least, decimal Greatest, decimal Mean, decimal Median);
}
