namespace ScoreCoach.Cli.Output;

/// <summary>
/// How wide the columns of a table are on a screen. Columns keep their own width where every value fits. Otherwise each gets what its values need,
/// and where that is too much for the screen, those with a minimum shrink, the widest first.
/// </summary>
internal static class ColumnWidths
{
    /// <summary>The widths, for columns between single spaces.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="needed">The width of the widest value of each.</param>
    /// <param name="room">The columns of the screen.</param>
    public static int[] Of(IReadOnlyList<TextColumn> columns, IReadOnlyList<int> needed, int room)
    {
        room -= columns.Count - 1;
        int[] usual = [.. columns.Select(column => column.Width)];
        if (usual.Sum() <= room && needed.Zip(usual).All(column => column.First <= column.Second))
        {
            return usual;
        }

        int[] widths = [.. needed];
        while (widths.Sum() > room && WidestThatCanShrink(columns, widths) is >= 0 and var widest)
        {
            widths[widest]--;
        }

        return widths;
    }

    private static int WidestThatCanShrink(IReadOnlyList<TextColumn> columns, int[] widths) => Enumerable.Range(0, widths.Length)
        .Where(index => widths[index] > columns[index].MinWidth)
        .OrderByDescending(index => widths[index])
        .FirstOrDefault(-1);
}
