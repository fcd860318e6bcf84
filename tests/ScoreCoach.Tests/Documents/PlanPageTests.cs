using ScoreCoach.Documents;
using ScoreCoach.Tests.Plans;

namespace ScoreCoach.Tests.Documents;

/// <summary>The console page: every word of the document, in lines that fit, whatever the width.</summary>
public class PlanPageTests
{
    private static readonly int[] s_widths = [60, 80, 98, 120, 140];

    public static TheoryData<string> Kinds => PlanKinds.Names;

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_line_is_wider_than_the_page(string kind)
    {
        foreach (var width in s_widths)
        {
            // An address is on a line of its own, however long it is.
            var lines = PlanPage.Of(PlanKinds.All[kind], width).Split('\n').Where(line => !line.TrimStart().StartsWith("https://", StringComparison.Ordinal));
            Assert.All(lines, line => Assert.True(DisplayWidth.Of(line) <= width, $"{width}: {line}"));
            Assert.All(lines, line => Assert.Equal(line.TrimEnd(), line));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_sentence_of_the_document_is_on_the_page(string kind)
    {
        foreach (var width in s_widths)
        {
            var page = Words(PlanPage.Of(PlanKinds.All[kind], width));
            Assert.All(DocumentText.SentencesOf(PlanDocument.Of(PlanKinds.All[kind], null)), sentence => Assert.Contains(Words(sentence), page, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void Columns_begin_where_their_headings_begin_also_with_wide_and_right_to_left_names(int width)
    {
        var table = new TableBlock(
            [new("#", CellKind.Number), new("Domain", CellKind.Name), new("Share", CellKind.Share), new("Task", CellKind.Text), new(string.Empty, CellKind.Bar)],
            [
                [1, "Modeling", 0.5, "Short", 0.5],
                [2, "データ分析とモデリング", 0.3, "A text that is much too long for one line of a page of eighty columns, so that it continues below", 0.3],
                [3, "تعلم الآلة", 0.2, "Short", 0.2],
            ]);
        var lines = PlanPage.Of(new PlanDocument("Title", [new(SectionId.Priorities, "Priorities", [table])]), width).TrimEnd('\n').Split('\n')[3..];
        var start = lines[0].IndexOf("Task", StringComparison.Ordinal);
        Assert.Equal(start, DisplayWidth.Of(lines[1][..lines[1].IndexOf("Short", StringComparison.Ordinal)]));
        Assert.Equal(start, DisplayWidth.Of(lines[2][..lines[2].IndexOf("A text", StringComparison.Ordinal)]));
        Assert.Equal(start, DisplayWidth.Of(lines[^1][..lines[^1].IndexOf("Short", StringComparison.Ordinal)]));
        Assert.All(lines, line => Assert.True(DisplayWidth.Of(line) <= width, line));
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
