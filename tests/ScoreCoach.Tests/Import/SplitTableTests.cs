using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>A wide sheet that was printed on two pages: the second table has the other domains of the same reports.</summary>
public sealed class SplitTableTests
{
    [Theory]
    [InlineData("AI-103", 2, true)]
    [InlineData("MLS-C01", 1, false)]
    [InlineData("AI-102", 4, false)]
    public void Its_rows_are_refused(string exam, int first, bool hasDate)
    {
        var cohort = new GivenCohort(exam);
        string[] names = [.. cohort.Profile.Domains.Select(domain => domain.Name)];
        string[] labels = [.. names.Select((_, index) => cohort.LabelOf("WAS"[index % 3]))];
        var text = cohort.Line(["Candidate ID", "Exam", "Exam date", .. names.Take(first)])
            + cohort.Line(["P-1", exam, "2025-11-03", .. labels.Take(first)])
            + cohort.Line(["Candidate ID", "Exam", .. hasDate ? ["Exam date"] : Array.Empty<string>(), .. names.Skip(first)])
            + cohort.Line(["P-1", exam, .. hasDate ? ["2025-11-03"] : Array.Empty<string>(), .. labels.Skip(first)]);

        var run = ImportRun.Of(text);

        Assert.Equal((1L, 1L), (run.Summary.Reports, run.Summary.Refused));
        Assert.Contains("look like parts of the same reports", run.Errors[0].Message, StringComparison.Ordinal);
        Assert.Empty(run.Of(ImportIssueCode.MissingDomain));
    }

    [Theory]
    [InlineData("AI-103", "Candidate ID", "Exam", 2, ',')]
    [InlineData("MLS-C01", "Name", "Prüfung", 3, ';')]
    [InlineData("AIP-C01", "Matricule", "Examen", 1, '\t')]
    public void Tables_side_by_side_are_one_thing_to_say(string exam, string person, string code, int first, char delimiter)
    {
        var cohort = new GivenCohort(exam, delimiter);
        string[] names = [.. cohort.Profile.Domains.Select(domain => domain.Name)];
        foreach (var isHalf in new[] { true, false })
        {
            string[] header = [person, code, .. isHalf ? names.Take(first) : names, string.Empty, person, code, .. isHalf ? names.Skip(first) : names];
            var text = cohort.Line(header) + cohort.Line([.. header.Select(name => name == person ? "P-1" : name == code ? exam : name.Length == 0 ? name : cohort.LabelOf('W'))]);

            var issue = Assert.Single(ImportRun.Of(text).Errors);

            Assert.Equal(ImportIssueCode.AmbiguousColumn, issue.Code);
            Assert.Contains($"'{person}' occurs in columns 1 and", issue.Message, StringComparison.Ordinal);
            Assert.Contains($"'{code}' in 2 and", issue.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_table_that_lacks_the_same_domains_is_one_of_its_own()
    {
        var cohort = new GivenCohort("AI-103");
        string[] names = [.. cohort.Profile.Domains.Select(domain => domain.Name)];
        var text = cohort.Line(["Candidate ID", "Exam", .. names.Take(3)]) + cohort.Line(["P-1", "AI-103", "Weak", "Weak", "Weak"])
            + cohort.Line(["Exam", "Candidate ID", .. names.Skip(2)]) + cohort.Line(["AI-103", "P-2", "Weak", "Weak", "Weak"]);

        Assert.Equal(2, ImportRun.Of(text).Reports.Count);
    }
}
