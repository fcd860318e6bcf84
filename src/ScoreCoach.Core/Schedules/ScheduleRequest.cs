namespace ScoreCoach.Schedules;

/// <summary>What a schedule is built from.</summary>
internal sealed record ScheduleRequest
{
    /// <summary>Whose schedule it is, and after which attempt.</summary>
    public string Subject { get; init; } = string.Empty;

    public required DateTime StartDate { get; init; }

    /// <summary>The day of the exam; null for none. Study ends the day before: the day itself belongs to the exam.</summary>
    public DateTime? TargetDate { get; init; }

    /// <summary>The weeks to plan, of seven days from the start. A target date that comes earlier cuts the last one short.</summary>
    public required int Weeks { get; init; }

    /// <summary>What to place, in rank order.</summary>
    public required IReadOnlyList<ScheduleDomain> Domains { get; init; }

    public IReadOnlyCollection<DayOfWeek> StudyDays { get; init; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>The length of a session. One is shorter where a domain's, a week's or a day's minutes end.</summary>
    public int SessionMinutes { get; init; } = 60;

    /// <summary>The maximum of minutes of study on a day [Assumption: 240]. Checkpoints keep to it too where the week has room, and otherwise come on top.</summary>
    public int MaxMinutesPerDay { get; init; } = 240;

    public IReadOnlyCollection<DateTime> Unavailable { get; init; } = [];

    /// <summary>The clock time of a day's first session.</summary>
    public TimeSpan SessionStart { get; init; } = TimeSpan.FromHours(18);

    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>The length of a practice exam [Assumption: 120]; 0 for no checkpoints.</summary>
    public int CheckpointMinutes { get; init; } = 120;

    /// <summary>What a checkpoint has to show, in words.</summary>
    public string? ReadinessTarget { get; init; }

    public long TotalMinutes => Domains.Sum(domain => (long)domain.Minutes);

    /// <summary>The days of the plan, available or not.</summary>
    public int Days => TargetDate is { } target ? Math.Clamp((target.Date - StartDate.Date).Days, 0, 7 * Weeks) : 7 * Weeks;
}
