using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

public sealed class ObjectRowTests
{
    private readonly GivenRows _rows = new(ImportRun.Options);

    [Fact]
    public void An_object_is_read_by_the_rules_of_a_row()
    {
        var report = Read(("Candidate", "C-1"), ("Exam", "AI-102"), ("Date", "2025-11-03"), ("Score", "612"), ("NLP", "Below Target"), ("Team", "Blue"));

        Assert.NotNull(report);
        Assert.Equal(("C-1", "AI-102", 612m, ExamResult.Fail), (report.CandidateId, report.Exam, report.Score, report.Result));
        Assert.Equal("Blue", report.Attributes["Team"]);
        Assert.Equal(1, report.Results.Known);
        Assert.Equal("(typed)", report.Origin.ToString());
    }

    [Fact]
    public void A_bad_object_is_an_issue_without_a_place()
    {
        Assert.Null(Read(("Id", "C-1"), ("Exam", "MLS-C01"), ("Score", "1,5"), ("Modeling", "NI")));

        var issue = Assert.Single(_rows.Issues, issue => issue.Severity == IssueSeverity.Error);
        Assert.Equal((ImportIssueCode.InvalidScore, 0L, null), (issue.Code, issue.Line, issue.Column));
    }

    [Fact]
    public void Objects_of_several_exams_and_shapes_follow_each_other()
    {
        Assert.Equal("MLS-C01", Read(("Id", "a"), ("Exam", "MLS-C01"), ("Modeling", "NI"), ("NLP", null))?.Exam);
        Assert.Equal("AI-102", Read(("Id", "a"), ("Exam", "AI-102"), ("Modeling", null), ("NLP", "Near Target"))?.Exam);
        Assert.Equal("MLS-C01", Read(("Exam", "MLS-C01"), ("Modeling", "Strong"))?.Exam);
    }

    [Fact]
    public void What_is_odd_about_the_columns_is_reported_once()
    {
        for (var row = 0; row < 3; row++)
        {
            Read(("Id", "a"), ("Exam", "MLS-C01"), ("Modeling", "NI"));
        }

        Assert.Single(_rows.Issues, issue => issue.Code == ImportIssueCode.MissingDomain);
    }

    private ScoreReport? Read(params (string Name, string? Value)[] row) => _rows.Typed(row);
}
