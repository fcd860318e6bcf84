using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

public sealed class AttemptLimitTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1000)]
    [InlineData(65_536)]
    [InlineData(int.MaxValue)]
    public void A_number_that_no_attempt_has_refuses_the_report(int attempt)
    {
        var builder = Builder();
        builder.Attempt = attempt;

        Assert.False(builder.TryBuild(out _, out var issue));
        Assert.Equal(ImportIssueCode.InvalidAttempt, issue.Code);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(999)]
    [InlineData(null)]
    public void A_number_that_an_attempt_may_have_is_kept(int? attempt)
    {
        var builder = Builder();
        builder.Attempt = attempt;

        Assert.True(builder.TryBuild(out var report, out _));
        Assert.Equal(attempt, report.Attempt);
    }

    private static ReportBuilder Builder() => new(Shipped.Catalog.Find("MLS-C01")!, ImportRun.Options, Shipped.Catalog.Recognition);
}
