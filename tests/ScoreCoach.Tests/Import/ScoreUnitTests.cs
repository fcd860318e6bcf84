using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>Scores that are percentages are not scores: a pass mark of 700 makes a failure of every 74.</summary>
public sealed class ScoreUnitTests
{
    [Theory]
    [InlineData("AI-102", "74 74.5")]
    [InlineData("AI-103", "100")]
    [InlineData("AIP-C01", "55 92 100")]
    [InlineData("MLS-C01", "88.25")]
    public void Scores_that_never_exceed_100_refuse_the_file(string exam, string scores)
    {
        var run = Run(exam, scores);

        var issue = Assert.Single(run.Errors);
        Assert.Equal((ImportIssueCode.UnlikelyScale, "Score"), (issue.Code, issue.Field));
        Assert.Empty(run.Reports);
    }

    [Theory]
    [InlineData("AI-102", "74 712", 74)]
    [InlineData("AI-103", "644 100 655", 100)]
    public void One_among_others_is_a_warning_and_decides_nothing(string exam, string scores, int score)
    {
        var run = Run(exam, scores);

        Assert.Empty(run.Errors);
        Assert.Equal(IssueSeverity.Warning, Assert.Single(run.Of(ImportIssueCode.UnlikelyScale)).Severity);
        Assert.Equal(ExamResult.Unknown, run.Reports.Single(report => report.Score == score).Result);
    }

    [Fact]
    public void The_lowest_score_of_a_scale_that_begins_at_100_is_a_score() =>
        Assert.Equal([ExamResult.Fail, ExamResult.Fail], Run("AIP-C01", "100 640").Reports.Select(report => report.Result));

    [Fact]
    public void Scores_can_be_insisted_on() =>
        Assert.Equal([ExamResult.Fail, ExamResult.Fail], Run("AI-103", "74 88", ImportRun.Options with { ScoreUnit = ScoreUnit.Scaled }).Reports.Select(report => report.Result));

    [Fact]
    public void Percentages_are_not_read_as_scores() =>
        Assert.Equal([null, null], Run("AI-103", "74 88", ImportRun.Options with { ScoreUnit = ScoreUnit.Percent }).Reports.Select(report => report.Score));

    [Fact]
    public void One_exam_of_several_is_enough()
    {
        var text = new GivenCohort("AI-103").With("P-1", "WASWA", score: "644").ToString() + "P-2,MLS-C01,2025-11-03,74,,,,,\n";

        Assert.Contains(ImportRun.Of(text).Errors, issue => issue.Code == ImportIssueCode.UnlikelyScale);
    }

    private static ImportRun Run(string exam, string scores, ImportOptions? options = null)
    {
        var cohort = new GivenCohort(exam);
        foreach (var score in scores.Split(' '))
        {
            cohort.With($"P-{score}", HeaderTests.Pad("WASW", exam), score);
        }

        return ImportRun.Of(cohort.ToString(), options);
    }
}
