namespace ScoreCoach.Cli.Output;

/// <summary>
/// How wide the columns of a table are on a screen. Columns keep their own width where every value fits. Otherwise they give up what they do not
/// need; what is free goes to those that need more, from the left; and if that is not enough, those with a minimum shrink, the widest first.
/// </summary>
internal static class ColumnWidths
{
    /// <summary>The widths, for columns between single spaces.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="needed">The width of the widest value of each.</param>
    /// <param name="room">The columns of the screen.</param>
    public static int[] Of(IReadOnlyList<TextColumn> columns, IReadOnlyList<int> needed, int room)
    {
        int[] widths = [.. columns.Select(column => column.Width)];
        room -= columns.Count - 1;
        if (widths.Sum() <= room && needed.Zip(widths).All(column => column.First <= column.Second))
        {
            return widths;
        }

        for (var index = 0; index < widths.Length; index++)
        {
            widths[index] = Math.Min(widths[index], needed[index]);
        }

        for (var index = 0; index < widths.Length; index++)
        {
            widths[index] += Math.Clamp(needed[index] - widths[index], 0, Math.Max(0, room - widths.Sum()));
        }

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
