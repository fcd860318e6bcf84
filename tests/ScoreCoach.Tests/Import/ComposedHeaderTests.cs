using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>Headers of ids and addresses that are put together of known words.</summary>
public sealed class ComposedHeaderTests
{
    [Theory]
    [InlineData("Participant code")]
    [InlineData("Client Candidate ID")]
    [InlineData("Candidate: Employee Number")]
    [InlineData("Learner ref.")]
    [InlineData("Kennung des Teilnehmers", false)]
    [InlineData("Teilnehmer-Kennung")]
    [InlineData("Code de l'étudiant")]
    [InlineData("Código del participante")]
    [InlineData("Recipient Email")]
    [InlineData("Work e-mail address")]
    [InlineData("Adresse e-mail professionnelle")]
    [InlineData("Correo corporativo")]
    [InlineData("Manager ID", false)]
    [InlineData("Assessor e-mail", false)]
    [InlineData("Customer number", false)]
    [InlineData("Candidate group code", false)]
    [InlineData("Candidate exam code", false)]
    public void They_identify_people(string header, bool isIdentity = true)
    {
        var cohort = new GivenCohort("AI-103").With("K-1", "WASWA").With("K-2", "WASWA", date: "2025-11-04").With("K-1", "SSSSS", "800", "2025-12-01");

        var run = ImportRun.Of(cohort.ToString().Replace("Candidate ID", header, StringComparison.Ordinal));

        Assert.Equal(isIdentity ? ["K-1", "K-2", "K-1"] : ["1", "2", "3"], run.Reports.Select(report => report.CandidateId));
    }

    [Fact]
    public void A_header_in_two_languages_names_its_field_in_both()
    {
        var cohort = new GivenCohort("MLS-C01");
        var text = cohort.Line(["Employee ID / Matricule", "Manager name / Nom du gestionnaire", "Exam / Examen", "Exam date / Date d'examen", "Score / Commentaire", "Result / Résultat", .. cohort.Header.Skip(4)])
            + cohort.Line(["CA-71", "Bo Lund", "MLS-C01", "2025-11-03", "x", "Fail", .. "WASW".Select(cohort.LabelOf)]);

        var report = Assert.Single(ImportRun.Of(text).Reports);

        Assert.Equal(("CA-71", GivenExam.Day("2025-11-03"), ExamResult.Fail, null), (report.CandidateId, report.ExamDate, report.Result, report.CandidateName));
    }

    [Theory]
    [InlineData("Employee ID", "Staff code")]
    [InlineData("Student ID", "Student key")]
    [InlineData("Name", "Staff code")]
    public void They_yield_to_a_known_header_and_need_values_of_people(string known, string composed)
    {
        var cohort = new GivenCohort("AI-103");
        var text = cohort.Line([composed, known, .. cohort.Header.Skip(1)]) + string.Concat(Enumerable.Range(1, 4)
            .Select(row => cohort.Line([row % 2 == 0 ? "FT" : "PT", $"Ana {row}", "AI-103", $"2025-11-0{row}", "610", .. "WASWA".Select(cohort.LabelOf)])));

        Assert.Equal(["Ana 1", "Ana 2", "Ana 3", "Ana 4"], ImportRun.Of(text).Reports.Select(report => report.CandidateId));
    }

    [Fact]
    public void They_are_better_than_the_number_of_a_booking()
    {
        var cohort = new GivenCohort("AI-103");
        var text = cohort.Line(["Registration ID", "Client Candidate ID", .. cohort.Header.Skip(1)])
            + cohort.Line(["412200317", "AWS04417", "AI-103", "2025-11-03", "610", .. "WASWA".Select(cohort.LabelOf)])
            + cohort.Line(["412311908", "AWS04417", "AI-103", "2025-12-03", "710", .. "WASSA".Select(cohort.LabelOf)]);

        Assert.All(ImportRun.Of(text).Reports, report => Assert.Equal("AWS04417", report.CandidateId));
    }

    [Theory]
    [InlineData("% incorrect")]
    [InlineData("(errors in %)")]
    [InlineData("Fehlerquote")]
    public void A_rate_of_errors_is_not_a_result(string words)
    {
        var cohort = new GivenCohort("MLS-C01");
        var text = cohort.Line([.. cohort.Header.Take(4), .. cohort.Profile.Domains.Select(domain => $"{domain.Name} {words}")])
            + cohort.Line("K-1", "MLS-C01", "2025-11-03", "610", "12", "44", "9", "31");

        var run = ImportRun.Of(text, ImportRun.Options with { LevelThreshold = new LevelThreshold(60, 80) });

        Assert.Empty(run.Reports);
        Assert.Equal(ImportIssueCode.MissingColumn, Assert.Single(run.Errors).Code);
    }
}
