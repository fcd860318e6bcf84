using ScoreCoach.Documents;
using ScoreCoach.Tests.Documents;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Catalog;

/// <summary>How to begin where a report says too little is for the guide to say.</summary>
public sealed class StartRulesTests
{
    private const string Own = """
        {
          "schemaVersion": 1, "kind": "guide", "asOf": "2026-01-15", "id": "generic", "name": "Mine", "extends": "generic",
          "sources": { "own": { "kind": "Assumption", "note": "ours" } },
          "start": {
            "approachWithoutLevels": "Sit a mock exam first.", "withoutLevels": "Find out where you are.", "someLevels": "Ask for the rest.",
            "transition": ["Sit a mock exam of {exam}."], "source": "own"
          }
        }
        """;

    [Fact]
    public void What_a_guide_says_is_what_a_plan_says()
    {
        var catalog = Catalog(Own);
        var options = new PlanOptions { AsOf = GivenExam.Day("2026-01-12") };
        var profile = Shipped.Exam("MLS-C01", "article");

        Assert.Contains("Find out where you are.", FirstSteps("????", options), StringComparison.Ordinal);
        Assert.EndsWith("is incomplete. Ask for the rest.", new Coach(catalog, options).CreatePlan(GivenReport.Of(profile, "W??A", "2026-01-05", 1)).Warnings[0].Message, StringComparison.Ordinal);
        Assert.Contains("First: Sit a mock exam of AIP-C01.", FirstSteps("WWAA", options with { TargetExam = "AIP-C01", Guide = "generic" }), StringComparison.Ordinal);
        Assert.Equal("Sit a mock exam first.", new Coach(catalog, options).CreatePlan(GivenReport.Of(profile, "????", "2026-01-05", 1)).Timeline!.Approach);

        string FirstSteps(string levels, PlanOptions asked) =>
            DocumentText.Of(PlanDocument.Of(new Coach(catalog, asked).CreatePlan(GivenReport.Of(profile, levels, "2026-01-05", 1)), null), SectionId.ThisWeek);
    }

    [Fact]
    public void A_word_in_braces_that_no_plan_fills_is_found()
    {
        var finding = Assert.Single(GivenGuideFile.Read(Own.Replace("{exam}", "{exm}", StringComparison.Ordinal)).Findings);
        Assert.StartsWith("'{exm}' is not a valid placeholder here.", finding.Message, StringComparison.Ordinal);
    }

    private static ExamCatalog Catalog(string guide)
    {
        var reading = GivenGuideFile.Read(guide);
        Assert.Empty(reading.Findings);
        return new ExamCatalog(Shipped.Catalog.Profiles, [.. Shipped.Catalog.Guides.Where(known => known.Id != "generic"), .. reading.Guides], "test");
    }
}
