using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Catalog;

/// <summary>The shipped facts against figures that were written down by hand from the sources, not read from the files.</summary>
public sealed class ShippedFactsTests
{
    [Theory]
    [InlineData("MLS-C01", "article", "20 24 36 20")]
    [InlineData("MLS-C01", "2023-10", "20 24 36 20")]
    [InlineData("AI-102", "article", "15 10 15 30 15 15")]
    [InlineData("AI-102", "2023-10", "15-20 10-15 15-20 30-35 10-15 10-15")]
    [InlineData("AI-102", "2025-12", "20-25 15-20 5-10 10-15 15-20 15-20")]
    [InlineData("AIP-C01", "guide", "31 26 20 12 11")]
    [InlineData("AI-103", "2026-04", "25-30 30-35 10-15 10-15 10-15")]
    public void Weights(string exam, string edition, string expected) =>
        Assert.Equal(
            expected,
            string.Join(' ', Shipped.Exam(exam, edition).Domains.Select(domain => domain.PublishedWeight!.ToString().Replace("%", "", StringComparison.Ordinal))));

    [Theory]
    [InlineData("MLS-C01", 100, 1000, 750, 65, 50)]
    [InlineData("AIP-C01", 100, 1000, 750, 75, 65)]
    [InlineData("AI-102", 1, 1000, 700, null, null)]
    [InlineData("AI-103", 1, 1000, 700, null, null)]
    public void Scale_pass_mark_and_questions(string exam, int minimum, int maximum, int pass, int? total, int? scored)
    {
        var profile = Shipped.Exam(exam);

        Assert.Equal(new ScoreScale(minimum, maximum), profile.Scale);
        Assert.Equal(pass, profile.PassingScore);
        Assert.Equal((total, scored), (profile.Items.Total, profile.Items.Scored));
    }

