using Newtonsoft.Json.Linq;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Catalog;

/// <summary>The guide for any exam speaks to every candidate: of no vendor, of no product, of no exam.</summary>
public sealed class GenericGuideTests
{
    // Products and programs that the catalog's exams are about, and the forms that only some of them have.
    private static readonly string[] Products =
    [
        "Azure", "Amazon", "Copilot", "Entra", "Fabric", "SageMaker", "Bedrock", "Kubernetes", "kubectl", "Terraform", "Istio", "Prometheus", "Backstage",
        "CISSP", "Security+", "Network+", "CCNA", "PMP", "Agile", "Scrum", "Skill Builder", "Microsoft Learn", "console", "cloud", "service",
    ];

    public static IEnumerable<string> Texts
    {
        get
        {
            var root = JObject.Parse(File.ReadAllText(Repository.PathOf("module/data/guides/generic.json")));
            return root.Descendants().OfType<JValue>().Where(value => value.Type == JTokenType.String).Select(value => (string)value!);
        }
    }

    public static TheoryData<string> Words => new(
        Products
            .Concat(Shipped.Catalog.Profiles.SelectMany(profile => new[] { profile.Id, profile.Vendor.Name, profile.Vendor.Id }))
            .Concat(Shipped.Catalog.Guides.Select(guide => guide.Vendor).OfType<string>())
            .Concat(["article", "Google", "Cisco", "HashiCorp", "Linux", "ISACA", "ISC2", "PMI", "CompTIA", "GitHub"])
            .Distinct(StringComparer.OrdinalIgnoreCase));

    [Theory]
    [MemberData(nameof(Words))]
    public void No_text_names_a_vendor_a_product_or_an_exam(string word) =>
        Assert.DoesNotContain(Texts, text => HasWord(text, word));

    [Fact]
    public void The_search_finds_words() => Assert.Contains(Texts, text => HasWord(text, "outline"));

    [Fact]
    public void A_report_without_levels_gets_a_middle_band_that_says_why()
    {
        var profile = Shipped.Exam("AIP-C01");
        var guide = Shipped.Catalog.FindGuide(ExamCatalog.FallbackGuide)!;

        var band = guide.Timeline.First(band => band.When.Holds(new ReportFacts(GivenReport.Of(profile, "?????"))));

        Assert.Equal(("generic.timeline.moderate.no-levels", 4, 8, 15), (band.RuleId, band.MinWeeks, band.MaxWeeks, band.MinHoursPerWeek));
        Assert.Equal(SourceKind.Assumption, band.Source.Kind);
        var plan = new Coach(Shipped.Catalog, new PlanOptions { AsOf = GivenExam.Day("2026-11-26") }).CreatePlan(GivenReport.Of(profile, "?????", "2026-11-20"));
        Assert.Equal((band.RuleId, band.Approach, band.Source), (plan.Timeline!.RuleId, plan.Timeline.Approach, plan.Timeline.Source));

        // Two of the two known domains are weak, which is more than half.
        Assert.Equal("generic.timeline.severe", guide.Timeline.First(band => band.When.Holds(new ReportFacts(GivenReport.Of(profile, "WW???")))).RuleId);
    }

    [Fact]
    public void Nothing_speaks_of_the_next_attempt_to_someone_who_passed()
    {
        var guide = Shipped.Catalog.FindGuide(ExamCatalog.FallbackGuide)!;
        foreach (var levels in Shipped.AllLevels(Shipped.Exam("MLS-C01")))
        {
            var passed = new ReportFacts(GivenReport.Of(Shipped.Exam("MLS-C01"), levels, result: ExamResult.Pass));

            Assert.DoesNotContain(guide.Patterns, pattern => pattern.When.Holds(passed));
        }
    }

    private static bool HasWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var before = at == 0 || !char.IsLetterOrDigit(text[at - 1]);
            var after = at + word.Length == text.Length || !char.IsLetterOrDigit(text[at + word.Length]);
            if (before && after)
            {
                return true;
            }
        }

        return false;
    }
}
