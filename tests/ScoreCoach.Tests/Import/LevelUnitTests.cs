using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>The unit of numbers in domain cells: what is not plainly percentages or fractions is refused until the user names it.</summary>
public sealed class LevelUnitTests
{
    private static readonly ImportOptions Options = ImportRun.Options with { LevelThreshold = new LevelThreshold(50, 80) };

    [Theory]
    [InlineData("AI-103", ',', "0.55 0.62 0.91 0.88 0.4", "AASSW")]
    [InlineData("MLS-C01", ';', "0.8 0.79 1 0", "SASW")]
    [InlineData("AIP-C01", '\t', "0.5 0.499 0.81 .9 1.0", "AWSSS")]
    public void Numbers_up_to_1_with_a_fraction_among_them_are_fractions_and_reported(string exam, char delimiter, string numbers, string levels)
    {
        var run = ImportRun.Of(new GivenCohort(exam, delimiter).WithNumbers("P-1", numbers.Split(' ')).ToString(), Options);

        Assert.Equal(levels, ImportRun.Levels(Assert.Single(run.Reports)));
        Assert.Equal(("Fraction", IssueSeverity.Decision), (run.Summary.LevelUnit, Assert.Single(run.Of(ImportIssueCode.LevelUnitFound)).Severity));
    }

    [Theory]
    [InlineData("AI-103", "0.55 62 91 88 40")]
    [InlineData("MLS-C01", "55 0.62 91 88")]
    [InlineData("AIP-C01", "100 0 0.01 50 1")]
    public void Fractions_among_percentages_refuse_the_file(string exam, string numbers) => Refused(exam, numbers);

    [Theory]
    [InlineData("AI-103", "1 0 0 1 1")]
    [InlineData("MLS-C01", "1 1 0 0")]
    [InlineData("AIP-C01", "0 0 0 0 1")]
    public void Zeros_and_ones_can_be_fractions_or_marks_and_refuse_the_file(string exam, string numbers) => Refused(exam, numbers);

    [Theory]
    [InlineData("MLS-C01", "4.0 3.0 1.0 1.5", "3.0 2.0 3.0 ")]
    [InlineData("AI-103", "4 3 1 2 4")]
    [InlineData("AIP-C01", "5 3 1 2 4", "5 5 5 1 2")]
    [InlineData("AI-102", "10 7 8 9 6 3", "4 5 6 7 8 9", "10 9 8 7 6 5")]
    [InlineData("MLS-C01", "18 12 20 9", "7 14 11 20", "20 19 18 17")]
    public void Numbers_that_never_exceed_a_small_maximum_look_like_marks(string exam, params string[] people) => Refused(exam, people);

    [Theory]
    [InlineData("MLS-C01", "18 12 20 9", "7 14 11 20")]
    [InlineData("AI-103", "18.5 12 20 9 3", "7 14 11 20 0", "20 19 28 17 16")]
    [InlineData("AIP-C01", "49 30 21 44 8")]
    [InlineData("AIP-C01", "100 100 100 100 100")]
    [InlineData("AI-102", "0 12 40 33 21 8", "0 0 0 0 0 21")]
    public void Few_numbers_and_low_ones_are_percentages(string exam, params string[] people)
    {
        var run = ImportRun.Of(Cohort(exam, people).ToString(), Options);

        Assert.Equal(people.Length, run.Reports.Count);
        Assert.Equal("Percent", run.Summary.LevelUnit);
    }

    [Theory]
    [InlineData("MLS-C01", LevelUnit.Points, "4", "4 3 2 1", "SAAW")]
    [InlineData("MLS-C01", LevelUnit.Points, "4", "4.0 3/4 2.0 1.5", "SAAW")]
    [InlineData("AI-103", LevelUnit.Points, "20", "20 16 10 9 0", "SSAWW")]
    [InlineData("AI-103", LevelUnit.Fraction, null, "1 0 1 1 0", "SWSSW")]
    [InlineData("AIP-C01", LevelUnit.Percent, null, "0.5 1 2 3 4", "WWWWW")]
    public void A_unit_that_is_named_is_taken(string exam, LevelUnit unit, string? maximum, string numbers, string levels)
    {
        var options = Options with { LevelUnit = unit, LevelMaximum = maximum is null ? null : decimal.Parse(maximum, System.Globalization.CultureInfo.InvariantCulture) };

        var run = ImportRun.Of(Cohort(exam, [numbers]).ToString(), options);

        Assert.Equal(levels, ImportRun.Levels(Assert.Single(run.Reports)));
        Assert.Empty(run.Of(ImportIssueCode.UnlikelyScale));
        Assert.Equal(unit.ToString(), run.Summary.LevelUnit);
    }

