namespace ScoreCoach.Views;

/// <summary>Domains in the order of priority as flat rows, for CSV and spreadsheets.</summary>
internal static class PriorityTable
{
    public static IReadOnlyList<string> Header { get; } =
        ["CandidateId", "Exam", "Rank", "Domain", "Name", "Weight", "Level", "ReportedLevel", "Basis", "FromDomains", "Tier", "Share", "Method", "Goal", "Reason"];

    public static IReadOnlyList<object?> Row(DomainPriority priority) =>
    [
        priority.CandidateId, priority.Exam, priority.Rank, priority.Domain, priority.Name, priority.Weight, priority.Level, priority.ReportedLevel,
        priority.Basis, priority.FromDomains.ToString(), priority.Tier, priority.Share, priority.Method, priority.Goal, priority.Reason,
    ];
}
