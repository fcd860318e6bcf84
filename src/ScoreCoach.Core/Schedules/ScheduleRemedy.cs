namespace ScoreCoach.Schedules;

/// <summary>What to change so that a plan fits.</summary>
internal enum ScheduleRemedyKind
{
    MoreStudyDays,
    LongerDays,
    LaterTarget,
    MoreWeeks,
    FewerMinutes,
    EarlierStart,
    ShorterCheckpoint,
}

/// <summary>One change that by itself makes a plan fit. Only the property that belongs to the kind is set.</summary>
internal sealed record ScheduleRemedy(ScheduleRemedyKind Kind, string Text)
{
    /// <summary>All days of the week to study on.</summary>
    public IReadOnlyList<DayOfWeek>? StudyDays { get; init; }

    public int? MinutesPerDay { get; init; }
    public DateTime? TargetDate { get; init; }
    public int? Weeks { get; init; }
    public int? TotalMinutes { get; init; }

    /// <summary>The clock time at which every day starts.</summary>
    public TimeSpan? SessionStart { get; init; }

    public int? CheckpointMinutes { get; init; }

    public override string ToString() => Text;
}
