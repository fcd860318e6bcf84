using ScoreCoach.Conditions;
using ScoreCoach.Exams;
using ScoreCoach.Guides;

namespace ScoreCoach.Insights;

/// <summary>Chooses what a vendor's candidates should know about their report.</summary>
internal static class GuidanceChoice
{
    /// <summary>
    /// The statements that concern a report. Whoever passed needs neither the retake rule nor practice material; an exam that is closed
    /// has no retake.
    /// </summary>
    public static VendorGuidance For(ScoreReport report, GuidanceRules rules, DateTime asOf)
    {
        var facts = new ReportFacts(report);
        return new VendorGuidance
        {
            Report = Chosen(rules.Report),
            Retake = report.HasPassed || !ExamDays.IsOpen(report.Profile, asOf, report.LanguageName) ? [] : Chosen(rules.Retake),
            Practice = report.HasPassed ? [] : Chosen(rules.Practice),
        };

        ReadOnlyList<GuidanceStatement> Chosen(IReadOnlyList<GuidanceRule>? list) =>
            [.. (list ?? []).Where(rule => rule.When is null || rule.When.Holds(facts)).Select(rule => rule.Statement)];
    }
}
