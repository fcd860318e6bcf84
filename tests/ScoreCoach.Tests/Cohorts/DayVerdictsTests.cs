using ScoreCoach.Cohorts;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Cohorts;

/// <summary>Verdicts are found again by their day; a day without a place is never mistaken for another one.</summary>
public class DayVerdictsTests
{
    private static readonly DateTime s_asOf = GivenExam.Day("2026-01-15");

    [Fact]
    public void A_verdict_is_found_by_its_day_alone()
    {
        var verdicts = new DayVerdicts(s_asOf, hasPlaces: true);
        Assert.False(verdicts.TryGet(s_asOf, out _));
        foreach (var days in new[] { -4_064, -4_000, -1, 0, 30 })
        {
            verdicts.Add(s_asOf.AddDays(days), (RetakeVerdict)(-days % 3 + 3));
        }

        foreach (var days in Enumerable.Range(-10_000, 20_000))
        {
            var isKnown = verdicts.TryGet(s_asOf.AddDays(days), out var verdict);
            Assert.Equal(days is -4_064 or -4_000 or -1 or 0 or 30, isKnown);
            Assert.Equal(isKnown ? (RetakeVerdict)(-days % 3 + 3) : (RetakeVerdict)(-1), verdict);
        }
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("1900-01-01")]
    [InlineData("2014-11-28")]
    [InlineData("2026-02-15")]
    [InlineData("9999-12-31")]
    public void A_day_without_a_place_is_not_remembered(string day)
    {
        var verdicts = new DayVerdicts(s_asOf, hasPlaces: true);
        verdicts.Add(GivenExam.Day(day), RetakeVerdict.NotNeeded);
        Assert.False(verdicts.TryGet(GivenExam.Day(day), out _));
    }

    [Fact]
    public void Without_places_nothing_is_remembered()
    {
        var verdicts = new DayVerdicts(s_asOf, hasPlaces: false);
        verdicts.Add(s_asOf, RetakeVerdict.NotNeeded);
        Assert.False(verdicts.TryGet(s_asOf, out _));
    }
}
