using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>A file that says above its table which exam it is about: the advice names it, and works.</summary>
public sealed class ExamAboveTests
{
    [Theory]
    [InlineData("AI-103", "Exam;AI-103\n", "Line 1")]
    [InlineData("MLS-C01", "Bericht\n\nPrüfung: MLS-C01;\n", "Line 3")]
    [InlineData("AIP-C01", "Examen;AIP-C01;Session;mai\n", "Line 1")]
    [InlineData("AI-102", "AI-102 results 2026\n", "Line 1")]
    [InlineData("AI-103", "Contoso GmbH\nErgebnisse der AI-103, Frühjahr 2026\n", "Line 2")]
    [InlineData("MLS-C01", "Results of MLS-C01, spring 2026;;;\n\n", "Line 1")]
    [InlineData("MLA-C01", "Résultats MLA C01 (mai 2026)\n", "Line 1")]
    [InlineData("AIP-C01", "Cohort 7 - AWS Certified Generative AI Developer - Professional - May\n", "Line 1")]
    [InlineData("MLS-C01", "AI team;Export 2026-05-01\nAWS Certified Machine Learning - Specialty: results of 2026\n", "Line 2")]
    public void The_advice_names_the_exam(string exam, string above, string place)
    {
        var cohort = new GivenCohort(exam, ';');
        var text = above + cohort.Line([.. cohort.Header.Where(name => name != "Exam")]) + cohort.Line(["P-1", "2025-11-03", "610", .. cohort.Profile.Domains.Select(_ => cohort.LabelOf('W'))]);

        var issue = Assert.Single(ImportRun.Of(text).Errors);

        Assert.Equal(ImportIssueCode.MissingColumn, issue.Code);
        Assert.Contains($"{place} says {exam}.", issue.Suggestion, StringComparison.Ordinal);
        Assert.Single(ImportRun.Of(text, ImportRun.Options with { Exam = exam }).Reports);
    }

    [Theory]
    [InlineData("Exam;AI-103\nReplaces;AI-102\n")]
    [InlineData("Results of AI-103 and AI-102, 2026\n")]
    [InlineData("AI results of 103 people\n")]
    [InlineData("Machine Learning results 2026\n")]
    public void Two_exams_above_or_none_name_none(string above)
    {
        var cohort = new GivenCohort("AI-103", ';');
        var text = above + cohort.Line([.. cohort.Header.Where(name => name != "Exam")]);

        Assert.DoesNotContain(" says ", Assert.Single(ImportRun.Of(text).Errors).Suggestion, StringComparison.Ordinal);
    }
}
