using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>Files of one exam among many: names that several exams have are names of teams and attributes, too.</summary>
public class ManyExamTests
{
    private const string Mls = "Data Engineering,Exploratory Data Analysis,Modeling,Machine Learning Implementation and Operations";
    private const string Old = "Plan and manage an Azure AI solution,Implement decision support solutions,Implement computer vision solutions,Implement natural language processing solutions,Implement knowledge mining and document intelligence solutions,Implement generative AI solutions";
    private const string New = "Implement an agentic solution,Implement knowledge mining and information extraction solutions";

    [Theory]
    [InlineData("Security", "Blue")]
    [InlineData("People", "12")]
    [InlineData("Process", "Onboarding")]
    [InlineData("Operations", "Yes")]
    [InlineData("Networking", "Strong")]
    [InlineData("Security Operations", "Target")]
    [InlineData("Storage", "90%")]
    [InlineData("Troubleshooting", "NI")]
    [InlineData("Mindset", "Weak")]
    [InlineData("Delivery", "Teams")]
    [InlineData("Hardware", "Laptop")]
    public void A_name_of_several_exams_is_an_attribute_and_refuses_nothing(string header, string value)
    {
        var run = ImportRun.Of($"Candidate ID,Exam,Exam date,Score,{header},{Mls}\na,MLS-C01,2025-11-03,640,{value},NI,NI,MC,NI\nb,MLS-C01,2025-11-04,650,{value},NI,MC,MC,NI\n");

        Assert.Empty(run.Errors);
        Assert.Equal(2, run.Reports.Count);
        Assert.Equal(value, run.Reports[0].Attributes[header]);
        Assert.All(run.Reports, report => Assert.Equal(4, report.Results.Known));
    }

    [Theory]
    [InlineData("Security")]
    [InlineData("People")]
    [InlineData("Security Operations")]
    [InlineData("Network Security")]
    [InlineData("Modeling")]
    public void A_team_may_be_called_like_a_domain(string team)
    {
        var run = ImportRun.Of($"Candidate ID,Exam,Exam date,Score,Team,{Mls}\na,MLS-C01,2025-11-03,640,{team},NI,NI,MC,NI\nb,MLS-C01,2025-11-04,650,{team},NI,MC,MC,NI\n");

        Assert.Empty(run.Errors);
        Assert.Equal([team, team], run.Reports.Select(report => report.Attributes["Team"]));
    }

    [Fact]
    public void A_name_of_several_exams_is_a_domain_of_each_that_the_file_is_about()
    {
        const string text = """
            Candidate ID,Exam,Exam date,Score,Development with AWS Services,Security,Deployment,Troubleshooting and Optimization,Operating Systems,Software Troubleshooting,Operational Procedures
            a,DVA-C02,2026-03-03,640,NI,MC,NI,MC,,,
            b,220-1102,2025-03-03,650,,Weak,,,Strong,Weak,Adequate

            """;

        var run = ImportRun.Of(text);

        Assert.Empty(run.Errors);
        Assert.Equal(["W A W A", "S W W A"], run.Reports.Select(report => string.Join(' ', report.Domains.Select(domain => domain.Level.ToString()[0]))));
    }

    [Fact]
    public void Every_row_is_read_with_the_outline_of_its_day()
    {
        var text = $"Candidate ID,Exam,Exam date,{Old},{New}\n"
            + "a,AI-102,2025-06-01,Weak,Weak,Strong,Weak,Adequate,Weak,,\n"
            + "b,AI-102,2026-02-01,Weak,,Strong,Weak,,Weak,Strong,Adequate\n"
            + "c,AI-102,2025-12-22,Weak,Adequate,Strong,Weak,Adequate,Weak,,\n"
            + "d,AI-102,2025-12-23,Weak,,Strong,Weak,,Weak,Weak,Weak\n";

        var run = ImportRun.Of(text);

        Assert.Empty(run.Errors);
        Assert.Equal(["article", "2025-12", "article", "2025-12"], run.Reports.Select(report => report.Edition));
        Assert.All(run.Reports, report => Assert.Equal(6, report.Results.Known));
    }

    [Fact]
    public void Without_a_date_the_filled_columns_show_the_outline()
    {
        var text = $"Candidate ID,Exam,{Old},{New}\na,AI-102,Weak,Weak,Strong,Weak,Adequate,Weak,,\nb,AI-102,Weak,,Strong,Weak,,Weak,Strong,Adequate\n";

        var run = ImportRun.Of(text);

        Assert.Empty(run.Errors);
        Assert.Equal(["article", "2025-12"], run.Reports.Select(report => report.Edition));
    }

