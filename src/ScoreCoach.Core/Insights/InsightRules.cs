using ScoreCoach.Conditions;
using ScoreCoach.Guides;

namespace ScoreCoach.Insights;

/// <summary>Chooses the insights of a guide that concern a report.</summary>
internal static class InsightRules
{
    /// <summary>As many as a reader takes in. The guide puts first what matters most.</summary>
    public const int MaxShown = 6;

    /// <summary>The first insights in the order of the guide that hold; with claims all of them, claims last.</summary>
    public static Insight[] Choose(ScoreReport report, CoachingGuide guide, bool includeClaim)
    {
        var facts = new ReportFacts(report);
        return [.. guide.Insights
            .Where(rule => (includeClaim || rule.Evidence != Evidence.None) && (rule.When is null || rule.When.Holds(facts)))
            .OrderBy(rule => rule.Evidence == Evidence.None)
            .Take(includeClaim ? int.MaxValue : MaxShown)
            .Select(rule => new Insight { Id = rule.Id, Text = rule.Text, Evidence = rule.Evidence, Source = rule.Source })];
    }
}
