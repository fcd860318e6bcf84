using ScoreCoach.Guides;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Catalog;

/// <summary>What every plan needs from the shipped guides, and what they must not say.</summary>
public sealed class ShippedGuideTests
{
    public static TheoryData<string, string> Domains
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var guide in Shipped.Catalog.Guides.Where(guide => guide.Exam is not null))
            {
                foreach (var domain in Shipped.Exam(guide.Exam!, guide.Edition).Domains)
                {
                    data.Add(guide.Id, domain.Id);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Domains))]
    public void Every_domain_of_both_articles_has_everything(string guide, string domain)
    {
        var entry = Shipped.Catalog.FindGuide(guide)!.Domains[domain];

        Assert.NotNull(entry.Focus);
        Assert.True(entry.Topics.Count >= 4);
        Assert.True(entry.Actions.Count(action => action.Status != ItemStatus.Retired) >= 4);
        Assert.Contains(entry.Resources, resource => resource.Status != ItemStatus.Retired);
        Assert.Contains(entry.Objectives, objective => objective.Status != ItemStatus.Retired);
    }

    [Theory]
    [MemberData(nameof(Domains))]
    public void The_units_of_a_domain_cover_every_topic_and_carry_out_every_action_that_is_not_retired(string guide, string domain)
    {
        var entry = Shipped.Catalog.FindGuide(guide)!.Domains[domain];
        var topics = entry.Units.SelectMany(unit => unit.Topics).ToHashSet();
        var actions = entry.Units.SelectMany(unit => unit.Tasks).Select(task => task.Action).ToHashSet();

        Assert.NotEmpty(entry.Units);
        Assert.Empty(entry.Topics.Where(topic => topic.Status != ItemStatus.Retired && !topics.Contains(topic.Id!)).Select(topic => topic.Text));
        Assert.Empty(entry.Actions.Where(action => action.Status != ItemStatus.Retired && !actions.Contains(action.Id)).Select(action => action.Text));
    }

    [Theory]
    [InlineData("LUIS", ItemStatus.Retired, "Conversational language understanding")]
    [InlineData("QnA Maker", ItemStatus.Retired, "Custom question answering")]
    [InlineData("Form Recognizer", ItemStatus.Renamed, "Azure Document Intelligence")]
    [InlineData("Cognitive Search", ItemStatus.Renamed, "Azure AI Search")]
    [InlineData("Custom Vision", ItemStatus.Renamed, "Azure AI Custom Vision")]
    [InlineData("Computer Vision API", ItemStatus.Renamed, "Azure Vision in Foundry Tools")]
    [InlineData("Text Analytics", ItemStatus.Renamed, "Azure Language in Foundry Tools")]
    [InlineData("Cognitive Services", ItemStatus.Renamed, "Azure Language in Foundry Tools")]
    [InlineData("SageMaker", ItemStatus.Renamed, "Amazon SageMaker AI")]
    public void Old_names_carry_todays(string name, ItemStatus status, string today)
    {
        var items = Shipped.Catalog.Guides.SelectMany(guide => guide.Domains.Values)
            .SelectMany(domain => domain.Topics.Concat(domain.Actions).Concat(domain.Resources).Concat(domain.Objectives))
            .Where(item => item.Text.Contains(name, StringComparison.Ordinal) && !item.Text.Contains(today, StringComparison.Ordinal))
            .ToArray();

        Assert.NotEmpty(items);
        Assert.All(items, item => Assert.Equal((status, today), (item.Status, item.CurrentName)));
    }

    [Theory]
    [InlineData("mls-c01", 5, 0, 0)]
    [InlineData("ai-102", 0, 5, 5)]
    public void Every_pattern_of_the_articles_is_there(string guide, int patterns, int redFlags, int readings)
    {
        // A finding for those who passed repeats one of them in other words.
        var rules = Shipped.Catalog.FindGuide(guide)!.Patterns.Where(rule => !rule.Id.EndsWith(".passed", StringComparison.Ordinal)).ToArray();

        Assert.Equal(
            (patterns, redFlags, readings),
            (rules.Count(rule => rule.Kind == PatternKind.Pattern), rules.Count(rule => rule.Kind == PatternKind.RedFlag), rules.Count(rule => rule.Kind == PatternKind.Reading)));
    }

    [Fact]
    public void No_text_makes_a_verdict_of_one_domain()
    {
        string[] verdicts = ["guarantee", "exam killer", "certain to fail", "will fail", "cannot pass", "can't pass"];
        var texts = Shipped.Catalog.Guides.SelectMany(guide =>
            guide.Patterns.Select(pattern => pattern.Meaning).Concat(guide.Insights.Select(insight => insight.Text)));

        Assert.All(texts, text => Assert.All(verdicts, verdict => Assert.DoesNotContain(verdict, text, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Names_of_rules_patterns_and_insights_are_unique_over_all_guides()
    {
        // A guide that extends another has the names of the other too.
        var names = Shipped.Catalog.Guides.SelectMany(guide => NamesOf(guide).Except(guide.Extends is { } basis ? NamesOf(Shipped.Catalog.FindGuide(basis)!) : [])).ToArray();

        Assert.Equal(names.Length, names.Distinct(StringComparer.Ordinal).Count());
        Assert.All(Shipped.Catalog.Guides, guide => Assert.Equal(NamesOf(guide).Count(), NamesOf(guide).Distinct(StringComparer.Ordinal).Count()));
    }

    private static IEnumerable<string> NamesOf(CoachingGuide guide) =>
        guide.Tiers.SelectMany(tier => tier.Members).Select(member => member.RuleId)
            .Concat(guide.Timeline.Select(band => band.RuleId))
            .Concat(guide.Patterns.Select(pattern => pattern.Id))
            .Concat(guide.Insights.Select(insight => insight.Id));
}
