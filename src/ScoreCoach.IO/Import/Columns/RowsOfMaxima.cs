using ScoreCoach.IO.Import.Cells;

namespace ScoreCoach.IO.Import.Columns;

/// <summary>The rows of a whole table that may hold maxima, and the greatest number of the other rows in each column.</summary>
internal sealed class RowsOfMaxima(IReadOnlyList<StoredRow> rows, IReadOnlyDictionary<int, decimal> greatest)
{
    /// <summary>A table without such a row.</summary>
    public static readonly RowsOfMaxima None = new([], new Dictionary<int, decimal>());

    public IReadOnlyList<StoredRow> Rows => rows;

    /// <summary>The greatest number in a column that stands in a row about a person; null for none.</summary>
    public decimal? GreatestOf(int column) => greatest.TryGetValue(column, out var number) ? number : null;
}
