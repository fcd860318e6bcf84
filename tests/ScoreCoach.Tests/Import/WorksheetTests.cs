using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>Which sheets of a workbook are read.</summary>
public sealed class WorksheetTests
{
    private static readonly string Cells = GivenWorkbook.Row("Id", "Exam");

    private static readonly byte[] Book = GivenWorkbook.Of(
        new GivenSheet("Secret", Cells) { State = "hidden" }, new GivenSheet("AI-103 May", Cells), new GivenSheet("Chart", Cells) { Kind = "chartsheet" }, new GivenSheet("Nothing", "<row><c s=\"0\"/></row>"),
        new GivenSheet("AI-103 June [draft]", Cells), new GivenSheet("Macro", Cells) { State = "veryHidden" });

    [Theory]
    [InlineData("", "AI-103 May,AI-103 June [draft]")]
    [InlineData("ai-103 may", "AI-103 May")]
    [InlineData("AI-103*", "AI-103 May,AI-103 June [draft]")]
    [InlineData("*J?ne*", "AI-103 June [draft]")]
    [InlineData("AI-103 June [draft]", "AI-103 June [draft]")]
    [InlineData("AI-103 [a-m]ay", "AI-103 May")]
    [InlineData("*", "AI-103 May,AI-103 June [draft]")]
    [InlineData("secret", "Secret")]
    [InlineData("AI-103 May|Secret", "Secret,AI-103 May")]
    public void Sheets_are_chosen_by_name_or_pattern(string names, string expected) =>
        Assert.Equal(expected.Split(','), TableRun.Of(Book, names.Split('|', StringSplitOptions.RemoveEmptyEntries)).Select(table => table.Worksheet));

    [Theory]
    [InlineData("Sec*")]
    [InlineData("Chart")]
    [InlineData("AI-103 [ab]ay")]
    public void A_name_that_no_sheet_has_lists_the_visible_ones(string name)
    {
        var issue = TableRun.Refused(Book, name);

        Assert.Equal((ImportIssueCode.NotFound, $"The workbook has no sheet '{name}'."), (issue.Code, issue.Message));
        Assert.Equal(["AI-103 May", "Nothing", "AI-103 June [draft]"], issue.Accepted);
    }

    [Fact]
    public void A_workbook_without_cells_names_its_hidden_sheet()
    {
        var issue = TableRun.Refused(GivenWorkbook.Of(new GivenSheet("Empty", string.Empty), new GivenSheet("Data", Cells) { State = "hidden" }));

        Assert.Equal(ImportIssueCode.EmptyFile, issue.Code);
        Assert.Equal("The workbook has a hidden sheet: read it with WorksheetName Data.", issue.Advice!.ToString());
    }

    [Theory]
    [InlineData("a*c", "abbc", true)]
    [InlineData("a*c", "abcb", false)]
    [InlineData("a*b*c", "a--b-bc", true)]
    [InlineData("?", "", false)]
    [InlineData("[0-9]x", "7X", true)]
    [InlineData("[", "[", true)]
    [InlineData("`*", "*", true)]
    [InlineData("`*", "a", false)]
    [InlineData("**", "", true)]
    public void A_pattern_matches_as_in_PowerShell(string pattern, string name, bool matches) => Assert.Equal(matches, new NamePattern(pattern).IsMatch(name));
}
