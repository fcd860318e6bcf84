using ScoreCoach.Audits;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Audits;

/// <summary>What an audit finds in facts, on which day, and where it indicates that it belongs.</summary>
public sealed class AuditRulesTests
{
    private static readonly Source Read = new(SourceKind.Official, "https://example.org/outline", GivenExam.Day("2026-01-15"));

    [Fact]
    public void Facts_with_a_source_with_address_and_day_give_no_finding() => Assert.Empty(Check(Profile()));

    [Fact]
    public void An_unverified_fact_says_what_to_look_for()
    {
        var finding = Assert.Single(Check(Profile(facts: Fact(ExamFactKind.Items, EvidenceGrade.Unverified))));

        Assert.Equal((AuditKind.Unverified, "vendor", "X-1", (string?)null, ExamFactKind.Items), (finding.Kind, finding.Vendor, finding.Exam, finding.Edition, finding.Fact));
        Assert.Equal("No source was found for the number of questions of X-1. Check the vendor's pages, and add the value with its source.", finding.Message);
        Assert.Null(finding.Url);
    }

    [Fact]
    public void A_value_that_the_vendor_does_not_publish_is_counted_apart()
    {
        var finding = Assert.Single(Check(Profile(facts: Fact(ExamFactKind.Items, EvidenceGrade.Unverified) with { IsPublished = false })));

        Assert.Equal((AuditKind.NotPublished, "The vendor does not publish the number of questions of X-1. There is nothing to do unless that changes."), (finding.Kind, finding.Message));
    }

    [Fact]
    public void A_conflict_is_quoted_with_the_page_to_read()
    {
        var finding = Assert.Single(Check(Profile(facts: Fact(ExamFactKind.Domains, conflict: "Another page has 30 %.", sources: Read))));

        Assert.Equal((AuditKind.Conflict, "1", Read.Url, Read.Date), (finding.Kind, finding.Edition, finding.Url, finding.Day));
        Assert.Equal("Sources disagree on the domains and weights of X-1 (1). Another page has 30 %. Check the vendor's page.", finding.Message);
    }

    [Theory]
    [InlineData("2027-01-15", false)]
    [InlineData("2027-01-16", true)]
    public void A_reading_is_stale_after_a_year(string day, bool isStale)
    {
        var findings = AuditRules.Check([Profile()], GivenExam.Day(day), _ => []).Where(finding => finding.Fact == ExamFactKind.PassingScore);

        Assert.Equal(isStale ? [AuditKind.Stale] : [], findings.Select(finding => finding.Kind));
    }

    [Fact]
    public void The_newest_source_counts()
    {
        var old = Read with { Date = GivenExam.Day("2020-01-01") };

        Assert.Empty(Check(Profile(facts: Fact(ExamFactKind.Items, sources: [old, Read]))));
        Assert.Equal(AuditKind.Stale, Assert.Single(Check(Profile(facts: Fact(ExamFactKind.Items, sources: old)))).Kind);
    }

    [Fact]
    public void A_source_without_an_address_or_without_a_day_is_missing()
    {
        Assert.Equal(AuditKind.MissingSource, Assert.Single(Check(Profile(facts: Fact(ExamFactKind.Status, sources: Read with { Date = null })))).Kind);
        Assert.Equal(AuditKind.MissingSource, Assert.Single(Check(Profile(facts: Fact(ExamFactKind.Status, sources: Read with { Url = null })))).Kind);
    }

    [Fact]
    public void An_article_needs_neither() =>
        Assert.Empty(Check(Profile(facts: Fact(ExamFactKind.Status, EvidenceGrade.Article, sources: new Source(SourceKind.Article)))));

    [Theory]
    [InlineData(null, 90, ExamFactKind.Duration)]
    [InlineData(65, null, ExamFactKind.Items)]
    public void The_number_of_questions_and_the_length_have_a_source_each(int? total, int? minutes, ExamFactKind missing)
    {
        var profile = new ExamProfile([])
        {
            Id = "X-1",
            Edition = "1",
            Title = "X",
            Vendor = new Vendor { Id = "vendor", Name = "Vendor" },
            Vocabulary = new ReportVocabulary(VocabularyKind.PassFailOnly, []),
            Guide = "generic",
            Items = new ExamItems(total) { Minutes = minutes },
        };

        var found = Check(profile).Where(finding => finding.Kind == AuditKind.MissingSource).Select(finding => finding.Fact);

        Assert.Equal([missing], found.Where(fact => fact is ExamFactKind.Items or ExamFactKind.Duration));
    }