    [Theory]
    [InlineData("MLS-C01", ExamStatus.Retired, "2026-03-31", "AIP-C01 MLA-C01")]
    [InlineData("AI-102", ExamStatus.Retired, "2026-06-30", "AI-103")]
    [InlineData("AIP-C01", ExamStatus.Active, null, "")]
    [InlineData("AI-103", ExamStatus.Active, null, "")]
    public void Status_last_day_and_successor(string exam, ExamStatus status, string? lastDay, string successor)
    {
        var profile = Shipped.Exam(exam);

        Assert.Equal(status, profile.Status);
        Assert.Equal(lastDay, profile.LastExamDate?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(successor, string.Join(' ', profile.Successor));
    }

    [Theory]
    [InlineData("MLS-C01", "2023-10", "2023-10-19", null)]
    [InlineData("AI-102", "2023-10", "2023-10-31", "2025-12-23")]
    [InlineData("AI-102", "2025-12", "2025-12-23", null)]
    [InlineData("AI-103", "2026-04", "2026-04-16", null)]
    public void Edition_dates(string exam, string edition, string date, string? superseded)
    {
        var profile = Shipped.Exam(exam, edition);

        Assert.Equal(date, profile.EditionDate?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(superseded, profile.SupersededOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("MLS-C01", "Official:14 days;Article:14 days,30 days")]
    [InlineData("AIP-C01", "Official:14 days")]
    [InlineData("AI-102", "Official:24 hours,14 days")]
    [InlineData("AI-103", "Official:24 hours,14 days")]
    public void Retake_waits(string exam, string expected) =>
        Assert.Equal(expected, string.Join(';', Shipped.Exam(exam).Policies.Select(policy => $"{policy.Name}:{string.Join(',', policy.Waits)}")));

    [Fact]
    public void Microsoft_allows_five_attempts_in_a_year_from_the_first() =>
        Assert.Equal(new AttemptLimit(5, 12, AttemptAnchor.FirstAttempt), Shipped.Exam("AI-102").Policies[0].Limit);

    [Fact]
    public void Scored_questions_of_MLS_C01() =>
        Assert.Equal([10, 12, 18, 10], Shipped.Exam("MLS-C01").Domains.Select(domain => domain.ScoredItems!.Value));

    [Fact]
    public void The_articles_figures_are_next_to_the_official_ranges() =>
        Assert.Equal(
            ["15-20%", "10-15%", "15-20%", "30-35%", "10-15%", "10-15%"],
            Shipped.Exam("AI-102", "article").Domains.Select(domain => domain.OfficialWeight!.ToString()));

    [Theory]
    [InlineData("MLS-C01", "Needs Improvement", PerformanceLevel.Weak)]
    [InlineData("MLS-C01", "needs_improvement", PerformanceLevel.Weak)]
    [InlineData("MLS-C01", "NI", PerformanceLevel.Weak)]
    [InlineData("MLS-C01", "Competent", PerformanceLevel.Adequate)]
    [InlineData("MLS-C01", "Meets Competencies", PerformanceLevel.Adequate)]
    [InlineData("MLS-C01", "STRONG", PerformanceLevel.Strong)]
    [InlineData("AI-102", "Below Target", PerformanceLevel.Weak)]
    [InlineData("AI-102", "below", PerformanceLevel.Weak)]
    [InlineData("AI-102", "needs improvement", PerformanceLevel.Weak)]
    [InlineData("AI-102", "Near", PerformanceLevel.Adequate)]
    [InlineData("AI-102", "Above-Target", PerformanceLevel.Strong)]
    [InlineData("AI-103", "adequate", PerformanceLevel.Adequate)]
    public void Labels(string exam, string text, PerformanceLevel level)
    {
        Assert.True(Shipped.Exam(exam).Vocabulary.TryFind(text, out var label));
        Assert.Equal(level, label.Level);
    }

    [Fact]
    public void Needs_improvement_is_worse_than_below_target()
    {
        var vocabulary = Shipped.Exam("AI-102").Vocabulary;
        Assert.True(vocabulary.TryFind("Needs Improvement", out var worse));
        Assert.True(vocabulary.TryFind("Below Target", out var bad));

        Assert.True(worse.Severity > bad.Severity);
    }

    [Theory]
    [InlineData("AI102", "AI-102")]
    [InlineData("mls c01", "MLS-C01")]
    [InlineData("AWS Certified Machine Learning – Specialty", "MLS-C01")]
    [InlineData("Azure AI Engineer Associate", "AI-102")]
    public void Names_of_exams(string name, string exam) => Assert.Equal(exam, Shipped.Catalog.Find(name)!.Id);

    [Theory]
    [InlineData("mls-c01", "Highest 40, High 30, Medium 20, Maintenance 10")]
    [InlineData("ai-102", "High 50, Medium 30, Low 20")]
    [InlineData("generic", "Highest 40, High 30, Medium 20, Maintenance 10")]
    public void Tier_shares(string guide, string expected) =>
        Assert.Equal(expected, string.Join(", ", Shipped.Catalog.FindGuide(guide)!.Tiers.Select(tier => FormattableString.Invariant($"{tier.Name} {tier.Share}"))));

    [Theory]
    [InlineData("mls-c01", "Severe 13-26 20-, Significant 8-12 20-, Moderate 4-8 15-20, Minor 2-4 10-15, Moderate 4-8 15-20")]
    [InlineData("ai-102", "Comprehensive 6-8 20-, Targeted 4-6 15-20, Reinforcement 2-4 10-15")]
    public void Weeks_and_hours(string guide, string expected) =>
        Assert.Equal(
            expected,
            string.Join(", ", Shipped.Catalog.FindGuide(guide)!.Timeline.Select(band =>
                FormattableString.Invariant($"{band.Name} {band.MinWeeks}-{band.MaxWeeks} {band.MinHoursPerWeek}-{band.MaxHoursPerWeek}"))));
}
