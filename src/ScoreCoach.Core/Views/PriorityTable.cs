namespace ScoreCoach;

/// <summary>Plans as flat rows, one per person and domain, for CSV and spreadsheets.</summary>
public static class PriorityTable
{
    /// <summary>The columns of a row of a plan.</summary>
    public static IReadOnlyList<string> PlanHeader { get; } =
    [
        "CandidateId", "CandidateName", "Exam", "Edition", "Attempt", "ExamDate", "Score", "PassingScore", "Result", "PlanKind", "Band", "Weeks",
        "HoursPerWeek", "TotalMinutes", "EarliestRetake", "Verdict", "Rank", "Domain", "Name", "Weight", "Level", "ReportedLevel", "Tier", "Share", "Minutes", "Method", "Goal", "Reason",
    ];

    /// <summary>The columns of a priority outside a plan.</summary>
    public static IReadOnlyList<string> PriorityHeader { get; } =
        ["CandidateId", "Exam", "Rank", "Domain", "Name", "Weight", "Level", "ReportedLevel", "Tier", "Share", "Method", "Goal", "Reason"];

    /// <summary>The rows of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>A row per domain, in the order of priority.</returns>
    public static IEnumerable<IReadOnlyList<object?>> Rows(RetakePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Priorities.Select(priority => (IReadOnlyList<object?>)
        [
            plan.CandidateId, plan.CandidateName, plan.Exam, plan.Edition, plan.Attempt, plan.ExamDate, plan.Score, plan.PassingScore, plan.Result,
            plan.PlanKind, plan.Band, plan.Weeks, plan.HoursPerWeek, plan.TotalMinutes, plan.EarliestRetake, plan.Verdict, priority.Rank, priority.Domain, priority.Name, priority.Weight,
            priority.Level, priority.ReportedLevel, priority.Tier, priority.Share, priority.Minutes, priority.Method, priority.Goal, priority.Reason,
        ]);
    }

    /// <summary>The row of a priority.</summary>
    /// <param name="priority">The priority.</param>
    /// <returns>The row.</returns>
    public static IReadOnlyList<object?> Row(DomainPriority priority)
    {
        ArgumentNullException.ThrowIfNull(priority);
        return
        [
            priority.CandidateId, priority.Exam, priority.Rank, priority.Domain, priority.Name, priority.Weight, priority.Level, priority.ReportedLevel,
            priority.Tier, priority.Share, priority.Method, priority.Goal, priority.Reason,
        ];
    }
}
