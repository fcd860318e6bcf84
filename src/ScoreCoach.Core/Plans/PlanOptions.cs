namespace ScoreCoach;

/// <summary>What a plan is asked to be. Null means: as the guide says.</summary>
public sealed record PlanOptions
{
    private const int MaxWeeks = 520;

    /// <summary>The day on which the plan is made. Never taken from the clock here.</summary>
    public DateTime AsOf { get; internal init; }

    /// <summary>The guide to follow; null for the exam's own.</summary>
    public string? Guide { get; internal init; }

    /// <summary>The exam to plan for instead of the report's, by code, title or alias; null for the report's own.</summary>
    public string? TargetExam { get; internal init; }

    /// <summary>How to divide the time.</summary>
    public AllocationChoice Allocation { get; internal init; }

    /// <summary>Weeks of preparation.</summary>
    public int? Weeks { get; internal init; }

    /// <summary>The day on which preparation must be done.</summary>
    public DateTime? TargetDate { get; internal init; }

    /// <summary>The first day of preparation; null for <see cref="AsOf"/>.</summary>
    public DateTime? StartDate { get; internal init; }

    /// <summary>Hours a week.</summary>
    public decimal? HoursPerWeek { get; internal init; }

    /// <summary>Hours in all.</summary>
    public decimal? TotalHours { get; internal init; }

    /// <summary>The retake policy by name; null for the vendor's.</summary>
    public string? Policy { get; internal init; }

    /// <summary>Whether a passed exam gets a dated schedule too, where time is asked for.</summary>
    public bool ScheduleWhenPassed { get; internal init; }

    /// <summary>The days of the week on which to study.</summary>
    public ReadOnlyList<DayOfWeek> StudyDays { get; internal init; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>Minutes of a study session.</summary>
    public int SessionMinutes { get; internal init; } = 60;

    /// <summary>The maximum of minutes of study on a day. An assumption.</summary>
    public int MaxMinutesPerDay { get; internal init; } = 240;

    /// <summary>Minutes of a checkpoint. They come on top of the study time.</summary>
    public int CheckpointMinutes { get; internal init; } = 120;

    /// <summary>Days without study.</summary>
    public ReadOnlyList<DateTime> Unavailable { get; internal init; } = [];

    /// <summary>When the first session of a day starts.</summary>
    public TimeSpan SessionStart { get; internal init; } = TimeSpan.FromHours(18);

    /// <summary>The time zone of the sessions. UTC unless asked otherwise, so that a plan is the same on every machine.</summary>
    public TimeZoneInfo TimeZone { get; internal init; } = TimeZoneInfo.Utc;

    /// <summary>Whether retired items are advised too.</summary>
    public bool IncludeRetired { get; internal init; }

    /// <summary>Whether claims without evidence are shown.</summary>
    public bool IncludeClaim { get; internal init; }

    /// <summary>The first day that anything here is computed for.</summary>
    public static DateTime FirstDate { get; } = new(1900, 1, 1);

    /// <summary>The last day that anything here is computed for; beyond it, adding weeks would leave the calendar.</summary>
    public static DateTime LastDate { get; } = new(2200, 12, 31);

    /// <summary>The first day of preparation.</summary>
    public DateTime Start => (StartDate ?? AsOf).Date;

    /// <summary>Whether a day is one that is computed for.</summary>
    /// <param name="day">The day.</param>
    /// <returns>True from <see cref="FirstDate"/> to <see cref="LastDate"/>.</returns>
    public static bool IsUsable(DateTime day) => day >= FirstDate && day.Date <= LastDate;

    /// <summary>Checks that the options fit together.</summary>
    /// <returns>These options.</returns>
    /// <exception cref="ScoreCoachException">They contradict each other, or a figure is out of range.</exception>
    public PlanOptions Checked()
    {
        Refuse(
            Weeks is not null && TargetDate is not null,
            $"{Named(nameof(Weeks))} and {Named(nameof(TargetDate))} both say how long the preparation is. Give one of them.",
            TargetDate);
        Refuse(
            TotalHours is not null && HoursPerWeek is not null,
            $"{Named(nameof(TotalHours))} and {Named(nameof(HoursPerWeek))} both say how much time there is. Give one of them.",
            TotalHours);
        Require(Weeks ?? 1, 1, MaxWeeks, nameof(Weeks));
        Refuse(HoursPerWeek is <= 0 or > 168, $"{Named(nameof(HoursPerWeek))} is {HoursPerWeek}. Accepted: more than 0, at most 168.", HoursPerWeek);
        Refuse(TotalHours is <= 0 or > 20000, $"{Named(nameof(TotalHours))} is {TotalHours}. Accepted: more than 0, at most 20000.", TotalHours);
        Refuse(
            TargetDate?.Date <= Start,
            $"{Named(nameof(TargetDate))} {TargetDate:yyyy-MM-dd} is not after the start {Start:yyyy-MM-dd}.",
            TargetDate);
        foreach (var day in new[] { AsOf, StartDate ?? AsOf, TargetDate ?? AsOf })
        {
            Refuse(!IsUsable(day), $"{day:yyyy-MM-dd} is too far away. Accepted: {FirstDate:yyyy-MM-dd} to {LastDate:yyyy-MM-dd}.", day);
        }

        Refuse(
            (TargetDate?.Date - Start)?.Days > 7 * MaxWeeks,
            $"{Named(nameof(TargetDate))} {TargetDate:yyyy-MM-dd} is more than {MaxWeeks} weeks after the start {Start:yyyy-MM-dd}.",
            TargetDate);
        Refuse(
            SessionStart < TimeSpan.Zero || SessionStart >= TimeSpan.FromDays(1) || SessionStart.Ticks % TimeSpan.TicksPerMinute != 0,
            $"{Named(nameof(SessionStart))} is {SessionStart:c}. Accepted: a time of day in whole minutes, 00:00 to 23:59.",
            SessionStart);
        Refuse(StudyDays.Count == 0, $"{Named("StudyDay")} names no day. Accepted: one to seven days of the week.", null);
        Require(SessionMinutes, 1, 1440, nameof(SessionMinutes));
        Require(MaxMinutesPerDay, 1, 1440, nameof(MaxMinutesPerDay));
        Require(CheckpointMinutes, 0, 1440, nameof(CheckpointMinutes));
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"Plans as of {AsOf:yyyy-MM-dd}");

    private static OptionExample Named(string option) => OptionExample.Of(option);

    private static void Require(int value, int least, int most, string name) =>
        Refuse(value < least || value > most, $"{Named(name)} is {value}. Accepted: {least} to {most}.", value);

    private static void Refuse(bool wrong, FormattableString message, object? value)
    {
        if (wrong)
        {
            throw ScoreCoachException.UnusableOptions(message, value);
        }
    }
}
