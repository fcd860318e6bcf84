using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Catalog;

/// <summary>What docs/guides.md shows works as it is there.</summary>
public sealed partial class GuideDocsTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs/guides.md"));

    [Fact]
    public void The_example_loads_and_coaches_by_its_own_tiers_and_pattern()
    {
        using var folder = new CatalogFolderFixture();
        var path = folder.Write("own/our-aip.json", Example().Match(Page).Groups["text"].Value);

        var reading = GivenFiles.Gateway.ReadCatalog([path], Shipped.Catalog);

        Assert.Empty(reading.Findings);
        var catalog = Shipped.Catalog.With(reading.Profiles, reading.Guides, reading.Version);
        var coach = new Coach(catalog, new PlanOptions { AsOf = GivenExam.Day("2026-11-26"), Guide = "our-aip" });
        var plan = coach.CreatePlan(GivenReport.Of(catalog.Find("AIP-C01")!, "AAWSA", "2026-11-20"));
        Assert.Equal(["Now", "Later", "Later", "Later", "Later"], plan.Priorities.Select(priority => priority.Tier));
        Assert.Contains("our-aip.safety", plan.Patterns.Select(pattern => pattern.Id));
        Assert.Equal("generic.timeline.moderate", plan.Timeline!.RuleId);
        Assert.NotEmpty(plan.Guidance.Report);
    }

    [Fact]
    public void The_tables_have_every_property_and_every_condition()
    {
        var schema = JObject.Parse(File.ReadAllText(Repository.PathOf("module/data/schemas/guide.schema.json")));
        var properties = ((JObject)schema["properties"]!).Properties().Select(property => property.Name);
        string[] head = ["$schema", "schemaVersion", "kind", "asOf", "sources", "id", "name"];
        var conditions = schema["definitions"]!["condition"]!["oneOf"]!.SelectMany(kind => kind["required"]!.Select(name => (string)name!));

        Assert.All(properties.Except(head), name => Assert.Matches($@"(?m)^\| .*`{name}`", Page));
        Assert.All(conditions, name => Assert.Contains($"\"{name}\":", Page, StringComparison.Ordinal));
    }

    [GeneratedRegex("```json\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
