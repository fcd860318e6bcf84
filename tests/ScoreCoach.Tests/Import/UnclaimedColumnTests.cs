using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>Columns that hold levels or objectives under unknown names are always reported.</summary>
public class UnclaimedColumnTests
{
    private const string Pmp = "Candidate ID,Exam,Exam date,Result";
    private const string Saa = "Design Secure Architectures,Design Resilient Architectures,Design High-Performing Architectures,Design Cost-Optimized Architectures";

    [Theory]
    [InlineData("CC", "Security Principles,Access Controls Concepts,Network Security", "Below Proficiency,Near Proficiency,Above Proficiency", "'Access Controls Concepts', 'Network Security'")]
    [InlineData("SY0-701", "1,2,3,4,5", "Weak,Strong,Adequate,Weak,Strong", "'1', '2', '3', '4', '5'")]
    [InlineData("CISSP", "Mgmt,Infra", "Weak,Strong", "'Mgmt', 'Infra'")]
    [InlineData("ACE", "Planning,Access", "45%,80%", "'Planning', 'Access'")]
    [InlineData("PMP", "People,Agile,Process", "Target,Below Target,Target", "'Agile'")]
    [InlineData("SAA-C03", "Design Secure Architectures,Deployment", "Meets Competencies,Needs Improvement", "'Deployment'")]
    public void Levels_under_other_names_are_reported_where_the_exam_lacks_domains(string exam, string headers, string levels, string named)
    {
        var run = ImportRun.Of($"{Pmp},{headers}\nT,{exam},2026-01-10,Fail,{levels}\n");

        var issue = Assert.Single(run.Of(ImportIssueCode.ColumnNotUsed));
        Assert.Equal(IssueSeverity.Decision, issue.Severity);
        Assert.StartsWith(named + " contain", issue.Message, StringComparison.Ordinal);
        Assert.Contains($"of {exam} (", issue.Message, StringComparison.Ordinal);
        Assert.Single(run.Reports);
    }

    [Theory]
    [InlineData("SAA-C03", Saa + ",Trainer", "Meets Competencies,Meets Competencies,Meets Competencies,Meets Competencies,Weak")]
    [InlineData("PMP", "People,Process,Business Environment,Mentor", "Target,Target,Target,Strong")]
    [InlineData("SY0-701", "Team,Site", "Red,Blue")]
    [InlineData("SY0-701", "Team,Hours", "Red,45")]
    [InlineData("ACE", "Comment,Retake", "Very good in the course,yes")]
    public void Where_no_domain_is_missing_or_no_level_is_there_nothing_is_reported(string exam, string headers, string levels) =>
        Assert.DoesNotContain(ImportRun.Of($"{Pmp},{headers}\nT,{exam},2026-01-10,Fail,{levels}\n").Issues, issue => issue.Code != ImportIssueCode.OutlineNotInForce);

    [Theory]
    [InlineData("PCA", "Observability Concepts,Prometheus Fundamentals,PromQL,Instrumentation and Exporters,Alerting & Dashboarding", "70%,60%,40%,80%,55%", "PCA-PROM")]
    [InlineData("ACE", "People,Process,Business Environment", "Target,Below Target,Target", "PMP")]
    [InlineData("SY0-701", Saa, "Meets Competencies,Needs Improvement,Meets Competencies,Meets Competencies", "SAA-C03")]
    public void The_domains_of_another_exam_refuse_the_row_and_the_map_reads_it(string exam, string headers, string levels, string other)
    {
        var text = $"{Pmp},{headers}\nT,{exam},2026-01-10,Fail,{levels}\n";

        var run = ImportRun.Of(text);
        var issue = Assert.Single(run.Errors);
        Assert.Equal(ImportIssueCode.UnexpectedDomain, issue.Code);
        Assert.Equal([exam, other], issue.Accepted);
        var option = Assert.Single(issue.Advice!.Options);
        Assert.Equal((nameof(ImportOptions.ExamMap), exam, other), (option.Option, option.Key, option.Value));

        var mapped = ImportRun.Of(text, ImportRun.Options with { LevelThreshold = new LevelThreshold(50, 80), ExamMap = new(new Dictionary<string, string> { [exam] = other }) });
        Assert.Equal(other, Assert.Single(mapped.Reports).Exam);
    }

