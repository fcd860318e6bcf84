using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>Rows that are not people: totals, averages, counts, footers and test accounts, in four languages.</summary>
public sealed class SummaryRowTests
{
    [Theory]
    [InlineData("Overall average")]
    [InlineData("Cohort mean")]
    [InlineData("Average")]
    [InlineData("Total")]
    [InlineData("TOTAL:")]
    [InlineData("2 candidates")]
    [InlineData("53 of 60 records")]
    [InlineData("Grand Total")]
    [InlineData("Class average (n=12)")]
    [InlineData("Points Possible")]
    [InlineData("Standard deviation")]
    [InlineData("Showing 1 of 1 records")]
    [InlineData("Applied filters: Cohort is Spring")]
    [InlineData("Student, Test")]
    [InlineData("Max")]
    [InlineData("Durchschnitt")]
    [InlineData("Summe aller Kandidaten")]
    [InlineData("Gesamt")]
    [InlineData("12 Teilnehmer")]
    [InlineData("Mittelwert der Gruppe")]
    [InlineData("Moyenne de la classe")]
    [InlineData("Total général")]
    [InlineData("Somme")]
    [InlineData("14 candidats")]
    [InlineData("Promedio del grupo")]
    [InlineData("Media general")]
    [InlineData("Suma")]
    [InlineData("9 estudiantes")]
    public void A_summary_where_people_have_ids_is_set_aside_with_values_or_without(string text)
    {
        foreach (var levels in new[] { "WASWA", "UUUUU" })
        {
            var run = ImportRun.Of(new GivenCohort("AI-103").With("P-1", "WASWA").With("P-2", "WASWA").With(text, levels).ToString());

            Assert.Equal(["P-1", "P-2"], run.Reports.Select(report => report.CandidateId));
            Assert.Equal((3, 2, 0, 1), (run.Summary.Rows, run.Summary.Reports, run.Summary.Refused, run.Summary.SetAside));
            Assert.Equal(1, Assert.Single(run.Of(ImportIssueCode.SummaryRow)).Count);
        }
    }

    [Theory]
    [InlineData("Overall average")]
    [InlineData("Class average")]
    [InlineData("Total AI-103")]
    [InlineData("Durchschnitt Kurs A")]
    [InlineData("Moyenne de la classe")]
    [InlineData("Media del grupo")]
    public void A_summary_where_people_have_names_is_set_aside(string text)
    {
        foreach (var header in new[] { "Name", "Candidate ID,Name" })
        {
            var id = header.Length > 4 ? "," : string.Empty;
            var run = ImportRun.Of($"{header},Exam,Data Engineering,EDA,Modeling,MLOps\n{(id.Length > 0 ? "a7," : "")}Ana Reis,MLS-C01,NI,NI,NI,NI\n{id}{text},MLS-C01,NI,NI,NI,NI\n");

            Assert.Equal("Ana Reis", Assert.Single(run.Reports).CandidateName);
            Assert.Equal(1, run.Summary.SetAside);
        }
    }

    [Theory]
    [InlineData("Max Mustermann")]
    [InlineData("Min Lee")]
    [InlineData("Anna Mittel")]
    [InlineData("Juan Media")]
    [InlineData("Sum, Wai")]
    [InlineData("Schnitt, Karl")]
    [InlineData("Mean Girl")]
    [InlineData("Rosa Classen")]
    [InlineData("Ola Global")]
    public void A_person_may_be_called_like_a_figure(string name)
    {
        var run = ImportRun.Of($"Name,Exam,Data Engineering,EDA,Modeling,MLOps\n\"{name}\",MLS-C01,NI,NI,NI,NI\n");

        Assert.Equal(name, Assert.Single(run.Reports).CandidateName);
    }

    [Theory]
    [InlineData("Total")]
    [InlineData("Average Joe")]
    [InlineData("Test Student")]
    public void Who_has_an_id_like_the_others_is_a_person(string name)
    {
        var run = ImportRun.Of($"Candidate ID,Name,Exam,Data Engineering,EDA,Modeling,MLOps\nK-1,Ana,MLS-C01,NI,NI,NI,NI\nK-2,{name},MLS-C01,NI,NI,NI,NI\n");

        Assert.Equal(2, run.Reports.Count);
    }

    [Theory]
    [InlineData("Team A", ",,,,,,,,")]
    [InlineData("Standort Berlin", ",,,,,,,,")]
    [InlineData("Groupe du matin", "")]
    [InlineData("Results of the second group", "")]
    public void A_heading_of_a_group_is_set_aside(string heading, string rest)
    {
        var cohort = new GivenCohort("AI-103").With("P-1", "WASWA");

        var run = ImportRun.Of(cohort + heading + rest + "\n" + new GivenCohort("AI-103").With("P-2", "WASWA").Rows);

        Assert.Equal(["P-1", "P-2"], run.Reports.Select(report => report.CandidateId));
        Assert.Equal((0, 1), (run.Summary.Refused, run.Summary.SetAside));
    }

    [Fact]
    public void An_id_alone_is_refused_where_the_exam_is_not_known() =>
        Assert.Equal(ImportIssueCode.UnknownExam, Assert.Single(ImportRun.Of(new GivenCohort("AI-103").With("P-1", "WASWA").With(["P-2", "", "", "", "", "", "", "", ""]).ToString()).Errors).Code);

    [Fact]
    public void A_summary_row_can_be_kept()
    {
        var text = new GivenCohort("AI-103").With("P-1", "WASWA").With("Total", "WASWA").ToString();

        Assert.Equal(["P-1", "Total"], ImportRun.Of(text, ImportRun.Options with { KeepSummaryRow = true }).Reports.Select(report => report.CandidateId));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("2026-12-03", "")]
    [InlineData("2026-12-03", "U")]
    public void A_row_that_reports_nothing_is_set_aside(string date, string level)
    {
        var run = ImportRun.Of(new GivenCohort("AI-103").With("P-1", "WASWA").With(["P-2", "AI-103", date, "", level == "U" ? "n/a" : "", "", "", "", ""]).ToString());

        Assert.Equal("P-1", Assert.Single(run.Reports).CandidateId);
        Assert.Equal((1, 0), (run.Summary.SetAside, run.Summary.Refused));
        Assert.Contains("line 3", Assert.Single(run.Of(ImportIssueCode.NothingReported)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_alone_is_something()
    {
        var run = ImportRun.Of("Candidate ID,Exam,Result,Data Engineering,EDA,Modeling,MLOps\nP-1,MLS-C01,Pass,,,,\n");

        Assert.Equal(ExamResult.Pass, Assert.Single(run.Reports).Result);
    }

    [Fact]
    public void One_line_reports_of_all_of_a_kind()
    {
        var cohort = new GivenCohort("AI-103").With("P-1", "WASWA");
        for (var number = 0; number < 9; number++)
        {
            cohort.With("Total", "UUUUU").With(["P-9", "AI-103", "", "", "", "", "", "", ""]);
        }

        var run = ImportRun.Of(cohort.ToString());

        Assert.Equal((9L, 9L, 18L), (Assert.Single(run.Of(ImportIssueCode.SummaryRow)).Count, Assert.Single(run.Of(ImportIssueCode.NothingReported)).Count, run.Summary.SetAside));
        Assert.Equal("9 rows are not about a person ('Total'): lines 3, 5, 7, 9, 11, …. They were set aside.", run.Of(ImportIssueCode.SummaryRow)[0].Message);
    }
}
