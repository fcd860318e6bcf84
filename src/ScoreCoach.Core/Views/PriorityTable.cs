namespace ScoreCoach.Views;

/// <summary>Plans as flat rows, one per person and domain, for CSV and spreadsheets.</summary>
internal static class PriorityTable
{
    public static IReadOnlyList<string> PlanHeader { get; } =
    [
        "CandidateId", "CandidateName", "Exam", "Edition", "TargetExam", "TargetEdition", "Attempt", "ExamDate", "Score", "PassingScore", "Result", "PlanKind", "Band", "Weeks",
        "HoursPerWeek", "TotalMinutes", "EarliestRetake", "Verdict", "Rank", "Domain", "Name", "Weight", "Level", "ReportedLevel", "Basis", "FromDomains", "Tier", "Share", "Minutes", "Method", "Goal", "Reason",
    ];

    public static IReadOnlyList<string> PriorityHeader { get; } =
        ["CandidateId", "Exam", "Rank", "Domain", "Name", "Weight", "Level", "ReportedLevel", "Basis", "FromDomains", "Tier", "Share", "Method", "Goal", "Reason"];

    /// <summary>A row per domain, in the order of priority.</summary>
    public static IEnumerable<IReadOnlyList<object?>> Rows(RetakePlan plan) => plan.Priorities.Select(priority => (IReadOnlyList<object?>)
    [
        plan.CandidateId, plan.CandidateName, plan.Exam, plan.Edition, plan.TargetExam, plan.TargetEdition, plan.Attempt, plan.ExamDate, plan.Score, plan.PassingScore, plan.Result,
        plan.PlanKind, plan.Band, plan.Weeks, plan.HoursPerWeek, plan.TotalMinutes, plan.EarliestRetake, plan.Verdict, priority.Rank, priority.Domain,
        priority.Name, priority.Weight, priority.Level, priority.ReportedLevel, priority.Basis, priority.FromDomains.ToString(), priority.Tier, priority.Share, priority.Minutes, priority.Method,
        priority.Goal, priority.Reason,
    ]);

    public static IReadOnlyList<object?> Row(DomainPriority priority) =>
    [
        priority.CandidateId, priority.Exam, priority.Rank, priority.Domain, priority.Name, priority.Weight, priority.Level, priority.ReportedLevel,
        priority.Basis, priority.FromDomains.ToString(), priority.Tier, priority.Share, priority.Method, priority.Goal, priority.Reason,
    ];
}