    [Fact]
    public void A_row_that_is_filled_in_columns_of_two_outlines_is_refused()
    {
        var run = ImportRun.Of($"Candidate ID,Exam,Exam date,{Old},{New}\na,AI-102,2025-06-01,Weak,Weak,Strong,Weak,Adequate,Weak,Strong,\n");

        Assert.Equal(ImportIssueCode.UnexpectedDomain, Assert.Single(run.Errors).Code);
    }

    [Fact]
    public void Editions_that_differ_in_weights_only_are_reported_apart_by_the_day()
    {
        var catalog = new ScoreCoach.Catalog.ExamCatalog(
            [OfEdition("old", "2024-01-01", "2026-01-01", 60, 40), OfEdition("new", "2026-01-01", null, 30, 70)], Shipped.Catalog.Guides, "test", Shipped.Catalog.Recognition);

        var run = ImportRun.Of("Candidate ID,Exam,Exam date,FIRST,SECOND\na,AC-1,2025-12-31,Weak,Strong\nb,AC-1,2026-01-01,Weak,Strong\n", catalog: catalog);

        Assert.Equal(["old", "new"], run.Reports.Select(report => report.Edition));
        Assert.All(run.Reports, report => Assert.Contains("weighs the domains differently", Assert.Single(report.Notes), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Domain 1,Domain 2,Domain 3", "PMP", 3)]
    [InlineData("Domain 1,Domain 2,Domain 3,Domain 4,Domain 5,Domain 6,Domain 7,Domain 8", "CISSP", 8)]
    public void Numbers_of_domains_count_where_there_is_one_exam(string header, string exam, int domains)
    {
        var levels = string.Join(',', Enumerable.Repeat("Weak", domains));
        var one = ImportRun.Of($"Candidate ID,Exam,{header}\na,{exam},{levels}\nb,{exam},{levels}\n");
        Assert.All(one.Reports, report => Assert.Equal(domains, report.Results.Known));
        Assert.Equal(2, one.Reports.Count);

        var two = ImportRun.Of($"Candidate ID,Exam,{header}\na,{exam},{levels}\nb,MLS-C01,{levels}\n");
        Assert.DoesNotContain(two.Reports, report => report.Results.Known > 0);
    }

    [Theory]
    [InlineData("AWS Certified Machine Learning Engineer - Associate", "MLA-C01", "MLA-C02")]
    [InlineData("Microsoft Azure AI Fundamentals", "AI-900", "AI-901")]
    [InlineData("AWS Certified Security - Specialty", "SCS-C02", "SCS-C03")]
    public void A_title_of_two_exams_names_neither_and_lists_both(string title, string one, string other)
    {
        var run = ImportRun.Of($"Candidate ID,Exam,{Mls}\na,{title},NI,NI,NI,NI\nb,MLS-C01,NI,NI,NI,NI\n");

        var issue = Assert.Single(run.Errors);
        Assert.Equal(ImportIssueCode.UnknownExam, issue.Code);
        Assert.Contains(one, issue.Message, StringComparison.Ordinal);
        Assert.Contains(other, issue.Message, StringComparison.Ordinal);
        var error = Shipped.Catalog.UnknownExam(title);
        Assert.Equal("AmbiguousExam", error.Id);
        Assert.Contains($"{other}, {one} (retired)", error.Message, StringComparison.Ordinal);
    }

    private static ExamProfile OfEdition(string edition, string from, string? until, decimal first, decimal second) =>
        new([Domain("first", first), Domain("second", second)])
        {
            Id = "AC-1",
            Edition = edition,
            EditionDate = GivenExam.Day(from),
            SupersededOn = until is null ? null : GivenExam.Day(until),
            Title = "Acme One",
            Vendor = new Vendor { Id = "vendor", Name = "Vendor" },
            Vocabulary = new ReportVocabulary(VocabularyKind.Labels, []),
            Guide = "generic",
        };

    private static ExamDomain Domain(string id, decimal weight) => new()
    {
        Id = id,
        Name = id.ToUpperInvariant(),
        ShortName = id,
        PublishedWeight = new WeightRange(weight, weight),
    };
}
