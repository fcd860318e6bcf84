using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>Rows that are no people by what they lack or how they are written, whatever the word: no date, no id like the others, a figure in brackets.</summary>
public sealed class UnlikePeopleTests
{
    [Theory]
    [InlineData("MLS-C01", "Region EMEA")]
    [InlineData("AI-103", "P50")]
    [InlineData("AIP-C01", "Quartile 1")]
    [InlineData("MLA-C01", "Abteilung Nord")]
    [InlineData("AI-102", "Team A")]
    public void Without_a_date_an_id_of_another_form_is_not_a_person(string exam, string id)
    {
        var cohort = Cohort(exam, "1001", "1002", "1003").With([id, exam, string.Empty, "640", .. Labels(exam)]);

        var run = ImportRun.Of(cohort.ToString());

        Assert.Equal(["1001", "1002", "1003"], run.Reports.Select(report => report.CandidateId));
        Assert.Equal((1L, 0L), (run.Summary.SetAside, run.Summary.Refused));
    }

    [Theory]
    [InlineData("X-17")]
    [InlineData("ana@contoso.example")]
    [InlineData("Maria Lopez")]
    [InlineData("ryhmä")]
    public void Without_a_date_an_id_of_another_form_that_may_be_one_is_read_and_reported(string id)
    {
        var run = ImportRun.Of(Cohort("AI-103", "1001", "1002", "1003").With([id, "AI-103", string.Empty, "640", .. Labels("AI-103")]).ToString());

        Assert.Equal(4, run.Reports.Count);
        Assert.Equal(IssueSeverity.Warning, Assert.Single(run.Of(ImportIssueCode.DoubtfulPerson)).Severity);
    }

    [Theory]
    [InlineData("1004")]
    [InlineData("10044")]
    public void Without_a_date_an_id_of_the_same_form_is_a_person(string id)
    {
        var cohort = Cohort("AI-103", "1001", "1002", "1003").With([id, "AI-103", string.Empty, "640", .. Labels("AI-103")]);

        Assert.Equal(4, ImportRun.Of(cohort.ToString()).Reports.Count);
    }

    [Fact]
    public void With_a_date_words_among_numbers_are_read_and_reported()
    {
        var cohort = Cohort("AI-103", "E1001", "E1002", "Ana Ruiz");

        var run = ImportRun.Of(cohort.ToString());

        Assert.Equal(3, run.Reports.Count);
        var warning = Assert.Single(run.Of(ImportIssueCode.DoubtfulPerson));
        Assert.Equal((IssueSeverity.Warning, 4L), (warning.Severity, warning.Line));
        Assert.Empty(ImportRun.Of(cohort.ToString(), ImportRun.Options with { KeepSummaryRow = true }).Of(ImportIssueCode.DoubtfulPerson));
    }

    [Theory]
    [InlineData("Berlin (avg)")]
    [InlineData("All teams [Average]")]
    [InlineData("Vertrieb – Mittelwert")]
    [InlineData("Équipe Nord : moyenne")]
    [InlineData("25%")]
    [InlineData("n = 54")]
    [InlineData("(blank)")]
    [InlineData("(en blanco)")]
    public void With_a_date_a_text_that_is_written_as_no_name_is_not_a_person(string text)
    {
        foreach (var cohort in new[] { Cohort("AIP-C01", "G-1", "G-2", text), Cohort("MLS-C01", "Ana Reis", "Bo Lund", text) })
        {
            Assert.Equal(2, ImportRun.Of(cohort.ToString()).Reports.Count);
        }
    }

    [Theory]
    [InlineData("Ana (Max) Lund")]
    [InlineData("Reis-Total, Ana")]
    [InlineData("Dr. Bo Lund (MBA)")]
    public void A_name_may_have_brackets_and_dashes(string name)
    {
        Assert.Equal(3, ImportRun.Of(Cohort("MLS-C01", "Ana Reis", "Bo Lund", name).ToString()).Reports.Count);
    }

