using ScoreCoach.Requests;

namespace ScoreCoach.Tests.Requests;

/// <summary>Which issues are shown one by one.</summary>
public class IssueLimitTests
{
    [Fact]
    public void Decisions_are_all_shown_and_take_no_place_of_an_error()
    {
        var limit = new IssueLimit(1);
        for (var column = 1; column <= 5; column++)
        {
            Assert.True(limit.Admits(Issue(ImportIssueCode.ColumnFound, IssueSeverity.Decision)));
        }

        Assert.True(limit.Admits(Issue(ImportIssueCode.UnknownLevel, IssueSeverity.Error)));
        Assert.False(limit.Admits(Issue(ImportIssueCode.UnknownLevel, IssueSeverity.Error)));
        Assert.Equal(1, limit.Hidden);
    }

    [Fact]
    public void Rows_set_aside_are_shown_once_per_code_and_file_and_never_counted_as_hidden()
    {
        var limit = new IssueLimit(0);
        for (var file = 0; file < 2; file++)
        {
            Assert.True(limit.Admits(Issue(ImportIssueCode.NothingReported, IssueSeverity.SetAside)));
            Assert.False(limit.Admits(Issue(ImportIssueCode.NothingReported, IssueSeverity.SetAside)));
            Assert.True(limit.Admits(Issue(ImportIssueCode.SummaryRow, IssueSeverity.SetAside)));
            limit.BeginFile();
        }

        Assert.Equal(0, limit.Hidden);
    }

    [Theory]
    [InlineData(ImportIssueCode.FileChanged, 0)]
    [InlineData(ImportIssueCode.UnlikelyScale, 1)]
    [InlineData(ImportIssueCode.MissingColumn, 4)]
    public void What_makes_a_file_unusable_is_always_shown_but_not_a_million_times(ImportIssueCode code, long line)
    {
        var limit = new IssueLimit(0);
        Assert.False(limit.Admits(Issue(ImportIssueCode.UnknownLevel, IssueSeverity.Error)));
        Assert.True(limit.Admits(Issue(code, IssueSeverity.Error) with { Line = line }));
        Assert.False(limit.Admits(Issue(code, IssueSeverity.Error) with { Line = line }));
        limit.BeginFile();
        Assert.True(limit.Admits(Issue(code, IssueSeverity.Error) with { Line = line }));
        Assert.Equal(2, limit.Hidden);
        Assert.True(limit.HasShownError && limit.HasHiddenError);
    }

    [Fact]
    public void Notices_are_not_shown() => Assert.False(new IssueLimit(10).Admits(Issue(ImportIssueCode.ColumnNotUsed, IssueSeverity.Notice)));

    [Fact]
    public void A_check_keeps_every_decision_and_what_makes_the_file_unusable()
    {
        var kept = new IssueCollector(maxKept: 1);
        for (var row = 2; row <= 4; row++)
        {
            kept.Add(Issue(ImportIssueCode.UnknownLevel, IssueSeverity.Error) with { Line = row });
        }

        kept.Add(Issue(ImportIssueCode.HeaderFound, IssueSeverity.Decision));
        kept.Add(Issue(ImportIssueCode.FileChanged, IssueSeverity.Error) with { Line = 0 });
        Assert.Equal(["UnknownLevel", "HeaderFound", "FileChanged"], kept.First.Select(issue => issue.Code.ToString()));
        Assert.Equal(ImportIssueCode.HeaderFound, Assert.Single(kept.Decisions).Code);
        Assert.Equal(5, kept.Count);
    }

    private static ImportIssue Issue(ImportIssueCode code, IssueSeverity severity) => new() { Path = "cohort.csv", Line = 2, Code = code, Severity = severity, Message = "It is so." };
}
