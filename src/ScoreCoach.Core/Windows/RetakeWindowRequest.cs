namespace ScoreCoach.Windows;

/// <summary>What a retake window is computed for.</summary>
internal sealed record RetakeWindowRequest
{
    /// <summary>The day of reference: what "today" is.</summary>
    public required DateTime AsOf { get; init; }

    public required DateTime StartDate { get; init; }

    /// <summary>The day on which the retake is wanted; null for none.</summary>
    public DateTime? TargetDate { get; init; }

    /// <summary>The day on which the plan ends: its start and its weeks, or the target date; null where nothing else is planned.</summary>
    public DateTime? PlannedEnd { get; init; }

    /// <summary>The policy to apply; null for the exam's default.</summary>
    public string? PolicyName { get; init; }

    public required int MinWeeks { get; init; }
    public required int MaxWeeks { get; init; }

    /// <summary>Whether a part of the plan is done, so that weeks to plan are those of the whole.</summary>
    public bool IsUnderway { get; init; }

    /// <summary>Whether the planned sessions do not fit into the days available, so that the plan is not done by its end.</summary>
    public bool Overflows { get; init; }

    /// <summary>Whether the plan is shorter than the preparation. One that is done before the policy allows the attempt is not short.</summary>
    public bool IsShort => (PlannedEnd ?? TargetDate)?.Date < StartDate.Date.AddDays(7 * MinWeeks);
}
