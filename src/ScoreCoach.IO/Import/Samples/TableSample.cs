using ScoreCoach.IO.Import.Cells;

namespace ScoreCoach.IO.Import.Samples;

/// <summary>The first rows of a table, by which its columns are identified where their names do not say enough.</summary>
/// <param name="rows">The rows after the header, blank ones apart.</param>
internal sealed class TableSample(IReadOnlyList<StoredRow> rows)
{
    /// <summary>How many rows are looked at.</summary>
    public const int MaxRows = 1000;

    /// <summary>After so many bytes no more rows are looked at: a hostile file may have huge ones.</summary>
    public const int MaxBytes = 4 << 20;

    /// <summary>A sample of a table of which only the header is known.</summary>
    public static readonly TableSample Empty = new([]);

    public IReadOnlyList<StoredRow> Rows => rows;

    /// <summary>Rows of maxima that have other columns than the table, moved into its columns.</summary>
    public IReadOnlyList<RowOfMaxima> Maxima { get; init; } = [];
}
