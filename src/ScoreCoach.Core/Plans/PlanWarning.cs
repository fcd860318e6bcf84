namespace ScoreCoach;

/// <summary>Something about a plan that its reader should act on or know before using it.</summary>
public sealed record PlanWarning(PlanWarningKind Kind, string Message)
{
    /// <summary>What it is about. Stable.</summary>
    public PlanWarningKind Kind { get; internal init; } = Kind;

    /// <summary>Whose plan it is about; null when the report has no id.</summary>
    public string? CandidateId { get; internal init; }

    /// <summary>The exam of that plan.</summary>
    public string Exam { get; internal init; } = string.Empty;

    /// <summary>The warning in a sentence.</summary>
    public string Message { get; internal init; } = Message;

    /// <inheritdoc/>
    public override string ToString() => Message;
}

/// <summary>What a plan can warn about.</summary>
public enum PlanWarningKind
{
    /// <summary>A domain has no level.</summary>
    Incomplete,

    /// <summary>Dividing by tiers would have inverted the order, so the time was divided by impact.</summary>
    AllocatedByImpact,

    /// <summary>Dividing by tiers inverted the order, but was requested.</summary>
    OrderInverted,

    /// <summary>Fewer weeks than the minimum of the band.</summary>
    FewWeeks,

    /// <summary>Fewer hours a week than the minimum of the band.</summary>
    FewHours,

    /// <summary>The exam can no longer be taken, or not when the plan is done.</summary>
    ExamNotOffered,

    /// <summary>The retake can't be booked for the day requested.</summary>
    RetakeDate,

    /// <summary>The sessions do not fit into the days available.</summary>
    ScheduleDoesNotFit,

    /// <summary>The levels are carried over from another exam or not known, so that the plan rests on assumptions.</summary>
    LevelsAssumed,

    /// <summary>The outline that the plan is made with no longer applies when the exam is taken next.</summary>
    OutlineReplaced,

    /// <summary>Study begins before the day of the exam that the report is about.</summary>
    StartsBeforeExam,

    /// <summary>An option has a value for a day of the week on which no one studies.</summary>
    UnusedDay,
}
