using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>Next to a column of domains, the column of their levels is known by its values, whatever its header says.</summary>
public sealed class LevelsByValueTests
{
    [Theory]
    [InlineData("MLS-C01", "Candidate ID,Exam,Domain,Result")]
    [InlineData("AI-103", "Candidate ID;Exam;Skill area;Ergebnis")]
    [InlineData("AIP-C01", "Matricule\tExam\tDomaine\tRésultat")]
    [InlineData("MLA-C01", "Result,Domain,Exam,Candidate ID")]
    [InlineData("AI-102", "Candidate ID,Exam,Section,Outcome")]
    [InlineData("MLS-C01", "Candidate ID,Exam,Domain,How it went")]
    public void Labels_next_to_domains_are_levels_and_reported(string exam, string header)
    {
        var run = ImportRun.Of(Long(exam, header, "WASWAS"));

        Assert.Equal("Long", run.Summary.Layout);
        Assert.Equal("WASWAS"[..Shipped.Exam(exam).Domains.Count], ImportRun.Levels(Assert.Single(run.Reports)));
        var told = Assert.Single(run.Of(ImportIssueCode.ColumnFound), issue => issue.Field == "Level");
        Assert.Equal(IssueSeverity.Decision, told.Severity);
    }

    [Theory]
    [InlineData("Domain,Result")]
    [InlineData("Section,Ergebnis")]
    [InlineData("Result,Domain")]
    public void Two_columns_are_one_persons_report(string header)
    {
        var run = ImportRun.Of(Long("MLS-C01", header, "WASW"), ImportRun.Options with { Exam = "MLS-C01" });

        Assert.Equal("WASW", ImportRun.Levels(Assert.Single(run.Reports)));
    }

    [Theory]
    [InlineData("Result")]
    [InlineData("Ergebnis")]
    public void Percentages_next_to_domains_are_levels_too(string header)
    {
        var text = $"Candidate ID,Exam,Domain,{header}\n" + string.Concat(Shipped.Exam("MLS-C01").Domains.Select((domain, index) => $"P-1,MLS-C01,{domain.Name},{40 + (20 * index)}\n"));

        Assert.Equal("WASS", ImportRun.Levels(Assert.Single(ImportRun.Of(text, ImportRun.Options with { LevelThreshold = new LevelThreshold(50, 75) }).Reports)));
    }

    [Theory]
    [InlineData("Candidate ID,Exam,Domain,Level,Result", "Pass")]
    [InlineData("Candidate ID,Exam,Domain,Level,Status", "Fail")]
    public void Results_next_to_levels_stay_results(string header, string result)
    {
        var text = header + "\n" + string.Concat(Shipped.Exam("MLS-C01").Domains.Select(domain => $"P-1,MLS-C01,{domain.Name},NI,{result}\n"));

        var report = Assert.Single(ImportRun.Of(text).Reports);

        Assert.Equal(("WWWW", result), (ImportRun.Levels(report), report.Result.ToString()));
    }

    [Fact]
    public void Two_columns_of_labels_name_none() => Assert.NotEmpty(ImportRun.Of(
        "Candidate ID,Exam,Domain,First rater,Second rater\nP-1,MLS-C01,Data Engineering,NI,Strong\nP-1,MLS-C01,EDA,NI,NI\n").Errors);

    private static string Long(string exam, string header, string levels)
    {
        var delimiter = header.Contains(';', StringComparison.Ordinal) ? ';' : header.Contains('\t', StringComparison.Ordinal) ? '\t' : ',';
        var cohort = new GivenCohort(exam, delimiter);
        string[] names = header.Split(delimiter);
        return header + "\n" + string.Concat(cohort.Profile.Domains.Select((domain, index) => cohort.Line([.. names.Select(name => name switch
        {
            "Candidate ID" or "Matricule" => "P-1",
            "Exam" => exam,
            "Domain" or "Skill area" or "Domaine" or "Section" => domain.Name,
            _ => cohort.LabelOf(levels[index]),
        })])));
    }
}
