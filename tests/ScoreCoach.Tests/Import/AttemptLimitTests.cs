using System.Globalization;
using System.Text;
using ScoreCoach.IO.Import.Values;
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
        var (report, issues) = Parse(attempt);

        Assert.Null(report);
        Assert.Equal(ImportIssueCode.InvalidAttempt, Assert.Single(issues).Code);
        Assert.False(new FieldParsers(ImportRun.Options, Shipped.Catalog.Recognition).Attempts.TryParse(TextOf(attempt), out _, out _));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(999)]
    [InlineData(null)]
    public void A_number_that_an_attempt_may_have_is_kept(int? attempt)
    {
        var (report, issues) = Parse(attempt);

        Assert.Equal(attempt, report!.Attempt);
        Assert.Empty(issues);
        Assert.True(new FieldParsers(ImportRun.Options, Shipped.Catalog.Recognition).Attempts.TryParse(TextOf(attempt), out var parsed, out _));
        Assert.Equal(attempt, parsed);
    }

    private static byte[] TextOf(int? attempt) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{attempt}"));

    private static (ScoreReport? Report, List<ImportIssue> Issues) Parse(int? attempt)
    {
        var rows = new GivenRows(ImportRun.Options);
        var report = rows.Typed(
            ("CandidateId", "a"), ("Exam", "MLS-C01"), ("Attempt", attempt?.ToString(CultureInfo.InvariantCulture)),
            ("Data Engineering", "NI"), ("EDA", "NI"), ("Modeling", "NI"), ("MLOps", "NI"));
        return (report, rows.Issues);
    }
}
