using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>People and domains that are called like totals and averages.</summary>
public sealed class SummaryNameTests
{
    [Theory]
    [InlineData("Total cost management")]
    [InlineData("Overall architecture")]
    [InlineData("Aggregate Functions")]
    public void A_domain_of_the_exam_is_not_a_total(string domain)
    {
        var catalog = CatalogWith(domain);
        foreach (var header in new[] { "Candidate ID,Exam,Domain,Level", "Domain,Candidate ID,Exam,Level" })
        {
            var text = header.StartsWith('D')
                ? $"{header}\n{domain},A-1,T-1,Weak\nFIRST,A-1,T-1,Strong\nTotal,A-1,T-1,Strong\n"
                : $"{header}\nA-1,T-1,{domain},Weak\nA-1,T-1,FIRST,Strong\nA-1,T-1,Total,Strong\n";
            var run = ImportRun.Of(text, catalog: catalog);

            Assert.Equal("SW", ImportRun.Levels(Assert.Single(run.Reports)));
            Assert.Equal(1, run.Summary.SetAside);
        }
    }

    [Fact]
    public void A_row_of_such_a_domain_is_refused_and_not_set_aside()
    {
        var run = ImportRun.Of("Domain,Candidate ID,Exam,Level\nTotal cost management,A-1,T-1,Lw\n", catalog: CatalogWith("Total cost management"));

        Assert.Equal(ImportIssueCode.UnknownLevel, Assert.Single(run.Errors).Code);
    }

    [Fact]
    public void A_row_of_such_a_domain_without_a_person_may_belong_to_the_report_before_it()
    {
        var run = ImportRun.Of("Candidate ID,Exam,Domain,Level\nA-1,T-1,FIRST,Strong\n,T-1,Total cost management,Weak\n", catalog: CatalogWith("Total cost management"));

        Assert.Empty(run.Reports);
        Assert.Equal(0, run.Summary.SetAside);
    }

    [Theory]
    [InlineData("Security Total")]
    [InlineData("Modeling Team – Total")]
    [InlineData("Team Alpha (avg)")]
    [InlineData("Ventas Promedio")]
    [InlineData("Vertrieb Mittelwert")]
    [InlineData("Medelvärde")]
    [InlineData("Итого")]
    [InlineData("平均")]
    [InlineData("Σ")]
    public void A_name_with_a_word_for_a_figure_and_no_date_is_a_total_where_exams_have_dates(string name)
    {
        var run = ImportRun.Of($"Name,Exam,Exam date,Data Engineering,EDA,Modeling,MLOps\nAna Bo,MLS-C01,2026-01-14,NI,NI,NI,NI\nTotal Annie,MLS-C01,2026-01-15,NI,NI,NI,NI\n{name},MLS-C01,,NI,NI,NI,NI\n{name},MLS-C01,,NI,NI,NI,NI\n");

        Assert.Equal(["Ana Bo", "Total Annie"], run.Reports.Select(report => report.CandidateName));
        Assert.Equal(2, run.Summary.SetAside);
    }

    [Theory]
    [InlineData("Max Min")]
    [InlineData("Max M.")]
    [InlineData("Total Annie")]
    [InlineData("Somme Philippe")]
    [InlineData("Gesamt, Julia")]
    [InlineData("Media Al-Sayed")]
    [InlineData("Overall, Kim")]
    [InlineData("Mode, Sum")]
    public void A_person_may_be_called_like_a_total(string name)
    {
        var run = ImportRun.Of($"Name,Exam,Data Engineering,EDA,Modeling,MLOps\nAna Bo,MLS-C01,NI,NI,NI,NI\n\"{name}\",MLS-C01,NI,NI,NI,NI\n");

        Assert.Equal(["Ana Bo", name], run.Reports.Select(report => report.CandidateName));
        Assert.Equal(0, run.Summary.SetAside);
    }

    [Theory]
    [InlineData("Total Annie")]
    [InlineData("Gesamt, Julia")]
    public void A_bad_row_of_such_a_person_is_refused(string name)
    {
        var run = ImportRun.Of($"Name,Exam,Data Engineering,EDA,Modeling,MLOps\nAna Bo,MLS-C01,NI,NI,NI,NI\n\"{name}\",MLS-C1,NI,NI,NI,NI\n");

        Assert.Equal(ImportIssueCode.UnknownExam, Assert.Single(run.Errors).Code);
    }

    [Theory]
    [InlineData("max.mustermann")]
    [InlineData("sum-wai")]
    [InlineData("j.media")]
    public void An_id_without_digits_may_hold_a_word_for_a_figure(string id)
    {
        var run = ImportRun.Of($"Candidate ID,Exam,Data Engineering,EDA,Modeling,MLOps\nE1001,MLS-C01,NI,NI,NI,NI\nE1002,MLS-C01,NI,NI,NI,NI\n{id},MLS-C01,NI,NI,NI,NI\n");

        Assert.Equal(id, run.Reports[^1].CandidateId);
    }

    [Fact]
    public void All_texts_of_rows_that_are_set_aside_are_named()
    {
        var cohort = new GivenCohort("AI-103").With("P-1", "WASWA").With("P-2", "WASWA");
        foreach (var text in new[] { "Total", "Average", "Median", "Total", "Summe", "Somme", "Gesamt" })
        {
            cohort.With(text, "WASWA");
        }

        Assert.Equal(
            "7 rows are not about a person ('Total', 'Average', 'Median', 'Summe', 'Somme', …): lines 4, 5, 6, 7, 8, …. They were set aside.",
            Assert.Single(ImportRun.Of(cohort.ToString()).Of(ImportIssueCode.SummaryRow)).Message);
    }

    private static ExamCatalog CatalogWith(string domain) =>
        new([GivenExam.Of("T-1", [], domains: [("first", 60, null), (domain, 40, null)])], [], "test", Shipped.Catalog.Recognition);
}
