using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>Columns of maxima next to points are used, and no one advises to read them as domains.</summary>
public sealed class UsedMaximumTests
{
    private static ImportOptions Points => ImportRun.Options with { LevelThreshold = new LevelThreshold(60, 80), LevelUnit = LevelUnit.Points };

    [Theory]
    [InlineData("MLS-C01", "{0}", "{0} (max)", ',')]
    [InlineData("AI-103", "{0}", "Max {0}", ';')]
    [InlineData("AIP-C01", "{0} points", "{0} points possible", '\t')]
    [InlineData("MLA-C01", "{0} – Punkte", "{0} – Höchstpunktzahl", ';')]
    [InlineData("AI-102", "{0} (Points)", "{0} (Points Possible)", ',')]
    public void Each_number_is_read_with_the_maximum_next_to_it(string exam, string points, string maximum, char delimiter)
    {
        var text = Cohort(exam, points, maximum, delimiter);

        var run = ImportRun.Of(text, Points);

        // 12 of 20 is 60 %, 18 of 20 is 90 %, 5 of 20 is 25 %.
        Assert.Equal(["ASW", "SWA"], run.Reports.Select(report => ImportRun.Levels(report)[..3]));
        Assert.DoesNotContain(run.Issues, issue => issue.Code is ImportIssueCode.ColumnNotUsed or ImportIssueCode.AmbiguousColumn);
    }

    [Theory]
    [InlineData("MLS-C01", "{0}", "{0} (max)")]
    [InlineData("AI-103", "{0} points", "{0} points possible")]
    [InlineData("AIP-C01", "{0} (Punkte)", "{0} (erreichbare Punkte)")]
    public void Without_the_unit_the_advice_reads_the_file(string exam, string points, string maximum)
    {
        var text = Cohort(exam, points, maximum, ',');

        var issue = Assert.Single(ImportRun.Of(text, Points with { LevelUnit = null }).Errors);

        Assert.Equal(ImportIssueCode.UnlikelyScale, issue.Code);
        Assert.Contains("LevelUnit Points", issue.Suggestion, StringComparison.Ordinal);
        Assert.DoesNotContain("LevelMaximum", issue.Suggestion, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_could_be_a_domain_is_still_named()
    {
        var run = ImportRun.Of("Candidate ID,Exam,Data Engineering,Data Engineering previous,EDA,Modeling,MLOps\nC-1,MLS-C01,NI,NI,NI,NI,NI\n");

        Assert.Contains("'Data Engineering previous'", Assert.Single(run.Of(ImportIssueCode.ColumnNotUsed)).Message, StringComparison.Ordinal);
    }

    private static string Cohort(string exam, string points, string maximum, char delimiter)
    {
        var cohort = new GivenCohort(exam, delimiter);
        return cohort.Line(["Candidate ID", "Exam", .. cohort.Profile.Domains.SelectMany(domain => new[] { Named(points, domain), Named(maximum, domain) })])
            + cohort.Line(["C-1", exam, .. Numbers("12", "18", "5")])
            + cohort.Line(["C-2", exam, .. Numbers("18", "5", "12")]);

        IEnumerable<string> Numbers(params string[] numbers) => cohort.Profile.Domains.SelectMany((_, index) => new[] { numbers[index % 3], "20" });
    }

    private static string Named(string template, ExamDomain domain) => string.Format(System.Globalization.CultureInfo.InvariantCulture, template, domain.Name);
}
