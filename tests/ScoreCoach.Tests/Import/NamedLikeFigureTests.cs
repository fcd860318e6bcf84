using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>Files without dates: a person whose whole name is a word for a figure or a group is one by an id and values of their own.</summary>
public sealed class NamedLikeFigureTests
{
    private static readonly ImportOptions Percentages = ImportRun.Options with { LevelThreshold = new LevelThreshold(50, 75) };

    [Theory]
    [InlineData("MLS-C01", "Name", ',', "Peso")]
    [InlineData("AI-103", "Candidate", ';', "Gruppe")]
    [InlineData("AIP-C01", "Student", '\t', "Tous")]
    [InlineData("MLA-C01", "Username", ',', "max")]
    [InlineData("AI-102", "Employee ID", '|', "klasse")]
    public void A_person_with_labels_of_their_own_is_read_and_reported(string exam, string header, char delimiter, string name)
    {
        var run = ImportRun.Of(Labels(exam, header, delimiter, name, exam, "WSASWS"));

        Assert.Equal(["Ana", "Bo", name, "Chi"], run.Reports.Select(report => report.CandidateId));
        var told = Assert.Single(run.Of(ImportIssueCode.DoubtfulPerson));
        Assert.Equal((IssueSeverity.Warning, name), (told.Severity, told.Value));
    }

    [Theory]
    [InlineData("MLS-C01", "Peso", "41 77 58 62")]
    [InlineData("AI-103", "Max", "90 44 58 81 32")]
    [InlineData("AIP-C01", "Media", "70 40 88 35 52")]
    [InlineData("MLA-C01", "Sum", "48 91 20 77")]
    public void A_person_with_numbers_of_their_own_is_read_and_reported(string exam, string name, string numbers)
    {
        var run = ImportRun.Of(Numbers(exam, name, numbers), Percentages);

        Assert.Equal(["Ana Bo", "Chi Mai", name, "Dee Fox"], run.Reports.Select(report => report.CandidateId));
        Assert.Equal(IssueSeverity.Warning, Assert.Single(run.Of(ImportIssueCode.DoubtfulPerson)).Severity);
    }

    /// <summary>The others have 50, 60 and 85 in each domain.</summary>
    [Theory]
    [InlineData("MLS-C01", "Max", "85 85 85 85")]
    [InlineData("AI-103", "Min", "50 50 50 50 50")]
    [InlineData("AIP-C01", "Media", "65 65 65 65 65")]
    [InlineData("MLA-C01", "Mean", "65 65 65 65")]
    [InlineData("MLS-C01", "Sum", "195 195 195 195")]
    [InlineData("AI-102", "Peso", "20 20 15 15 15 15")]
    [InlineData("MLS-C01", "Gewicht", "0.20 0.24 0.36 0.20")]
    [InlineData("MLS-C01", "Count", "3 3 3 3")]
    public void What_others_come_to_is_nobodys(string exam, string name, string numbers)
    {
        var run = ImportRun.Of(Numbers(exam, name, numbers, "50", "60", "85"), Percentages with { LevelUnit = LevelUnit.Percent });

        Assert.Equal(3, run.Reports.Count);
        Assert.Equal((1L, 0L), (run.Summary.SetAside, run.Summary.Refused));
    }

    [Theory]
    [InlineData("MLS-C01", "Cohort", "MLS-C01", "WASWAS")]
    [InlineData("AI-103", "Gruppe", "", "WSASWS")]
    [InlineData("AIP-C01", "Average", "AIP-C01", "WSASWS")]
    public void A_row_without_an_exam_or_with_the_labels_of_most_is_nobodys(string exam, string name, string cell, string levels)
    {
        // Ana and Bo have the levels of the first case.
        var run = ImportRun.Of(Labels(exam, "Name", ',', name, cell, levels));

        Assert.Equal(["Ana", "Bo", "Chi"], run.Reports.Select(report => report.CandidateId));
        Assert.Equal(1, run.Summary.SetAside);
    }

    [Theory]
    [InlineData("612,Strong,Competent,Strong,Strong", true)]
    [InlineData("612,,,,", true)]
    [InlineData("617,Strong,Competent,Strong,Strong", false)]
    [InlineData(",Strong,Competent,Strong,Strong", false)]
    public void A_score_of_ones_own_makes_a_person_whatever_the_labels(string values, bool isPerson)
    {
        // The mean of 550, 565, …, 685 is 617.5; the others all have the same labels.
        var others = Enumerable.Range(0, 10).Select(place => $"Anna B{(char)('a' + place)},MLS-C01,{550 + (15 * place)},Strong,Competent,Strong,Strong");
        var run = ImportRun.Of(string.Join('\n', ["Name,Exam,Score,Data Engineering,EDA,Modeling,MLOps", .. others, $"Max,MLS-C01,{values}"]));

        Assert.Equal(isPerson ? 11 : 10, run.Reports.Count);
        Assert.Equal(isPerson ? 0 : 1, run.Summary.SetAside);
    }

    [Fact]
    public void Where_others_have_an_id_a_row_without_one_is_nobodys()
    {
        var run = ImportRun.Of("Student ID,Name,Exam,Data Engineering,EDA,Modeling,MLOps\n1,Ana Bo,MLS-C01,NI,NI,NI,NI\n2,Peso,MLS-C01,NI,NI,NI,Strong\n,Peso,MLS-C01,Strong,NI,Strong,NI\n");

        Assert.Equal(["1", "2"], run.Reports.Select(report => report.CandidateId));
        Assert.Equal(1, run.Summary.SetAside);
    }

    private static string Labels(string exam, string header, char delimiter, string name, string cell, string levels)
    {
        var cohort = new GivenCohort(exam, delimiter);
        return cohort.Line([header, "Exam", .. cohort.Profile.Domains.Select(domain => domain.Name)])
            + Row("Ana", exam, "WASWAS") + Row("Bo", exam, "WASWAS") + Row(name, cell, levels) + Row("Chi", exam, "SSSSSS");

        string Row(string id, string code, string row) => cohort.Line([id, code, .. row[..cohort.Profile.Domains.Count].Select(cohort.LabelOf)]);
    }

    private static string Numbers(string exam, string name, string numbers, string first = "55", string second = "72", string third = "61")
    {
        var cohort = new GivenCohort(exam);
        return cohort.Line(["Full name", "Exam", .. cohort.Profile.Domains.Select(domain => domain.Name)])
            + Row("Ana Bo", first) + Row("Chi Mai", second) + cohort.Line([name, exam, .. numbers.Split(' ')]) + Row("Dee Fox", third);

        string Row(string id, string number) => cohort.Line([id, exam, .. cohort.Profile.Domains.Select(_ => number)]);
    }
}
