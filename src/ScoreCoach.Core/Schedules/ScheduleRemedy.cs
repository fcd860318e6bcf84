namespace ScoreCoach;

/// <summary>What to change so that a plan fits.</summary>
public enum ScheduleRemedyKind
{
    /// <summary>Study on more days of the week.</summary>
    MoreStudyDays,

    /// <summary>Study longer on a day.</summary>
    LongerDays,

    /// <summary>Sit the exam later.</summary>
    LaterTarget,

    /// <summary>Plan more weeks.</summary>
    MoreWeeks,

    /// <summary>Study less in total.</summary>
    FewerMinutes,

    /// <summary>Start earlier on a day.</summary>
    EarlierStart,
}

/// <summary>One change that by itself makes a plan fit. Only the property that belongs to the kind is set.</summary>
public sealed record ScheduleRemedy
{
    /// <summary>What to change.</summary>
    public required ScheduleRemedyKind Kind { get; init; }

    /// <summary>The change in one sentence.</summary>
    public required string Text { get; init; }

    /// <summary>All days of the week to study on.</summary>
    public IReadOnlyList<DayOfWeek>? StudyDays { get; init; }

    /// <summary>The minutes a day that it takes.</summary>
    public int? MinutesPerDay { get; init; }

    /// <summary>The first target date that works.</summary>
    public DateTime? TargetDate { get; init; }

    /// <summary>The weeks that it takes.</summary>
    public int? Weeks { get; init; }

    /// <summary>The minutes that fit in total.</summary>
    public int? TotalMinutes { get; init; }

    /// <summary>The latest clock time at which a day may start.</summary>
    public TimeSpan? SessionStart { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