    [Fact]
    public void A_value_that_no_fact_grades_has_no_source()
    {
        var findings = Check(GivenExam.Of("X-1", [])).Where(finding => finding.Kind == AuditKind.MissingSource).ToArray();

        Assert.Equal([ExamFactKind.Domains, ExamFactKind.Status, ExamFactKind.ReportVocabulary], findings.Select(finding => finding.Fact).Order());
        Assert.Contains("'domains'", findings.Single(finding => finding.Fact == ExamFactKind.Domains).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-01-31", false)]
    [InlineData("2026-02-01", true)]
    [InlineData("2026-07-31", true)]
    [InlineData("2026-08-01", false)]
    public void An_exam_closes_without_a_successor_from_180_days_before_its_last_day(string day, bool isFound)
    {
        // 180 days before 2026-07-31 is 2026-02-01.
        var findings = AuditRules.Check([Profile(lastExamDate: "2026-07-31")], GivenExam.Day(day), _ => []);

        Assert.Equal(isFound, findings.Any(finding => finding.Kind == AuditKind.ClosingWithoutSuccessor && finding.Day == GivenExam.Day("2026-07-31")));
    }

    [Fact]
    public void A_successor_need_not_be_in_the_catalog() =>
        Assert.Empty(Check(Profile(lastExamDate: "2026-07-31", successor: ["X-2"])));

    [Fact]
    public void An_outline_without_a_newer_one_is_found_once_it_is_replaced()
    {
        var profile = Profile(supersededOn: "2026-06-01");

        Assert.Empty(AuditRules.Check([profile], GivenExam.Day("2026-05-31"), _ => []));
        var finding = Assert.Single(AuditRules.Check([profile], GivenExam.Day("2026-06-01"), _ => []));
        Assert.Equal((AuditKind.Superseded, "1", GivenExam.Day("2026-06-01")), (finding.Kind, finding.Edition, finding.Day));
        Assert.Empty(AuditRules.Check([profile, Profile(edition: "2")], GivenExam.Day("2026-06-01"), _ => []));
        Assert.Empty(AuditRules.Check([profile], GivenExam.Day("2026-06-01"), exam => exam == "X-1" ? [Profile(edition: "2")] : []));
    }

    [Fact]
    public void What_is_the_vendors_stands_once()
    {
        var fact = Fact(ExamFactKind.RetakePolicy, EvidenceGrade.Unverified);
        var vendor = new Vendor { Id = "vendor", Name = "Vendor", Facts = [fact] };

        // Read apart, each exam has a copy of the vendor.
        var findings = AuditRules.Check(
            [Profile(id: "X-1", facts: fact, vendor: vendor), Profile(id: "X-2", facts: fact with { }, vendor: vendor with { Facts = [fact with { }] })], GivenExam.Day("2026-02-01"), _ => []);

        var finding = Assert.Single(findings);
        Assert.Equal(("vendor", (string?)null), (finding.Vendor, finding.Exam));
        Assert.StartsWith("No source was found for the retake policy of Vendor (all exams).", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_the_exams_stands_once_for_all_editions()
    {
        var fact = Fact(ExamFactKind.Items, EvidenceGrade.Unverified);

        Assert.Single(Check(Profile(facts: fact), Profile(facts: fact, edition: "2")));
    }

    [Fact]
    public void The_most_urgent_comes_first() =>
        Assert.Equal(
            [AuditKind.ClosingWithoutSuccessor, AuditKind.Superseded, AuditKind.Conflict, AuditKind.Unverified],
            Check(
                Profile(id: "X-1", facts: Fact(ExamFactKind.Items, EvidenceGrade.Unverified)),
                Profile(id: "X-2", facts: Fact(ExamFactKind.Items, conflict: "So.", sources: Read)),
                Profile(id: "X-3", supersededOn: "2026-01-20"),
                Profile(id: "X-4", lastExamDate: "2026-03-01")).Select(finding => finding.Kind));

    private static IReadOnlyList<AuditFinding> Check(params ExamProfile[] profiles) => AuditRules.Check(profiles, GivenExam.Day("2026-02-01"), _ => []);

    private static ExamFact Fact(ExamFactKind kind, EvidenceGrade grade = EvidenceGrade.Official, string? conflict = null, params Source[] sources) =>
        new() { Fact = kind, Grade = grade, Conflict = conflict, Sources = [.. sources] };

    /// <summary>A profile whose facts are all sourced, with one of them replaced.</summary>
    private static ExamProfile Profile(
        string id = "X-1", string edition = "1", ExamFact? facts = null, string? lastExamDate = null, string? supersededOn = null, string[]? successor = null, Vendor? vendor = null) =>
        new([new ExamDomain { Id = "one", Name = "One", ShortName = "One", PublishedWeight = new WeightRange(100, 100) }])
        {
            Id = id,
            Edition = edition,
            Title = "Title of " + id,
            Vendor = vendor ?? new Vendor { Id = "vendor", Name = "Vendor" },
            Vocabulary = new ReportVocabulary(VocabularyKind.PassFailOnly, []),
            Guide = "generic",
            PassingScore = 700,
            LastExamDate = lastExamDate is null ? null : GivenExam.Day(lastExamDate),
            SupersededOn = supersededOn is null ? null : GivenExam.Day(supersededOn),
            Successor = [.. successor ?? []],
            Facts = [.. Enum.GetValues<ExamFactKind>().Select(kind => kind == facts?.Fact ? facts : Fact(kind, sources: Read))],
        };
}
