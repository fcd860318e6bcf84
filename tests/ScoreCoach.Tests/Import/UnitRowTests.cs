using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>What is above or below a header about the unit of its columns counts like a part of the header.</summary>
public sealed class UnitRowTests
{
    private static ImportOptions Percentages => ImportRun.Options with { LevelThreshold = new LevelThreshold(60, 80) };

    [Theory]
    [InlineData("MLS-C01", ',', "/20", true)]
    [InlineData("AI-103", ';', "(max. 25)", true)]
    [InlineData("AIP-C01", '\t', "sur 20", false)]
    [InlineData("MLA-C01", ',', "0-10", false)]
    [InlineData("AI-102", ';', "Punkte", true)]
    [InlineData("MLS-C01", ',', "pts", false)]
    public void A_row_of_maxima_or_points_refuses_the_file(string exam, char delimiter, string unit, bool isAbove)
    {
        var text = WithUnits(exam, delimiter, _ => unit, isAbove);

        var run = ImportRun.Of(text, Percentages);

        Assert.Empty(run.Reports);
        Assert.Equal(ImportIssueCode.UnlikelyScale, Assert.Single(run.Errors, issue => issue.Code != ImportIssueCode.MissingColumn).Code);
    }

    [Theory]
    [InlineData("MLS-C01", "%", true)]
    [InlineData("AI-103", "(%)", false)]
    [InlineData("MLA-C01", "Prozent", true)]
    [InlineData("AIP-C01", "Percent", false)]
    public void A_row_of_percent_signs_is_part_of_the_header(string exam, string unit, bool isAbove)
    {
        var run = ImportRun.Of(WithUnits(exam, ',', _ => unit, isAbove), Percentages);

        Assert.Equal(["P-1", "P-2"], run.Reports.Select(report => report.CandidateId));
        Assert.Equal((2L, 0L), (run.Summary.Rows, run.Summary.Refused));
        Assert.Contains("gives the units", Assert.Single(run.Of(ImportIssueCode.HeaderFound)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_domain_of_points_among_percentages_is_not_read()
    {
        var run = ImportRun.Of(WithUnits("MLA-C01", ',', domain => domain == 0 ? "points" : "%", true), Percentages);

        Assert.Equal(["?WWW", "?WWW"], run.Reports.Select(ImportRun.Levels));
        Assert.Single(run.Of(ImportIssueCode.MissingDomain));
    }

    [Theory]
    [InlineData("All marks are out of 20", 20)]
    [InlineData("Notes sur 20, promotion 2026", 20)]
    [InlineData("Kursnoten, Punkte von 15", 15)]
    [InlineData("Puntos sobre 18", 18)]
    public void A_title_that_says_how_many_points_there_are_refuses_numbers_that_fit(string title, int maximum)
    {
        var cohort = new GivenCohort("MLS-C01").WithNumbers("P-1", "12", "14", "9", "15");

        var run = ImportRun.Of($"{title},,,\n{cohort}", Percentages);

        var issue = Assert.Single(run.Errors);
        Assert.Equal(ImportIssueCode.UnlikelyScale, issue.Code);
        Assert.Contains(FormattableString.Invariant($"no number of the domains exceeds {maximum}"), issue.Message, StringComparison.Ordinal);
        Assert.Single(ImportRun.Of($"{title},,,\n{cohort}", Percentages with { LevelUnit = LevelUnit.Points, LevelMaximum = maximum }).Reports);
    }

    [Theory]
    [InlineData("Page 1 of 20")]
    [InlineData("Results of 95 candidates")]
    [InlineData("Report 3 of 120")]
    [InlineData("Attendees: 95 of 96")]
    [InlineData("Passing score 720 of 900")]
    [InlineData("Seite 1 von 98")]
    [InlineData("https://lms.x.org/report/97")]
    [InlineData("Group of 12, exam of 2026")]
    public void A_title_with_another_number_does_not(string title)
    {
        var cohort = new GivenCohort("MLS-C01").WithNumbers("P-1", "62", "44", "90", "75");

        Assert.Single(ImportRun.Of($"{title},,,\n{cohort}", Percentages).Reports);
    }

    [Theory]
    [InlineData("MLS-C01", 0)]
    [InlineData("AI-103", 3)]
    [InlineData("MLA-C01", 2)]
    public void A_domain_in_marks_among_percentages_is_noticed_from_twelve_people_on(string exam, int domain)
    {
        var cohort = new GivenCohort(exam);
        for (var person = 0; person < 12; person++)
        {
            cohort.WithNumbers($"P-{person}", [.. cohort.Profile.Domains.Select((_, index) => index == domain ? $"{8 + person}.5" : $"{60 + (3 * person)}")]);
        }

        var issue = Assert.Single(ImportRun.Of(cohort.ToString(), Percentages).Errors);
        Assert.Equal(ImportIssueCode.UnlikelyScale, issue.Code);
        Assert.Contains($"'{cohort.Profile.Domains[domain].Name}'", issue.Message, StringComparison.Ordinal);
        Assert.Equal(12, ImportRun.Of(cohort.ToString(), Percentages with { LevelUnit = LevelUnit.Percent }).Reports.Count);
    }

    [Theory]
    [InlineData("7.5", "8.5", "6.0", "9.5")]
    [InlineData("14.25", "12", "9.5", "18.75")]
    [InlineData("1.3", "2.7", "4.0", "3.3")]
    public void Marks_may_have_decimals(params string[] marks)
    {
        var cohort = new GivenCohort("MLS-C01").WithNumbers("P-1", marks).WithNumbers("P-2", marks).WithNumbers("P-3", marks);

        Assert.Equal(ImportIssueCode.UnlikelyScale, Assert.Single(ImportRun.Of(cohort.ToString(), Percentages).Errors).Code);
    }

    private static string WithUnits(string exam, char delimiter, Func<int, string> unit, bool isAbove)
    {
        var cohort = new GivenCohort(exam, delimiter);
        string[] numbers = [.. cohort.Profile.Domains.Select((_, index) => $"{12 + index}")];
        cohort.WithNumbers("P-1", numbers).WithNumbers("P-2", numbers);
        var units = cohort.Line([.. cohort.Header.Select((_, column) => column < 4 ? string.Empty : unit(column - 4))]);
        return isAbove ? $"{units}{cohort}" : cohort.Line([.. cohort.Header]) + units + cohort.Rows;
    }
}
