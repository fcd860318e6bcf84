namespace ScoreCoach.Tests.Import;

/// <summary>An option that changes nothing is a mistake more often than not, and is reported.</summary>
public sealed class OptionNotUsedTests
{
    private const string Row = "a,MLS-C01,1,2025-11-03,640,Fail,Solid,NI,NI,NI";

    [Fact]
    public void The_name_of_a_worksheet_has_no_effect_on_a_delimited_file()
    {
        var issue = Assert.Single(ImportRun.OfRows(ImportRun.Options with { WorksheetNames = ["May"] }, Row.Replace("Solid", "NI", StringComparison.Ordinal)).Of(ImportIssueCode.OptionNotUsed));
        Assert.Equal(IssueSeverity.Warning, issue.Severity);
        Assert.Equal("Specify the workbook, or omit WorksheetName.", issue.Advice!.ToString());
    }

    [Theory]
    [InlineData("Solid", null)]
    [InlineData("SOLID ", null)]
    [InlineData("Solid;Sturdy", "The label 'Sturdy' was mapped to a level, but occurs in no row that was read.")]
    [InlineData("Solid;Sturdy;Firm", "Labels were mapped to levels, but occur in no row that was read: 'Sturdy', 'Firm'.")]
    public void Labels_that_occur_nowhere_are_named(string labels, string? message) =>
        Assert.Equal(message, ImportRun.OfRows(Mapped(labels), Row).Of(ImportIssueCode.OptionNotUsed).SingleOrDefault()?.Message);

    [Fact]
    public void A_label_of_one_of_several_files_occurs()
    {
        var run = ImportRun.OfFiles(Mapped("Solid"), ("1.csv", ImportRun.TextOf(Row)), ("2.csv", ImportRun.TextOf("b,MLS-C01,1,2025-11-03,640,Fail,NI,NI,NI,NI")));
        Assert.Empty(run.Of(ImportIssueCode.OptionNotUsed));
    }

    [Fact]
    public void Labels_in_a_file_with_maps_may_be_those_of_other_files() =>
        Assert.Empty(ImportRun.OfRows(Mapped("Solid;Sturdy") with { TypedLevels = ["Solid"] }, Row).Of(ImportIssueCode.OptionNotUsed));

    private static ImportOptions Mapped(string labels) => ImportRun.Options with
    {
        LevelMap = new(labels.Split(';').ToDictionary(label => label, _ => PerformanceLevel.Strong)),
        TypedLevels = [.. labels.Split(';')],
    };
}
