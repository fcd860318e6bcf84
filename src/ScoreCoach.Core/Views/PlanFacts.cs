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
        var named = s_names.Select(name => (name.Name, Fact: plan.Facts.FirstOrDefault(fact => fact.Fact == name.Fact))).ToArray();
        var day = named.Where(entry => entry.Fact?.Grade is EvidenceGrade.Secondary or EvidenceGrade.Seed).Select(entry => entry.Fact!.ReadOn).Min();
        string[] parts =
        [
            .. Graded(EvidenceGrade.Secondary, "Third-party"),
            .. Graded(EvidenceGrade.Seed, "Article"),
            .. Graded(EvidenceGrade.Unverified, "Not found"),
            .. Named("Not published", fact => !fact.IsPublished),
            .. (plan.Target ?? plan.Report.Profile).WeightKind == WeightKind.Approximate ? ["The vendor calls its weights approximate."] : Array.Empty<string>(),
            .. named.Where(entry => entry.Fact?.Conflict is not null).Select(entry => $"Sources differ on the {entry.Name}: {entry.Fact!.Conflict!.Trim().TrimEnd('.')}."),
            .. day is { } read ? [string.Create(CultureInfo.InvariantCulture, $"Read {read:yyyy-MM-dd}.")] : Array.Empty<string>(),
        ];
        return parts.Length == 0 ? [] : [string.Join(' ', parts)];

        IEnumerable<string> Graded(EvidenceGrade grade, string says) => Named(says, fact => fact.Grade == grade && fact.IsPublished);

        IEnumerable<string> Named(string says, Func<ExamFact, bool> holds)
        {
            var names = named.Where(entry => entry.Fact is { } fact && holds(fact)).Select(entry => entry.Name).ToArray();
            return names.Length == 0 ? [] : [$"{says}: {string.Join(", ", names)}."];
        }
    }
}
