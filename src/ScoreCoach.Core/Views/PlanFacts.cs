using System.Globalization;

namespace ScoreCoach.Views;

/// <summary>The line of a page that says which facts behind a plan are not the vendor's own words.</summary>
internal static class PlanFacts
{
    private static readonly (ExamFactKind Fact, string Name)[] s_names =
    [
        (ExamFactKind.Domains, "domains and weights"),
        (ExamFactKind.PassingScore, "pass mark"),
        (ExamFactKind.ReportVocabulary, "what reports print"),
        (ExamFactKind.RetakePolicy, "retake rule"),
        (ExamFactKind.Status, "status"),
    ];

    /// <summary>The sentences; none where every fact is official.</summary>
    public static IEnumerable<string> Of(RetakePlan plan)
    {
        string[] parts =
        [
            .. Graded(plan, EvidenceGrade.Secondary, "From third parties"),
            .. Graded(plan, EvidenceGrade.Seed, "From an article"),
            .. Graded(plan, EvidenceGrade.Unverified, "Not found"),
            .. plan.Report.Profile.WeightKind == WeightKind.Approximate ? ["The vendor calls its weights approximate."] : Array.Empty<string>(),
        ];
        return parts.Length == 0 ? [] : [string.Join(' ', parts)];
    }

    private static IEnumerable<string> Graded(RetakePlan plan, EvidenceGrade grade, string says)
    {
        var facts = s_names.Select(name => (name.Name, Fact: plan.Facts.FirstOrDefault(fact => fact.Fact == name.Fact))).Where(entry => entry.Fact?.Grade == grade).ToArray();
        if (facts.Length == 0)
        {
            yield break;
        }

        // What was read on the same day is said once.
        var days = facts.Select(entry => entry.Fact!.ReadOn).Distinct().ToArray();
        var names = facts.Select(entry => days.Length > 1 ? entry.Name + ReadOn(entry.Fact!.ReadOn) : entry.Name);
        yield return $"{says}{(days.Length == 1 ? ReadOn(days[0]) : string.Empty)}: {string.Join(", ", names)}.";
    }

    private static string ReadOn(DateTime? day) => day is { } known ? string.Create(CultureInfo.InvariantCulture, $" (read {known:yyyy-MM-dd})") : string.Empty;
}
