using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Catalog;

/// <summary>What the guides of the vendors say to their candidates, and on whose word.</summary>
public sealed class VendorGuideTests
{
    private static readonly string[] VendorIds =
        ["aws", "microsoft", "github", "google", "comptia", "isc2", "isaca", "pmi", "linux-foundation", "hashicorp", "cisco"];

    public static TheoryData<string> Vendors => new(VendorIds);

    [Fact]
    public void Each_vendor_has_one_guide() =>
        Assert.Equal(VendorIds.Order(), Shipped.Catalog.Guides.Select(guide => guide.Vendor).OfType<string>().Order());

    [Theory]
    [MemberData(nameof(Vendors))]
    public void A_vendors_guide_extends_the_one_for_any_exam(string vendor)
    {
        var guide = Shipped.Catalog.FindVendorGuide(vendor)!;
        var generic = Shipped.Catalog.FindGuide(ExamCatalog.FallbackGuide)!;

        Assert.Equal((ExamCatalog.FallbackGuide, (string?)null), (guide.Extends, guide.Exam));
        Assert.Equal(generic.Tiers, guide.Tiers);
        Assert.Equal(generic.Timeline, guide.Timeline);
        Assert.Superset(generic.Patterns.Select(pattern => pattern.Id).ToHashSet(), guide.Patterns.Select(pattern => pattern.Id).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public void A_vendors_guide_says_how_to_read_the_report_how_to_retake_and_where_to_practice(string vendor)
    {
        var guidance = Shipped.Catalog.FindVendorGuide(vendor)!.Guidance;

        Assert.InRange(guidance.Report!.Count, 1, 2);
        Assert.Single(guidance.Retake!);
        var practice = Assert.Single(guidance.Practice!).Statement;
        Assert.True(practice.Url is not null || practice.Text.Contains("none was found", StringComparison.Ordinal), practice.Text);
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public void Every_statement_names_its_page_and_the_day_of_reading(string vendor)
    {
        Assert.All(Statements(vendor), statement =>
        {
            Assert.StartsWith("http", statement.Source.Url, StringComparison.Ordinal);
            Assert.NotNull(statement.Source.Date);
            Assert.False(string.IsNullOrEmpty(statement.Source.Note), statement.Text);
            Assert.NotEqual(SourceKind.Article, statement.Source.Kind);
        });
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public void A_statement_is_short_and_a_plan_has_few(string vendor)
    {
        Assert.All(Statements(vendor), statement => Assert.InRange(statement.Text.Length, 20, 190));
        Assert.All(Statements(vendor), statement => Assert.EndsWith(".", statement.Text, StringComparison.Ordinal));
        Assert.InRange(Statements(vendor).Count(), 3, 4);
    }

    [Fact]
    public void No_statement_stands_in_two_guides()
    {
        var texts = VendorIds.SelectMany(Statements).Select(statement => statement.Text).ToArray();

        Assert.Equal(texts.Length, texts.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void The_guides_of_the_articles_leave_to_the_vendor_what_they_do_not_say_themselves()
    {
        foreach (var (exam, vendor) in new[] { ("MLS-C01", "aws"), ("AI-102", "microsoft") })
        {
            var plan = Plan(exam, ExamResult.Fail, "2026-01-15");

            Assert.Empty(plan.Guidance.Report);
            Assert.Empty(plan.Guidance.Retake);
            Assert.Equal(Shipped.Catalog.FindVendorGuide(vendor)!.Guidance.Practice!.Select(rule => rule.Statement), plan.Guidance.Practice);
        }
    }

    [Fact]
    public void Every_exam_without_a_guide_of_its_own_has_the_statements_of_its_vendor_and_of_no_other()
    {
        foreach (var profile in Shipped.Catalog.Exams.Where(profile => profile.OwnGuide is null && profile.Domains.Count > 0))
        {
            var plan = Plan(profile.Id, ExamResult.Fail, "2025-03-01");
            var own = Statements(profile.Vendor.Id).ToHashSet();

            Assert.Equal("vendor-" + profile.Vendor.Id, plan.Guide);
            Assert.Equal(plan.Guide, profile.Guide);
            Assert.NotEmpty(plan.Guidance.Report);
            Assert.NotEmpty(plan.Guidance.Retake);
            Assert.NotEmpty(plan.Guidance.Practice);
            Assert.Equal(own, profile.Guidance.Report.Concat(profile.Guidance.Retake).Concat(profile.Guidance.Practice).ToHashSet());
            Assert.Subset(own, plan.Guidance.Report.Concat(plan.Guidance.Retake).Concat(plan.Guidance.Practice).ToHashSet());
        }
    }

    [Fact]
    public void Whoever_passed_reads_how_to_read_the_report_only()
    {
        var plan = Plan("AIP-C01", ExamResult.Pass, "2026-01-15");

        Assert.NotEmpty(plan.Guidance.Report);
        Assert.Empty(plan.Guidance.Retake);
        Assert.Empty(plan.Guidance.Practice);
    }

    [Fact]
    public void A_closed_exam_has_no_retake_rule()
    {
        Assert.NotEmpty(Plan("MLA-C01", ExamResult.Fail, "2026-01-15").Guidance.Retake);
        Assert.Empty(Plan("MLA-C01", ExamResult.Fail, "2026-11-26").Guidance.Retake);
        Assert.NotEmpty(Plan("MLA-C01", ExamResult.Fail, "2026-11-26").Guidance.Practice);
    }

    [Fact]
    public void A_statement_with_a_condition_is_for_the_reports_that_meet_it()
    {
        var texts = Plan("AI-103", ExamResult.Fail, "2026-06-01", "WAS?A").Guidance.Report.Select(statement => statement.Text);

        Assert.Contains(texts, text => text.StartsWith("An area without a bar", StringComparison.Ordinal));
        Assert.DoesNotContain(Plan("AI-103", ExamResult.Fail, "2026-06-01", "WASWA").Guidance.Report, statement => statement.Text.StartsWith("An area without a bar", StringComparison.Ordinal));
    }

    [Fact]
    public void A_guide_that_is_requested_does_not_speak_for_another_vendor()
    {
        var coach = new Coach(Shipped.Catalog, new PlanOptions { AsOf = GivenExam.Day("2026-06-01"), Guide = "vendor-aws" });
        var plan = coach.CreatePlan(GivenReport.Of(Shipped.Exam("AI-103"), "WASWA", "2026-05-30"));

        Assert.Equal("vendor-aws", plan.Guide);
        Assert.Subset(Statements("microsoft").ToHashSet(), plan.Guidance.Report.Concat(plan.Guidance.Practice).ToHashSet());
        Assert.NotEmpty(plan.Guidance.Practice);
    }

    [Fact]
    public void The_guide_that_is_given_last_is_the_one_of_its_vendor()
    {
        using var folder = new CatalogFolderFixture();
        folder.Change("exam", "guide", null);
        folder.Write("5-acme.json", OfAcme("acme-1", "Acme prints words."));
        var reading = folder.Read();
        var catalog = new ExamCatalog(reading.Profiles, reading.Guides, reading.Version);
        var profile = catalog.Find("AC-1")!;
        Assert.Equal(("acme-1", "acme-1"), (catalog.GuideOf(profile).Id, profile.Guide));

        // Named so that an order by name would put it first.
        var own = GivenFiles.Gateway.ReadCatalog([folder.Write("6-own/guide.json", OfAcme("a-own", "Acme prints numbers."))], catalog);
        Assert.Empty(own.Findings);
        var more = catalog.With(own.Profiles, own.Guides, "2").With([], [], "3");

        Assert.Equal("a-own", more.GuideOf(profile).Id);
        Assert.Equal("Acme prints numbers.", more.GuidanceOf(profile, more.FindGuide("ac-1")!).Report![0].Statement.Text);
    }

    [Theory]
    [InlineData("\"vendor\": \"acmee\"", "vendor", "acme")]
    [InlineData("\"vendor\": \"acme\", \"exam\": \"AC-1\"", "vendor", "exam or vendor, not both")]
    [InlineData("\"vendor\": \"acme\", \"guidance\": { \"repotr\": [] }", "guidance.repotr", "report, retake, practice")]
    [InlineData("\"vendor\": \"acme\", \"guidance\": { \"report\": [{ \"text\": \"Bars.\" }] }", "guidance.report[0].source", "a source")]
    [InlineData("\"vendor\": \"acme\", \"guidance\": { \"practice\": [{ \"text\": \"Questions.\", \"url\": \"example.org\", \"source\": \"own\" }] }", "guidance.practice[0].url", "https://")]
    public void A_mistake_is_found_where_it_is(string given, string at, string expected)
    {
        using var folder = new CatalogFolderFixture();
        folder.Write("5-acme.json", OfAcme("acme", "Acme prints words.").Replace("\"vendor\": \"acme\"", given, StringComparison.Ordinal).Replace(
            given.Contains("guidance", StringComparison.Ordinal) ? ", \"guidance\": { \"report\": [{ \"text\": \"Acme prints words.\", \"source\": \"own\" }] }" : "\u0000", "", StringComparison.Ordinal));

        var finding = Assert.Single(folder.Read().Findings);

        Assert.Equal(at, finding.JsonPath);
        Assert.Contains(expected, finding.Expected, StringComparison.Ordinal);
        Assert.True(finding.Line > 0);
    }

    private static string OfAcme(string id, string text) =>
        $$"""
        { "schemaVersion": 1, "kind": "guide", "asOf": "2026-01-15", "sources": { "own": { "kind": "Assumption", "note": "ours" } },
          "id": "{{id}}", "name": "Acme", "vendor": "acme",
          "tiers": [{ "name": "All", "share": 100, "source": "own", "members": [
            { "level": "Weak", "ruleId": "w", "source": "own" }, { "level": "Adequate", "ruleId": "a", "source": "own" }, { "level": "Strong", "ruleId": "s", "source": "own" }] }],
          "timeline": [{ "name": "Only", "when": { "always": true }, "minWeeks": 2, "maxWeeks": 3, "minHoursPerWeek": 4, "approach": "Read.", "ruleId": "only", "source": "own", "hoursSource": "own" }],
          "readiness": { "targetPercent": 90, "inARow": 3, "source": "own", "inARowSource": "own" }, "guidance": { "report": [{ "text": "{{text}}", "source": "own" }] } }
        """;

    private static IEnumerable<GuidanceStatement> Statements(string vendor)
    {
        var guidance = Shipped.Catalog.FindVendorGuide(vendor)!.Guidance;
        return new[] { guidance.Report, guidance.Retake, guidance.Practice }.SelectMany(list => list!).Select(rule => rule.Statement);
    }

    private static RetakePlan Plan(string exam, ExamResult result, string asOf, string? levels = null)
    {
        var coach = new Coach(Shipped.Catalog, new PlanOptions { AsOf = GivenExam.Day(asOf) });
        return coach.CreatePlan(GivenReport.Of(Shipped.Exam(exam), levels, asOf, 1, result));
    }
}
