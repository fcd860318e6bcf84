namespace ScoreCoach;

/// <summary>What a plan is asked to be. Null means: as the guide says.</summary>
public sealed record PlanOptions
{
    private const int MostWeeks = 520;

    /// <summary>The day on which the plan is made. Never taken from the clock here.</summary>
    public required DateTime AsOf { get; init; }

    /// <summary>The guide to follow; null for the exam's own.</summary>
    public string? Guide { get; init; }

    /// <summary>How to divide the time.</summary>
    public AllocationChoice Allocation { get; init; }

    /// <summary>Weeks of preparation.</summary>
    public int? Weeks { get; init; }

    /// <summary>The day on which preparation must be done.</summary>
    public DateTime? TargetDate { get; init; }

    /// <summary>The first day of preparation; null for <see cref="AsOf"/>.</summary>
    public DateTime? StartDate { get; init; }

    /// <summary>Hours a week.</summary>
    public decimal? HoursPerWeek { get; init; }

    /// <summary>Hours in all.</summary>
    public decimal? TotalHours { get; init; }

    /// <summary>The retake policy by name; null for the vendor's.</summary>
    public string? Policy { get; init; }

    /// <summary>Whether a passed exam gets a dated schedule too, where time is asked for.</summary>
    public bool ScheduleWhenPassed { get; init; }

    /// <summary>The days of the week on which to study.</summary>
    public IReadOnlyCollection<DayOfWeek> StudyDays { get; init; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>Minutes of a study session.</summary>
    public int SessionMinutes { get; init; } = 60;

    /// <summary>The most minutes of study on a day. An assumption.</summary>
    public int MaxMinutesPerDay { get; init; } = 240;

    /// <summary>Minutes of a checkpoint. They come on top of the study time.</summary>
    public int CheckpointMinutes { get; init; } = 120;

    /// <summary>Days without study.</summary>
    public IReadOnlyCollection<DateTime> Unavailable { get; init; } = [];

    /// <summary>When the first session of a day starts.</summary>
    public TimeSpan SessionStart { get; init; } = TimeSpan.FromHours(18);

    /// <summary>The time zone of the sessions. UTC unless asked otherwise, so that a plan is the same on every machine.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Whether retired items are advised too.</summary>
    public bool IncludeRetired { get; init; }

    /// <summary>Whether claims without evidence are shown.</summary>
    public bool IncludeClaim { get; init; }

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

    /// <summary>Finds a time zone.</summary>
    /// <param name="id">Its name, such as Europe/Berlin.</param>
    /// <returns>The time zone.</returns>
    /// <exception cref="ScoreCoachException">There is none of that name.</exception>
    public static TimeZoneInfo FindTimeZone(string id)
    {
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(id);
        }
        catch (Exception exception) when (exception is TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            throw new ScoreCoachException("UnknownTimeZone", $"There is no time zone '{id}'. Accepted: names such as Europe/Berlin or America/New_York, and UTC.", id);
        }
    }

    /// <summary>Checks that the options fit together.</summary>
    /// <returns>These options.</returns>
    /// <exception cref="ScoreCoachException">They contradict each other, or a figure is out of range.</exception>
    public PlanOptions Checked()
    {
        if (Weeks is not null && TargetDate is not null)
        {
            throw ScoreCoachException.UnusableOptions("Weeks and TargetDate both say how long the preparation is. Give one of them.", TargetDate);
        }

        if (TotalHours is not null && HoursPerWeek is not null)
        {
            throw ScoreCoachException.UnusableOptions("TotalHours and HoursPerWeek both say how much time there is. Give one of them.", TotalHours);
        }

        if (Weeks is { } weeks && weeks is < 1 or > MostWeeks)
        {
            throw ScoreCoachException.UnusableOptions(FormattableString.Invariant($"Weeks is {weeks}. Accepted: 1 to {MostWeeks}."), Weeks);
        }

        if (HoursPerWeek is { } hours && hours is <= 0 or > 168)
        {
            throw ScoreCoachException.UnusableOptions(FormattableString.Invariant($"HoursPerWeek is {hours}. Accepted: more than 0, at most 168."), HoursPerWeek);
        }

        if (TotalHours is { } total && total is <= 0 or > 20000)
        {
            throw ScoreCoachException.UnusableOptions(FormattableString.Invariant($"TotalHours is {total}. Accepted: more than 0, at most 20000."), TotalHours);
        }

        if (TargetDate is { } target && target.Date <= Start)
        {
            throw ScoreCoachException.UnusableOptions(
                FormattableString.Invariant($"TargetDate {target:yyyy-MM-dd} is not after the start {Start:yyyy-MM-dd}."), TargetDate);
        }

        foreach (var day in new[] { AsOf, StartDate ?? AsOf, TargetDate ?? AsOf })
        {
            if (!IsUsable(day))
            {
                throw ScoreCoachException.UnusableOptions(
                    FormattableString.Invariant($"{day:yyyy-MM-dd} is too far away. Accepted: {FirstDate:yyyy-MM-dd} to {LastDate:yyyy-MM-dd}."), day);
            }
        }

        if (TargetDate is { } far && (far.Date - Start).Days > 7 * MostWeeks)
        {
            throw ScoreCoachException.UnusableOptions(
                FormattableString.Invariant($"TargetDate {far:yyyy-MM-dd} is more than {MostWeeks} weeks after the start {Start:yyyy-MM-dd}."), TargetDate);
        }

        if (SessionStart < TimeSpan.Zero || SessionStart >= TimeSpan.FromDays(1) || SessionStart.Ticks % TimeSpan.TicksPerMinute != 0)
        {
            throw ScoreCoachException.UnusableOptions($"SessionStart is {SessionStart:c}. Accepted: a time of day in whole minutes, 00:00 to 23:59.", SessionStart);
        }

        if (StudyDays.Count == 0)
        {
            throw ScoreCoachException.UnusableOptions("StudyDay names no day. Accepted: one to seven days of the week.", null);
        }

        Require(SessionMinutes, 1, 1440, nameof(SessionMinutes));
        Require(MaxMinutesPerDay, 1, 1440, nameof(MaxMinutesPerDay));
        Require(CheckpointMinutes, 0, 1440, nameof(CheckpointMinutes));
        return this;
    }

    private static void Require(int value, int least, int most, string name)
    {
        if (value < least || value > most)
        {
            throw ScoreCoachException.UnusableOptions(FormattableString.Invariant($"{name} is {value}. Accepted: {least} to {most}."), value);
        }
    }
}
