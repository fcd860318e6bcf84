using System.Globalization;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Readiness;

/// <summary>What is a percentage and what is a date, for practice results in both hosts.</summary>
public sealed class PracticeReaderTests
{
    private static readonly ExamProfile s_exam = Shipped.Catalog.Find("AIP-C01", null)!;

    [Theory]
    [InlineData("78 82.5 85", "78 82.5 85")]
    [InlineData("78% 82 100", "78 82 100")]
    [InlineData("0 0", "0 0")]
    [InlineData("12 45 9", "12 45 9")]
    [InlineData("10 80", "10 80")]
    public void Percentages_are_taken_as_they_are(string given, string expected) =>
        Assert.Equal(expected, string.Join(' ', Read(given).Records.Select(record => FormattableString.Invariant($"{record.Percent}"))));

    [Theory]
    [InlineData("0.78 0.82 0.85", "look like fractions: 0.78, 0.82, 0.85")]
    [InlineData("0.5", "look like fractions: 0.5")]
    [InlineData("1 0.9 1", "look like fractions")]
    [InlineData("1 1", "look like fractions")]
    [InlineData("0.78 82", "mix fractions and percentages: 0.78 is next to 82")]
    [InlineData("85 91 0.5", "mix fractions and percentages: 0.5 is next to 85")]
    [InlineData("78 5 82 5", "5 % (result 2) is next to 78 %")]
    [InlineData("92 0 88 5", "0 % (result 2) is next to 92 %")]
    [InlineData("7 50", "7 % (result 1) is next to 50 %")]
    public void Results_on_another_scale_give_no_verdict(string given, string message)
    {
        var refused = Assert.Throws<ScoreCoachException>(() => Read(given));

        Assert.Equal("UnlikelyScale", refused.Id);
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
        Assert.Contains(refused.Advice!.Options, option => option is { Option: "PracticeUnit", Value: "Percent" });
    }

    [Theory]
    [InlineData("0.78 0.82 0.85", PracticeUnit.Fraction, "78 82 85")]
    [InlineData("1 0.905", PracticeUnit.Fraction, "100 90.5")]
    [InlineData("0.78 0.82", PracticeUnit.Percent, "0.78 0.82")]
    [InlineData("78 5 82 5", PracticeUnit.Percent, "78 5 82 5")]
    public void The_unit_insists(string given, PracticeUnit unit, string expected) => Assert.Equal(
        expected.Split(' ').Select(number => decimal.Parse(number, CultureInfo.InvariantCulture)), Read(given, unit).Records.Select(record => record.Percent));

    [Theory]
    [InlineData("18/20", "Result 2: '18/20' is points, not a percentage.", "18 of 20 is 90 %")]
    [InlineData("41/65", "Result 2: '41/65' is points, not a percentage.", "41 of 65 is 63.1 %")]
    [InlineData("78,5", "Result 2: '78,5' has a decimal comma.", "Write 78.5.")]
    [InlineData("720", "Result 2: '720' is not a practice result.", "scaled score")]
    [InlineData("-4", "Result 2: '-4' is not a practice result.", "Correct the number.")]
    [InlineData("good", "Result 2: 'good' is not a percentage.", "percentage of correct answers")]
    [InlineData("", "Result 2: it has no Percent", "Pass objects with Percent")]
    public void What_is_not_a_percentage_is_refused_by_itself(string given, string message, string advice)
    {
        var reading = Reader().Read([new(1, "80"), new(2, given), new(3, "90")]);

        var refused = Assert.Single(reading.Refused);
        Assert.Equal("NotAPracticeResult", refused.Id);
        Assert.StartsWith(message, refused.Message, StringComparison.Ordinal);
        Assert.Contains(advice, refused.Advice!.ToString(), StringComparison.Ordinal);
        Assert.Equal([80m, 90m], reading.Records.Select(record => record.Percent));
        Assert.Contains("does not include 1 of 3 results", Assert.Single(reading.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_domain_may_have_a_low_result_next_to_high_ones() => Assert.Equal(
        2, Reader().Read([new(1, "85"), new(2, "8") { Domain = s_exam.Domains[0].Name }]).Records.Count);

    [Fact]
    public void Results_of_other_exams_show_nothing_about_the_unit() => Assert.Equal(
        2, Reader().Read([new(1, "0.8") { Exam = "AI-103" }, new(2, "85") { Exam = "aip c01" }]).Records.Count);

    [Theory]
    [InlineData("11/20/2026")]
    [InlineData("20.11.2026")]
    [InlineData("last week")]
    [InlineData("46346")]
    [InlineData("2026-13-01")]
    public void A_date_that_cant_be_read_refuses_its_row(string date)
    {
        var source = new object();
        var reading = Reader().Read([new(1, "88") { Date = date, Source = source }, new(2, "60") { Date = "2026-10-30", Source = source }]);

        var refused = Assert.Single(reading.Refused);
        Assert.Equal(("InvalidDate", source), (refused.Id, refused.Target));
        Assert.StartsWith($"Row 1: '{date}' is not an ISO 8601 date", refused.Message, StringComparison.Ordinal);
        Assert.Equal(60m, Assert.Single(reading.Records).Percent);
    }

    [Theory]
    [InlineData("2026-11-20 2026-11-13 2026-11-06", "3 2 1", "newest first")]
    [InlineData("2026-11-20T10:00:00Z 2026-11-13T09:00 2026-11-06", "3 2 1", "newest first")]
    [InlineData("2026-11-06 2026-11-13 2026-11-20", "1 2 3", null)]
    [InlineData("2026-11-06 2026-11-20 2026-11-13", "1 3 2", "sorted by date")]
    [InlineData("2026-11-20 2026-11-20 2026-11-06", "3 2 1", "newest first")]
    [InlineData("2026-11-06 2026-11-06 2026-11-20", "1 2 3", null)]
    [InlineData("2026-11-20T08:00 2026-11-20T18:00 2026-11-06T08:00", "3 1 2", "sorted by date")]
    [InlineData("2026-11-20T10:00:00+02:00 2026-11-13T10:00:00+02:00 2026-11-06T10:00:00+01:00", "3 2 1", "newest first")]
    public void Results_go_by_their_dates_and_a_changed_order_is_reported(string dates, string order, string? note)
    {
        var reading = Reader().Read([.. dates.Split(' ').Select((date, index) => new PracticeEntry(index + 1, $"{80 + index}") { Date = date })]);

        Assert.Equal(order, string.Join(' ', reading.Records.Select(record => record.Percent - 79)));
        if (note is null)
        {
            Assert.Empty(reading.Notes);
        }
        else
        {
            Assert.Contains(note, Assert.Single(reading.Notes), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_missing_date_among_dates_that_are_not_in_order_gives_no_verdict()
    {
        var refused = Assert.Throws<ScoreCoachException>(() => Reader().Read(
            [new(1, "88") { Date = "2026-11-20" }, new(2, "70"), new(3, "60") { Date = "2026-10-30" }]));

        Assert.Equal("MissingDate", refused.Id);
        Assert.StartsWith("Result 2 has no date", refused.Message, StringComparison.Ordinal);
        Assert.Equal(3, Reader().Read([new(1, "60") { Date = "2026-10-30" }, new(2, "70"), new(3, "88") { Date = "2026-11-20" }]).Records.Count);
    }

    private static PracticeReader Reader(PracticeUnit? unit = null) => new(s_exam, unit);

    private static PracticeReading Read(string percents, PracticeUnit? unit = null) =>
        Reader(unit).Read([.. percents.Split(' ').Select((percent, index) => new PracticeEntry(index + 1, percent))]);
}
