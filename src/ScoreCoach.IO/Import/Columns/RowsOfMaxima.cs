using ScoreCoach.IO.Import.Samples;

namespace ScoreCoach.IO.Import.Columns;

/// <summary>The rows that may hold maxima, of a whole table or of what is known of it, and the greatest number of people in each column.</summary>
internal sealed class RowsOfMaxima(IReadOnlyList<RowOfMaxima> rows, IReadOnlyDictionary<int, decimal> greatest)
{
    /// <summary>So many are kept: no one writes down maxima more often.</summary>
    public const int MaxRows = 16;

    /// <summary>A table without such a row.</summary>
    public static readonly RowsOfMaxima None = new([], new Dictionary<int, decimal>());

    public IReadOnlyList<RowOfMaxima> Rows => rows;

    /// <summary>The greatest number in a column that is in a row about a person; null for none.</summary>
    public decimal? GreatestOf(int column) => greatest.TryGetValue(column, out var number) ? number : null;
}
