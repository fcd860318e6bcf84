namespace ScoreCoach;

/// <summary>Something about a plan that its reader should act on or know before using it.</summary>
/// <param name="Kind">What it is about. Stable.</param>
/// <param name="Message">The warning in a sentence.</param>
public sealed record PlanWarning(PlanWarningKind Kind, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => Message;
}

/// <summary>What a plan can warn about.</summary>
public enum PlanWarningKind
{
    /// <summary>A domain has no level.</summary>
    Incomplete,

    /// <summary>Dividing by tiers would have turned the order round, so the time was divided by impact.</summary>
    DividedByImpact,

    /// <summary>Dividing by tiers turned the order round, and was asked for all the same.</summary>
    OrderTurnedRound,

    /// <summary>Fewer weeks than the band's fewest.</summary>
    FewWeeks,

    /// <summary>Fewer hours a week than the band's fewest.</summary>
    FewHours,

    /// <summary>The exam can no longer be sat, or not when the plan is done.</summary>
    ExamNotOffered,

    /// <summary>The retake can't be booked for the day asked for.</summary>
    RetakeDate,

    /// <summary>The sessions do not fit into the days available.</summary>
    ScheduleDoesNotFit,
}
