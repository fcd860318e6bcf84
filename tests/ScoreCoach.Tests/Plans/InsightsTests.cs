using ScoreCoach.Insights;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Plans;

/// <summary>A plan shows what matters most, not everything that is known.</summary>
public class InsightsTests
{
    public static TheoryData<string, string> Exams => new() { { "MLS-C01", "article" }, { "AI-102", "article" } };

    [Theory]
    [MemberData(nameof(Exams))]
    public void A_plan_shows_the_first_six_insights_of_the_guide_that_hold(string exam, string edition)
    {
        var profile = Shipped.Exam(exam, edition);
        var order = Shipped.Catalog.GuideOf(profile).Insights.Select(insight => insight.Id).ToArray();
        foreach (var levels in Shipped.AllLevels(profile))
        {
            var report = GivenReport.Of(profile, levels, "2026-01-10");
            var shown = Plan(report, false);
            var all = Plan(report, true);
            Assert.Equal(shown.OrderBy(insight => Array.IndexOf(order, insight.Id)), shown);
            Assert.Equal(all.Where(insight => insight.Evidence != Evidence.None).Take(InsightRules.MaxShown), shown);
        }
    }

    [Fact]
    public void Where_claims_are_requested_all_insights_are_shown_and_the_claims_come_last()
    {
        var all = Plan(GivenReport.Of(Shipped.Exam("MLS-C01", "article"), "SAWW", "2026-01-10"), true);
        var claims = all.SkipWhile(insight => insight.Evidence != Evidence.None).ToArray();
        Assert.InRange(all.Length - claims.Length, InsightRules.MaxShown + 1, int.MaxValue);
        Assert.NotEmpty(claims);
        Assert.All(claims, claim => Assert.Equal(Evidence.None, claim.Evidence));
    }

    private static Insight[] Plan(ScoreReport report, bool includeClaim) =>
        [.. new Coach(Shipped.Catalog, new PlanOptions { AsOf = new DateTime(2026, 1, 15), IncludeClaim = includeClaim }).CreatePlan(report).Insights];
}