    [Theory]
    [InlineData("Candidate ID,Exam,Exam date,Result\nT,PCA,2026-01-10,Fail\n", true)]
    [InlineData("Candidate ID,Exam,Exam date,Score\nT,pca,2026-01-10,70\nU,CKA,2026-01-10,60\n", true)]
    [InlineData("Candidate ID,Exam,Exam date,Result\nT,Google Cloud Professional Cloud Architect,2026-01-10,Fail\n", false)]
    [InlineData("Candidate ID,Exam,Exam date,Result,Ensuring solution and operations excellence\nT,PCA,2026-01-10,Fail,\n", false)]
    [InlineData("Candidate ID,Exam,Exam date,Result\nT,ACE,2026-01-10,Fail\n", false)]
    public void A_code_that_two_vendors_use_is_a_decision_where_nothing_else_reports_them_apart(string text, bool isTold)
    {
        var run = ImportRun.Of(text);

        Assert.Equal(isTold, run.Issues.Any(issue => issue is { Code: ImportIssueCode.SharedCode, Severity: IssueSeverity.Decision } && issue.Accepted.SequenceEqual(["PCA", "PCA-PROM"])));
        Assert.Empty(run.Errors);
    }

    [Fact]
    public void Rows_that_are_empty_in_the_columns_of_another_exam_are_read() =>
        Assert.Single(ImportRun.Of($"{Pmp},{Saa}\nT,SY0-701,2026-01-10,Fail,,,,\n").Reports);

    [Fact]
    public void A_department_named_like_a_domain_is_an_attribute_where_others_hold_levels()
    {
        var run = ImportRun.Of($"{Pmp},People,Process,Business Environment\nT,PMP,2026-01-10,Fail,Team A,Target,Target\nU,PMP,2026-01-10,Fail,Team B,Target,Target\nV,PMP,2026-01-10,Fail,Team B,Target,Target\n");

        Assert.Equal(["Team A", "Team B", "Team B"], run.Reports.Select(report => report.Attributes["People"]));
        Assert.Contains(run.Issues, issue => issue is { Code: ImportIssueCode.ColumnNotUsed, Severity: IssueSeverity.Decision, Value: "People" });
        Assert.Contains(run.Issues, issue => issue is { Code: ImportIssueCode.MissingDomain, Field: "people" });
    }

    [Theory]
    [InlineData("Team A", 0, 1)]
    [InlineData("Human resources", 0, 1)]
    [InlineData("Below Target", 1, 0)]
    [InlineData("12", 1, 0)]
    [InlineData("", 0, 0)]
    public void In_a_file_about_both_a_department_refuses_no_row_of_the_other_exam(string cell, int errors, int warnings)
    {
        var run = ImportRun.Of($"{Pmp},People,Process,Business Environment\nT,PMP,2026-01-10,Fail,Below Target,Target,Target\nU,SY0-701,2026-01-10,Fail,{cell},,\n");

        Assert.Equal(errors, run.Errors.Count);
        Assert.Equal(warnings, run.Issues.Count(issue => issue is { Code: ImportIssueCode.UnexpectedDomain, Severity: IssueSeverity.Warning, Line: 3 }));
        Assert.Equal(2 - errors, run.Reports.Count);
    }

    [Theory]
    [InlineData("Taget", 1)]
    [InlineData("Taget", 2)]
    public void A_misspelled_level_in_a_few_rows_stays_a_level(string word, int rows)
    {
        var run = ImportRun.Of($"{Pmp},People,Process,Business Environment\n{string.Concat(Enumerable.Range(1, rows).Select(row => $"P{row},PMP,2026-01-10,Fail,{word},Target,Target\n"))}");

        Assert.Equal(Enumerable.Repeat(ImportIssueCode.UnknownLevel, rows), run.Errors.Select(issue => issue.Code));
    }

    [Fact]
    public void One_exam_that_needs_domains_refuses_its_own_rows_only()
    {
        var run = ImportRun.Of("Candidate ID,Exam,Exam date,Score,Result,Missed objectives\na,SY0-701,2026-01-10,700,Fail,2.3\nb,SAA-C03,2026-01-10,690,Fail,\n");

        Assert.Equal("a", Assert.Single(run.Reports).CandidateId);
        Assert.Equal((ImportIssueCode.UnknownEdition, 3L), (Assert.Single(run.Errors).Code, run.Errors[0].Line));
        var said = Assert.Single(run.Of(ImportIssueCode.MissingColumn));
        Assert.Equal(IssueSeverity.Decision, said.Severity);
        Assert.Contains("a domain of SAA-C03.", said.Message, StringComparison.Ordinal);
        Assert.Equal(Shipped.Exam("SAA-C03").Domains.Select(domain => domain.Name), said.Accepted);
    }
}
