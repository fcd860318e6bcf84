using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>A file that says above its table which exam it is about: the advice names it, and works.</summary>
public sealed class ExamAboveTests
{
    [Theory]
    [InlineData("AI-103", "Exam;AI-103\n", "Line 1")]
    [InlineData("MLS-C01", "Bericht\n\nPrüfung: MLS-C01;\n", "Line 3")]
    [InlineData("AIP-C01", "Examen;AIP-C01;Session;mai\n", "Line 1")]
    public void The_advice_names_the_exam(string exam, string above, string place)
    {
        var cohort = new GivenCohort(exam, ';');
        var text = above + cohort.Line([.. cohort.Header.Where(name => name != "Exam")]) + cohort.Line(["P-1", "2025-11-03", "610", .. cohort.Profile.Domains.Select(_ => cohort.LabelOf('W'))]);

        var issue = Assert.Single(ImportRun.Of(text).Errors);

        Assert.Equal(ImportIssueCode.MissingColumn, issue.Code);
        Assert.Contains($"{place} says {exam}.", issue.Suggestion, StringComparison.Ordinal);
        Assert.Single(ImportRun.Of(text, ImportRun.Options with { Exam = exam }).Reports);
    }

    [Fact]
    public void Two_exams_above_name_none()
    {
        var cohort = new GivenCohort("AI-103", ';');
        var text = "Exam;AI-103\nReplaces;AI-102\n" + cohort.Line([.. cohort.Header.Where(name => name != "Exam")]);

        Assert.DoesNotContain(" says ", Assert.Single(ImportRun.Of(text).Errors).Suggestion, StringComparison.Ordinal);
    }
}
