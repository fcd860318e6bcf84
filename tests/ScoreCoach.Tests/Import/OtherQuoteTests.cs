using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>Quotes of a word processor around every cell are not part of the cells.</summary>
public sealed class OtherQuoteTests
{
    [Theory]
    [InlineData("“", "”")]
    [InlineData("„", "“")]
    [InlineData("«", "»")]
    [InlineData("« ", " »")]
    [InlineData("'", "'")]
    [InlineData("‘", "’")]
    [InlineData("‹", "›")]
    public void Cells_in_other_quotes_are_read(string open, string close)
    {
        string Line(string cells) => string.Join(';', cells.Split('|').Select(cell => open + cell + close)) + "\n";
        var run = Of(Line("Candidate ID|Exam|Exam date|Score|Result|Team|EDA|Modeling")
            + Line("E1|MLS-C01|2025-11-03|640|Fail|Blue|Strong|Needs Improvement") + "E1;MLS-C01;2025-12-03;800;Pass;Red;Strong;Strong\n");

        Assert.Empty(run.Errors);
        var report = run.Reports[0];
        Assert.Equal(("E1", "MLS-C01", new DateTime(2025, 11, 3), 640m, ExamResult.Fail, "Blue"), (report.CandidateId, report.Exam, report.ExamDate, report.Score, report.Result, report.Attributes["Team"]));
        Assert.Equal("?SW?", Levels(report));
        Assert.Single(run.Reports[1].History);
        Assert.StartsWith("1 id was read without its quotes", Assert.Single(run.Of(ImportIssueCode.WrapperRemoved)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("E1,MLS-C01,,2025-11-03,640,Fail,“Strong, mostly”,Strong,Strong,Strong", "“…”")]
    [InlineData("„Ruiz, Ana“,MLS-C01,,2025-11-03,640,Fail,Strong,Strong,Strong,Strong", "„…“")]
    [InlineData("'Ruiz, Ana',MLS-C01,,2025-11-03,640,Fail,Strong,Strong,Strong,Strong", "'…'")]
    public void A_delimiter_in_other_quotes_refuses_the_row(string row, string quotes)
    {
        var issue = Assert.Single(OfRows(row).Errors);

        Assert.Equal(ImportIssueCode.FieldCountMismatch, issue.Code);
        Assert.Contains($"The quotes {quotes} do not keep a delimiter", issue.Message, StringComparison.Ordinal);
        Assert.Contains("straight double quotes", issue.Suggestion, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("’t Hooft")]
    [InlineData("O’Neil")]
    [InlineData("“A” or “B”")]
    public void Quotes_inside_are_kept(string id) => Assert.Equal(id, Assert.Single(OfRows($"{id},MLS-C01,,2025-11-03,640,Fail,Strong,Strong,Strong,Strong").Reports).CandidateId);
}
