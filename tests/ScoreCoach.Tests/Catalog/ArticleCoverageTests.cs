using System.Text.RegularExpressions;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Catalog;

/// <summary>docs/articles.md names, for every statement of the two articles, where it lives. The names must exist.</summary>
public sealed partial class ArticleCoverageTests
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("docs/articles.md"));

    private static string[] References =>
        [.. Reference().Matches(Text[Text.IndexOf("## The MLS-C01", StringComparison.Ordinal)..]).Select(match => match.Value.Trim('`')).Distinct()];

    public static TheoryData<string> EveryReference => new(References);

    [Theory]
    [MemberData(nameof(EveryReference))]
    public void What_the_page_names_exists(string reference)
    {
        var cut = reference.IndexOf(':', StringComparison.Ordinal);
        var name = reference[(cut + 1)..];
        Assert.True(
            reference[..cut] switch
            {
                "guide" => GuideHas(name.Split('/')),
                "profile" => ProfileHas(name.Split('/')),
                "pattern" => Shipped.Catalog.Guides.SelectMany(guide => guide.Patterns).Any(pattern => pattern.Id == name),
                "insight" => InsightHas(name, claim: false),
                "claim" => InsightHas(name, claim: true),
                "rule" => typeof(ScoreReport).Assembly.GetTypes().Any(type => type.Name == name),
                _ => false,
            },
            reference);
    }

    [Fact]
    public void Every_row_says_where_or_why_not()
    {
        var rows = Text.Split('\n').SkipWhile(line => !line.StartsWith("## The MLS-C01", StringComparison.Ordinal))
            .Where(line => line.StartsWith('|') && !line.StartsWith("|---", StringComparison.Ordinal) && !line.StartsWith("| What", StringComparison.Ordinal) && !line.StartsWith("| **", StringComparison.Ordinal))
            .ToArray();

        Assert.True(rows.Length > 130);
        Assert.All(rows, row => Assert.True(Reference().IsMatch(row) || row.Contains("Omitted: ", StringComparison.Ordinal), row));
    }

    [Fact]
    public void Everything_that_the_guides_take_from_an_article_is_on_the_page()
    {
        var named = References.ToHashSet();
        var guides = Shipped.Catalog.Guides.Where(guide => guide.Exam is not null).ToArray();

        Assert.All(guides.SelectMany(guide => guide.Patterns), pattern => Assert.Contains($"pattern:{pattern.Id}", named));
        Assert.All(
            guides.SelectMany(guide => guide.Insights).Where(insight => insight.Evidence == Evidence.None),
            claim => Assert.Contains($"claim:{claim.Id}", named));
        Assert.All(
            guides.SelectMany(guide => guide.Insights).Where(insight => insight.Evidence is Evidence.Stated or Evidence.Contradicted),
            insight => Assert.Contains($"insight:{insight.Id}", named));
    }

    [Fact]
    public void What_an_article_gets_wrong_names_the_vendors_page() =>
        Assert.All(
            Shipped.Catalog.Guides.SelectMany(guide => guide.Insights).Where(insight => insight.Evidence == Evidence.Contradicted),
            insight => Assert.NotNull(insight.Source.Url));

    private static bool InsightHas(string id, bool claim) =>
        Shipped.Catalog.Guides.SelectMany(guide => guide.Insights).Any(insight => insight.Id == id && insight.Evidence == Evidence.None == claim);

    private static bool GuideHas(string[] parts)
    {
        var guide = Shipped.Catalog.FindGuide(parts[0])!;
        var entry = parts.Length > 2 ? parts[2] : "";
        return parts[1] switch
        {
            "readiness" => guide.Readiness.TargetPercent > 0,
            "tiers" => guide.Tiers.Any(tier => tier.Name == entry),
            "timeline" => guide.Timeline.Any(band => band.RuleId == entry),
            "levels" => guide.Levels.ContainsKey(Enum.Parse<PerformanceLevel>(entry)),
            "focus" => guide.Domains[entry].Focus is not null,
            "topics" => guide.Domains[entry].Topics.Count > 0,
            "actions" => guide.Domains[entry].Actions.Count > 0,
            "resources" => guide.Domains[entry].Resources.Count > 0,
            "objectives" => guide.Domains[entry].Objectives.Count > 0,
            _ => false,
        };
    }

    private static bool ProfileHas(string[] parts)
    {
        var profile = Shipped.Exam(parts[0]);
        return parts[1] switch
        {
            "scale" => profile.Scale is not null,
            "passingScore" => profile.PassingScore is not null,
            "weights" => profile.Domains.All(domain => domain.PublishedWeight is not null),
            "domains" => profile.Domains.Count > 0,
            "labels" => profile.Vocabulary.Labels.Count > 3,
            "policies" => profile.Policies.Count > 0,
            "title" => profile.Aliases.Count > 0,
            _ => false,
        };
    }

    [GeneratedRegex("`(guide|profile|rule|pattern|insight|claim):[^`<]+`", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
