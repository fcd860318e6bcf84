using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>People who know little are not marks: low percentages are read, while marks are still found.</summary>
public sealed class WeakCohortTests
{
    private static readonly ImportOptions Percentages = ImportRun.Options with { LevelThreshold = new LevelThreshold(50, 75) };

    /// <summary>One domain of which everyone knows little: 13 people and more, none above 20 %.</summary>
    [Theory]
    [InlineData("MLS-C01", 0, "12 8 15 20 18 5 10 14 19 7 11 16 3", 25)]
    [InlineData("AI-103", 4, "18.5 12.5 7.5 3.5 20 16.5 11 9.5 14 2.5 19.5 6 8", 30)]
    [InlineData("AIP-C01", 2, "13.3 6.7 20 0 13.3 6.7 20 6.7 13.3 0 20 13.3 6.7", 60)]
    [InlineData("MLA-C01", 1, "0 0 5 5 0 5 10 0 5 0 5 0 0", 55)]
    public void A_hard_domain_is_read(string exam, int domain, string numbers, int others)
    {
        var cohort = new GivenCohort(exam);
        foreach (var (number, person) in numbers.Split(' ').Select((number, person) => (number, person)))
        {
            cohort.WithNumbers($"P-{person}", [.. cohort.Profile.Domains.Select((_, index) => index == domain ? number : $"{others + person}")]);
        }

        var run = ImportRun.Of(cohort.ToString(), Percentages);

        Assert.Empty(run.Of(ImportIssueCode.UnlikelyScale));
        Assert.Equal((13, "Percent"), (run.Reports.Count, run.Summary.LevelUnit));
        Assert.All(run.Reports, report => Assert.Equal('W', ImportRun.Levels(report)[domain]));
    }

    /// <summary>No one above 20 % anywhere, and scores that say the same.</summary>
    [Theory]
    [InlineData("MLS-C01", ',', "12 8 15 20", "18 5 10 14", "19 7 11 16", "3 0 20 9")]
    [InlineData("AI-103", ';', "12 8 15 20 4", "18 5 10 14 0", "19 7 11 16 8")]
    [InlineData("AIP-C01", '\t', "18.5 12.5 7.5 3.5 20", "16.5 11 9.5 14 2.5", "19.5 6 8 0 12")]
    public void Who_knows_little_everywhere_has_a_low_score(string exam, char delimiter, params string[] people)
    {
        var cohort = new GivenCohort(exam, delimiter);
        foreach (var (numbers, person) in people.Select((numbers, person) => (numbers, person)))
        {
            cohort.With([$"P-{person}", exam, "2025-11-03", $"{210 + person}", .. numbers.Split(' ')]);
        }

        var run = ImportRun.Of(cohort.ToString(), Percentages);

        Assert.Empty(run.Of(ImportIssueCode.UnlikelyScale));
        Assert.Equal(people.Length, run.Reports.Count);
    }

    /// <summary>Decimals in which no marks are given, and too few numbers to decide, without any score.</summary>
    [Theory]
    [InlineData("MLS-C01", "13.3 6.7 20 0", "13.3 16.7 6.7 20", "8.3 16.7 11.1 5.6")]
    [InlineData("AI-103", "16.67 8.33 0 12.5 20", "14.29 7.14 10 20 3.33", "5.56 11.11 0 0 20")]
    [InlineData("MLA-C01", "12 18 9 15", "20 7 11 16")]
    [InlineData("AI-102", "12 18 9 15 20 6")]
    public void Low_numbers_without_a_score_can_be_percentages(string exam, params string[] people)
    {
        var run = ImportRun.Of(WithoutScore(exam, people), Percentages);

        Assert.Empty(run.Of(ImportIssueCode.UnlikelyScale));
        Assert.Equal(people.Length, run.Reports.Count);
    }

    [Theory]
    [InlineData("MLS-C01", 20, "18 12 20 9", "7 14 11 20", "20 19 18 17")]
    [InlineData("AI-103", 5, "5 3 1 2 4", "5 5 5 1 2", "3 4 4 5 0")]
    [InlineData("AIP-C01", 10, "10 7 8 9 6", "4 5 6 7 8", "10 9 8 7 6")]
    [InlineData("MLA-C01", 20, "12.5 14 9.75 16", "8.5 11 13.25 17.5", "10 19 15.5 6")]
    [InlineData("AI-102", 10, "7.5 6.1 8.2 5.4 9.1 6", "5.8 7.1 6.6 8.3 7.7 5", "8.8 9.3 4.9 6.2 7.2 8")]
    [InlineData("MLS-C01", 4, "4 3.5 2 3", "1.5 2 3 4", "3 3 2.5 4")]
    public void Marks_are_found(string exam, int maximum, params string[] people)
    {
        foreach (var text in new[] { WithoutScore(exam, people), WithScore(exam, people) })
        {
            var issue = Assert.Single(ImportRun.Of(text, Percentages).Errors);

            Assert.Equal(ImportIssueCode.UnlikelyScale, issue.Code);
            Assert.Contains($"LevelMaximum {maximum}", issue.Suggestion, StringComparison.Ordinal);
            Assert.Equal(people.Length, ImportRun.Of(text, Percentages with { LevelUnit = LevelUnit.Points, LevelMaximum = maximum }).Reports.Count);
        }
    }

    /// <summary>Marks with decimals that percentages have too, where scores indicate that people know far more.</summary>
    [Fact]
    public void A_score_reports_marks_with_any_decimals() => Assert.Equal(
        ImportIssueCode.UnlikelyScale,
        Assert.Single(ImportRun.Of(WithScore("MLS-C01", "13.3 16.7 12.4 15", "11.1 14.8 17.2 18", "12.9 16.1 13.3 19"), Percentages).Errors).Code);

    [Theory]
    [InlineData("MLS-C01", 0, 20)]
    [InlineData("AI-103", 2, 10)]
    [InlineData("AIP-C01", 4, 5)]
    public void A_domain_in_marks_next_to_percentages_is_found(string exam, int domain, int maximum)
    {
        var cohort = new GivenCohort(exam);
        for (var person = 0; person < 14; person++)
        {
            var mark = maximum - (person % (maximum / 2));
            cohort.WithNumbers($"P-{person}", [.. cohort.Profile.Domains.Select((_, index) => index == domain ? $"{mark}" : $"{60 + (2 * person)}")]);
        }

        Assert.Contains(cohort.Profile.Domains[domain].Name, Assert.Single(ImportRun.Of(cohort.ToString(), Percentages).Errors).Message, StringComparison.Ordinal);
    }

    private static string WithScore(string exam, params string[] people)
    {
        var cohort = new GivenCohort(exam);
        foreach (var (numbers, person) in people.Select((numbers, person) => (numbers, person)))
        {
            cohort.With([$"P-{person}", exam, "2025-11-03", $"{680 + person}", .. numbers.Split(' ')]);
        }

        return cohort.ToString();
    }

    private static string WithoutScore(string exam, params string[] people) =>
        $"Learner ID;Exam;{string.Join(';', Shipped.Exam(exam).Domains.Select(domain => $"\"{domain.Name}\""))}\n"
        + string.Concat(people.Select((numbers, person) => $"L-{person};{exam};{numbers.Replace(' ', ';')}\n"));
}