    [Theory]
    [InlineData("999", "Klassendurchschnitt")]
    [InlineData("3", "Total")]
    [InlineData("103", "Suma")]
    public void A_word_for_a_figure_instead_of_a_full_name_is_reported_where_the_row_has_an_id_and_a_date(string id, string name)
    {
        var run = ImportRun.Of($"ID number,Name,Exam,Exam date,Data Engineering,EDA,Modeling,MLOps\n101,Ana Reis,MLS-C01,2025-11-03,NI,NI,NI,NI\n102,Bo Total,MLS-C01,2025-11-03,NI,NI,NI,NI\n{id},{name},MLS-C01,2025-11-03,NI,NI,NI,NI\n");

        Assert.Equal(["101", "102", id], run.Reports.Select(report => report.CandidateId));
        Assert.Equal((IssueSeverity.Warning, name), (Assert.Single(run.Of(ImportIssueCode.DoubtfulPerson)).Severity, run.Of(ImportIssueCode.DoubtfulPerson)[0].Value));
    }

    [Theory]
    [InlineData("test.student@contoso.example")]
    [InlineData("TestUser2@contoso.example")]
    [InlineData("preview@contoso.example")]
    [InlineData("testteilnehmer@contoso.example")]
    [InlineData("te.st@contoso.example", false)]
    [InlineData("de-mo@contoso.example", false)]
    [InlineData("test.person@contoso.example", false)]
    [InlineData("demo.lopez@contoso.example", false)]
    public void The_address_of_a_test_account_is_not_a_persons(string address, bool isTest = true)
    {
        var run = ImportRun.Of(Cohort("AI-103", "carla.testa@contoso.example", "tess@contoso.example", address, "max.demont@contoso.example").ToString());

        Assert.Equal(isTest ? 3 : 4, run.Reports.Count);
        Assert.Equal(isTest ? 1 : 0, run.Summary.SetAside);
    }

    [Fact]
    public void A_row_behind_a_number_sign_may_be_a_comment_where_ids_have_none()
    {
        var run = ImportRun.Of(Cohort("AI-103", "E-1", "#E-2", "E-3").ToString());

        Assert.Equal(["E-1", "#E-2", "E-3"], run.Reports.Select(report => report.CandidateId));
        Assert.Equal(3, Assert.Single(run.Of(ImportIssueCode.DoubtfulPerson)).Line);
        Assert.Empty(ImportRun.Of(Cohort("AI-103", "#1", "#2", "#3").ToString()).Of(ImportIssueCode.DoubtfulPerson));
    }

    [Theory]
    [InlineData("(C-1)", "(C-2)")]
    [InlineData("(Ana Ruiz)", "[Bo Li]")]
    public void Brackets_around_an_id_or_a_name_are_part_of_it(string first, string second)
    {
        var run = ImportRun.Of(Cohort("MLS-C01", first, second, "C-3").ToString());

        Assert.Equal([first, second, "C-3"], run.Reports.Select(report => report.CandidateId));
    }

    [Theory]
    [InlineData("Max", "Min")]
    [InlineData("sum", "media")]
    public void Who_has_a_date_may_be_called_by_one_word(string first, string second)
    {
        var run = ImportRun.Of(Cohort("AI-103", first, "Ana", second, "Tom").ToString());

        Assert.Equal([first, "Ana", second, "Tom"], run.Reports.Select(report => report.CandidateId));
        Assert.Equal(0, run.Summary.SetAside);
    }

    [Fact]
    public void Statistics_that_outnumber_people_are_reported_from_them()
    {
        string[] figures = ["count", "mean", "std", "min", "25%", "50%", "75%", "max"];
        var run = ImportRun.Of(Cohort("AI-103", ["A-1", "A-2", .. figures]).ToString());

        Assert.Equal(["A-1", "A-2"], run.Reports.Select(report => report.CandidateId));
        Assert.Equal(figures.Length, run.Summary.SetAside);
    }

    [Fact]
    public void What_is_set_aside_can_be_insisted_on()
    {
        var run = ImportRun.Of(Cohort("AI-103", "E-1", "E-2", "Total").ToString());

        Assert.Contains("KeepSummaryRow", Assert.Single(run.Of(ImportIssueCode.SummaryRow)).Suggestion, StringComparison.Ordinal);
    }

    private static GivenCohort Cohort(string exam, params string[] ids)
    {
        var cohort = new GivenCohort(exam);
        foreach (var (id, index) in ids.Select((id, index) => (id, index)))
        {
            cohort.With([id, exam, FormattableString.Invariant($"2025-11-{index + 3:00}"), "610", .. Labels(exam)]);
        }

        return cohort;
    }

    private static string[] Labels(string exam)
    {
        var cohort = new GivenCohort(exam);
        return [.. cohort.Profile.Domains.Select((_, index) => cohort.LabelOf("WAS"[index % 3]))];
    }
}
