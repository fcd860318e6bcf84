using ScoreCoach.Conditions;
using ScoreCoach.Guides;

namespace ScoreCoach.Patterns;

/// <summary>Finds the patterns, red flags and readings of a guide that hold for a report.</summary>
internal static class PatternRules
{
    /// <summary>All that hold, the most severe first, then in the order of the guide.</summary>
    public static ScorePattern[] Find(ScoreReport report, CoachingGuide guide) => Find(report, guide, "The report says");

    /// <summary>All that hold for levels that are carried over from a report of another exam. A domain without one belongs to no finding.</summary>
    public static ScorePattern[] FindCarried(ScoreReport report, CoachingGuide guide, string oldExam) => Find(report, guide, $"Assumed from the {oldExam} report");

    /// <summary>The positions of those that hold among the patterns of the guide.</summary>
    public static int[] PositionsOf(ScoreReport report, CoachingGuide guide)
    {
        var facts = new ReportFacts(report);
        return [.. Enumerable.Range(0, guide.Patterns.Count).Where(index => guide.Patterns[index].When.Holds(facts))];
    }

    private static ScorePattern[] Find(ScoreReport report, CoachingGuide guide, string reading)
    {
        var facts = new ReportFacts(report);
        return [.. guide.Patterns
            .Where(rule => rule.When.Holds(facts))
            .OrderByDescending(rule => rule.Severity)
            .Select(rule => Describe(report, rule, rule.When.DomainsConcerned(facts).ToArray(), reading))];
    }

    private static ScorePattern Describe(ScoreReport report, PatternRule rule, int[] domains, string reading) => new()
    {
        Report = report,
        Id = rule.Id,
        Kind = rule.Kind,
        Name = rule.Name,
        NamesDomains = rule.NamesDomains,
        Meaning = rule.Meaning,
        Fix = [.. rule.Fix],
        Domains = [.. domains.Select(index => report.Profile.Domains[index].Id)],
        Severity = rule.Severity,
        Reason = ReasonOf(report, domains, reading),
        RuleId = rule.Id,
        Source = rule.Source,
    };

    private static string ReasonOf(ScoreReport report, int[] domains, string reading) => domains.Length == 0
        ? $"The report is a {report.Result}."
        : $"{reading}: " + string.Join(", ", domains.Select(index => $"{report.Profile.Domains[index].Name} {report.Results[index].Level}")) + ".";
}
