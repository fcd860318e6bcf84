using System.Globalization;
using ScoreCoach.Cli.Output;

namespace ScoreCoach.Tests.Tool;

/// <summary>Each column gets what it needs where its own width is too narrow; then those with a minimum shrink, the widest first.</summary>
public class ColumnWidthsTests
{
    private static readonly TextColumn[] Columns = [new("Person", 10) { MinWidth = 6 }, new("Verdict", 12), new("Title", 20) { MinWidth = 8 }];

    [Theory]
    [InlineData("columns that all values fit keep their width", 100, "4 8 20", "10 12 20")]
    [InlineData("where a value is wider, a column gets what the others do not need", 44, "4 8 29", "4 8 29")]
    [InlineData("where that is too much, the widest gives way", 44, "14 12 29", "14 12 16")]
    [InlineData("what fits exactly is not changed", 44, "10 12 20", "10 12 20")]
    [InlineData("the widest shrinks first", 34, "10 12 20", "10 12 10")]
    [InlineData("then the next", 29, "10 12 20", "7 12 8")]
    [InlineData("what has no minimum keeps what it needs, however narrow the screen is", 10, "10 12 20", "6 12 8")]
    public void Widths_follow_room_and_need(string what, int room, string needed, string widths) =>
        Assert.Equal((what, widths), (what, string.Join(' ', ColumnWidths.Of(Columns, [.. needed.Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture))], room))));
}