    [Fact]
    public void A_percent_sign_is_a_percentage_in_every_unit()
    {
        var run = ImportRun.Of(Cohort("MLS-C01", ["0.9 55% 49 % 0.5"]).ToString().Replace("49 %", "49%", StringComparison.Ordinal), Options);

        Assert.Equal("SAWA", ImportRun.Levels(Assert.Single(run.Reports)));
    }

    [Fact]
    public void A_number_beyond_the_unit_refuses_its_row() =>
        Assert.Equal(ImportIssueCode.UnknownLevel, Assert.Single(ImportRun.Of(Cohort("MLS-C01", ["4 3 5 1"]).ToString(), Options with { LevelUnit = LevelUnit.Points, LevelMaximum = 4 }).Errors).Code);

    [Fact]
    public void The_decimal_comma_counts_as_the_culture_says()
    {
        var run = ImportRun.Of(new GivenCohort("MLS-C01", ';').WithNumbers("P-1", "0,55", "0,9", "1", "0,1").ToString(), Options with { Culture = System.Globalization.CultureInfo.GetCultureInfo("de-DE") });

        Assert.Equal("ASSW", ImportRun.Levels(Assert.Single(run.Reports)));
    }

    [Theory]
    [InlineData("AIP-C01")]
    [InlineData("MLS-C01")]
    public void Percentages_that_are_the_weights_of_the_outline_are_no_results(string exam)
    {
        string[] weights = [.. Shipped.Exam(exam).Domains.Select(domain => FormattableString.Invariant($"{domain.PublishedWeight!.Midpoint:0.#}%"))];

        var issue = Assert.Single(ImportRun.Of(new GivenCohort(exam).WithNumbers("P-1", weights).WithNumbers("P-2", weights).ToString(), Options).Errors);

        Assert.Equal(ImportIssueCode.UnlikelyScale, issue.Code);
        Assert.Contains("weights", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_per_domain_has_a_unit_too()
    {
        var text = "Candidate,Exam,Section,Percent\n" + string.Concat(Shipped.Exam("MLS-C01").Domains.Select((domain, index) => $"a,MLS-C01,{domain.Name},0.{index + 5}\n"));

        var run = ImportRun.Of(text, Options);

        Assert.Equal("AAAS", ImportRun.Levels(Assert.Single(run.Reports)));
        Assert.Equal("Fraction", run.Summary.LevelUnit);
    }

    [Fact]
    public void A_large_file_is_looked_at_to_its_end()
    {
        var cohort = new GivenCohort("MLS-C01");
        for (var number = 0; number < 3000; number++)
        {
            cohort.WithNumbers($"P-{number}", "0.5", "0.6", "0.9", "1");
        }

        cohort.WithNumbers("P-last", "50", "60", "90", "100");

        Assert.Equal(ImportIssueCode.UnlikelyScale, Assert.Single(ImportRun.Of(cohort.ToString(), Options with { ChunkLength = 4096 }).Errors).Code);
    }

    [Theory]
    [InlineData("MLS-C01", "0% 0% 0% 0%")]
    [InlineData("AI-103", "0 0 0 0 0")]
    [InlineData("AIP-C01", "0.0% 0% 0 0 0")]
    public void Zero_everywhere_and_no_score_is_someone_who_was_not_there(string exam, string numbers)
    {
        var cohort = new GivenCohort(exam).With(["P-1", exam, "", "", .. numbers.Split(' ')]);
        cohort.WithNumbers("P-2", [.. Enumerable.Repeat("60", cohort.Profile.Domains.Count)]);

        var run = ImportRun.Of(cohort.ToString(), Options);

        Assert.Equal("P-2", Assert.Single(run.Reports).CandidateId);
        Assert.Equal(1, Assert.Single(run.Of(ImportIssueCode.NothingReported)).Count);
    }

    private static GivenCohort Cohort(string exam, string[] people)
    {
        var cohort = new GivenCohort(exam);
        for (var person = 0; person < people.Length; person++)
        {
            cohort.WithNumbers($"P-{person}", people[person].Replace(" %", "%", StringComparison.Ordinal).Split(' '));
        }

        return cohort;
    }

    private static void Refused(string exam, params string[] people)
    {
        var run = ImportRun.Of(Cohort(exam, people).ToString(), Options);

        var issue = Assert.Single(run.Errors);
        Assert.Equal((ImportIssueCode.UnlikelyScale, true), (issue.Code, run.Summary.Unusable));
        Assert.Contains("LevelUnit", issue.Suggestion, StringComparison.Ordinal);
        Assert.Empty(run.Reports);
    }
}
