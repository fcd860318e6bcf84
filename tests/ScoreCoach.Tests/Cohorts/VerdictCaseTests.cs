using ScoreCoach.Cohorts;

namespace ScoreCoach.Tests.Cohorts;

/// <summary>A file made to slow down counting has no effect: what differs is found in different places of a table.</summary>
public class VerdictCaseTests
{
    [Fact]
    public void Languages_without_number_are_far_from_each_other() =>
        Assert.InRange(Enumerable.Range(0, 10_000).Select(number => new VerdictCase(1, 2, null, $"Language {number}").GetHashCode()).Distinct().Count(), 9_900, 10_000);

    [Fact]
    public void Days_and_attempts_are_far_from_each_other() => Assert.InRange(
        Enumerable.Range(0, 400).SelectMany(day => Enumerable.Range(0, 100).Select(attempt => new VerdictCase(1, attempt << 2, new DateTime(2025, 1, 1).AddDays(day), null).GetHashCode()))
            .Distinct().Count(),
        39_000,
        40_000);
}
