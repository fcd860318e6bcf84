using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Windows;

/// <summary>Waits whose days are counted from the day after the exam: all of them must be over before the next attempt.</summary>
public class CountedDayTests
{
    // Sat on the 10th with five days, of which the first is the 11th: 11, 12, 13, 14 and 15 are waited for, the 16th is free.
    [Theory]
    [InlineData("2026-11-10", 5, true, "2026-11-16")]
    [InlineData("2026-11-10", 5, false, "2026-11-15")]
    [InlineData("2026-02-26", 5, true, "2026-03-04")]
    [InlineData("2026-12-30", 1, true, "2027-01-01")]
    [InlineData("2026-11-10", 0, true, "2026-11-10")]
    public void The_first_free_day_is_after_the_last_day_of_the_wait(string sat, int days, bool fromNextDay, string expected)
    {
        var policy = GivenExam.Policy("Official", [new(days)]) with { CountsFromNextDay = fromNextDay };
        var window = Window(GivenExam.Of("EXAM", [policy]), sat);
        Assert.Equal(GivenExam.Day(expected), window.EarliestRetake);
        Assert.Equal(fromNextDay, window.Reason.Contains("counted from the day after the exam", StringComparison.Ordinal));
    }

    [Fact]
    public void Cisco_counts_its_five_days_from_the_day_after_the_exam() =>
        Assert.Equal(GivenExam.Day("2026-11-16"), Window(Shipped.Exam("200-301"), "2026-11-10").EarliestRetake);

    private static RetakeWindow Window(ExamProfile exam, string sat) => RetakeWindowRules.Compute(
        GivenReport.Of(exam, date: sat, attempt: 1),
        new RetakeWindowRequest { AsOf = GivenExam.Day(sat), StartDate = GivenExam.Day(sat), MinWeeks = 1, MaxWeeks = 2 },
        GivenExam.Catalog(exam));
}
