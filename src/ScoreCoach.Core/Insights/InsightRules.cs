using ScoreCoach.Conditions;
using ScoreCoach.Guides;

namespace ScoreCoach.Insights;

/// <summary>Chooses the insights of a guide that concern a report.</summary>
internal static class InsightRules
{
    /// <summary>The insights, those with a condition first, since they are about this report in particular.</summary>
    public static Insight[] Choose(ScoreReport report, CoachingGuide guide, bool includeClaim)
    {
        var facts = new ReportFacts(report);
        return [.. guide.Insights
            .Where(rule => (includeClaim || rule.Evidence != Evidence.None) && (rule.When is null || rule.When.Holds(facts)))
            .OrderBy(rule => rule.Evidence == Evidence.None)
            .ThenBy(rule => rule.When is null)
            .Select(rule => new Insight { Id = rule.Id, Text = rule.Text, Evidence = rule.Evidence, Source = rule.Source })];
    }
}
