namespace ScoreCoach.Tests.Import;

/// <summary>Where the score of an exam is a percentage, it is read as one.</summary>
public class PercentageScoreTests
{
    [Theory]
    [InlineData("61%", 61, ExamResult.Fail)]
    [InlineData("66 %", 66, ExamResult.Pass)]
    [InlineData("61.5%", 61.5, ExamResult.Fail)]
    [InlineData("74", 74, ExamResult.Pass)]
    [InlineData("0%", 0, ExamResult.Fail)]
    [InlineData("61/100", 61, ExamResult.Fail)]
    public void It_may_have_a_percent_sign(string score, double expected, ExamResult result)
    {
        var report = Assert.Single(ImportRun.Of($"Candidate ID,Exam,Exam date,Score\nT,CKA,2026-01-10,{score}\n").Reports);

        Assert.Equal(((decimal)expected, result), (report.Score, report.Result));
    }

    [Theory]
    [InlineData("CKA", "0.61", "write 61.")]
    [InlineData("CKA", "161%", "")]
    [InlineData("SAA-C03", "61%", "A percentage is not a scaled score")]
    public void What_is_no_percentage_of_the_scale_is_refused(string exam, string score, string advice)
    {
        var issue = Assert.Single(ImportRun.Of($"Candidate ID,Exam,Exam date,Score,Design Secure Architectures\nT,{exam},2026-01-10,{score},\n").Errors);

        Assert.Contains(issue.Code, new[] { ImportIssueCode.InvalidScore, ImportIssueCode.ScoreOutOfRange });
        Assert.Contains(advice, issue.Suggestion ?? string.Empty, StringComparison.Ordinal);
    }
}
