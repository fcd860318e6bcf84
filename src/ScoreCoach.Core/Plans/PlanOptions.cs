using ScoreCoach.Readiness;
using ScoreCoach.Schedules;
using ScoreCoach.Text;

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

    /// <summary>Whether an exam that was passed or can't be taken again gets weeks, hours and a schedule too.</summary>
    public bool ScheduleAnyway { get; internal init; }

    /// <summary>The days of the week on which to study.</summary>
    public ReadOnlyList<DayOfWeek> StudyDays { get; internal init; } = ScheduleDefaults.StudyDays;

    /// <summary>Those of the study days that are used only where a week needs them.</summary>
    public ReadOnlyList<DayOfWeek> ReserveDays { get; internal init; } = ScheduleDefaults.ReserveDays;

    /// <summary>The most minutes of a study session.</summary>
    public int SessionMinutes { get; internal init; } = ScheduleDefaults.SessionMinutes;

    /// <summary>The maximum of minutes of study on each day of the week. An assumption.</summary>
    public DayTable<int> MaxMinutesPerDay { get; internal init; } = ScheduleDefaults.MaxMinutesPerDay;

    /// <summary>Minutes of a practice exam, which come on top of the study time; null for the length of the exam, or 120 where it is not known.</summary>
    public int? CheckpointMinutes { get; internal init; }

    /// <summary>Days without study.</summary>
    public ReadOnlyList<DateTime> Unavailable { get; internal init; } = [];

    /// <summary>When the first session of each day of the week starts.</summary>
    public DayTable<TimeSpan> SessionStart { get; internal init; } = ScheduleDefaults.SessionStart;

    /// <summary>The clock time by which every session has ended.</summary>
    public TimeSpan SessionEnd { get; internal init; } = ScheduleDefaults.SessionEnd;

    /// <summary>The time zone of the sessions; null for the candidate's own clock, so that a plan is the same on every machine.</summary>
    public TimeZoneInfo? TimeZone { get; internal init; }

    /// <summary>Hours of the plan that are done already; null where nothing is stated of them.</summary>
    public decimal? CompletedHours { get; internal init; }

    /// <summary>The ids of the sessions that are done already.</summary>
    public ReadOnlyList<string> CompletedSessions { get; internal init; } = [];

    /// <summary>Practice results by domain, which the plan follows.</summary>
    internal IReadOnlyList<PracticeEntry> Practice { get; init; } = [];

    /// <summary>Whether retired items are advised too.</summary>
    public bool IncludeRetired { get; internal init; }

    /// <summary>Whether all insights that hold are shown, claims without evidence included, instead of the first six.</summary>
    public bool IncludeClaim { get; internal init; }

    /// <summary>The first day that anything here is computed for.</summary>
    public static DateTime FirstDate => UsableDate.First;

    /// <summary>The last day that anything here is computed for; beyond it, adding weeks would leave the calendar.</summary>
    public static DateTime LastDate => UsableDate.Last;

    /// <summary>The first day of preparation.</summary>
    public DateTime Start => (StartDate ?? AsOf).Date;

    /// <summary>Whether a part of the plan is done already.</summary>
    internal bool IsUnderway => CompletedHours is not null || CompletedSessions.Count > 0;

    /// <summary>The first day of what is left: today, where the plan has begun before.</summary>
    internal DateTime ResumesOn => IsUnderway && AsOf.Date > Start ? AsOf.Date : Start;

    /// <summary>Whether a day is one that is computed for.</summary>
    /// <param name="day">The day.</param>
    /// <returns>True from <see cref="FirstDate"/> to <see cref="LastDate"/>.</returns>
    public static bool IsUsable(DateTime day) => UsableDate.Holds(day);

    /// <summary>Checks that the options fit together.</summary>
    /// <returns>These options.</returns>
    /// <exception cref="ScoreCoachException">They contradict each other, or a figure is out of range.</exception>
    public PlanOptions Validate()
    {
        Refuse(
            Weeks is not null && TargetDate is not null,
            $"{Named(nameof(Weeks))} and {Named(nameof(TargetDate))} both set the length of the preparation. Specify only one of them.",
            TargetDate);
        Refuse(
            TotalHours is not null && HoursPerWeek is not null,
            $"{Named(nameof(TotalHours))} and {Named(nameof(HoursPerWeek))} both set the study time. Specify only one of them.",
            TotalHours);
        Require(Weeks ?? 1, 1, MaxWeeks, nameof(Weeks));
        Refuse(HoursPerWeek is <= 0 or > 168, $"{Named(nameof(HoursPerWeek))} is {HoursPerWeek}. Accepted: more than 0, at most 168.", HoursPerWeek);
        Refuse(TotalHours is <= 0 or > 20000, $"{Named(nameof(TotalHours))} is {TotalHours}. Accepted: more than 0, at most 20000.", TotalHours);
        Refuse(CompletedHours is < 0 or > 20000, $"{Named("Completed")} is {CompletedHours}. Accepted: 0 to 20000 hours.", CompletedHours);
        Refuse(
            TargetDate?.Date <= ResumesOn,
            $"{Named(nameof(TargetDate))} {TargetDate:yyyy-MM-dd} is not after the start {ResumesOn:yyyy-MM-dd}.",
            TargetDate);
        foreach (var day in new[] { AsOf, StartDate ?? AsOf, TargetDate ?? AsOf })
        {
            Refuse(!IsUsable(day), $"{day:yyyy-MM-dd} is out of range. Accepted: {FirstDate:yyyy-MM-dd} to {LastDate:yyyy-MM-dd}.", day);
        }

        Refuse(
            (TargetDate?.Date - Start)?.Days > 7 * MaxWeeks,
            $"{Named(nameof(TargetDate))} {TargetDate:yyyy-MM-dd} is more than {MaxWeeks} weeks after the start {Start:yyyy-MM-dd}.",
            TargetDate);
        Refuse(StudyDays.Count == 0, $"{Named("StudyDay")} is empty. Accepted: one to seven weekdays.", null);
        Require(SessionMinutes, 15, 480, nameof(SessionMinutes));
        Require(CheckpointMinutes ?? 0, 0, 1440, nameof(CheckpointMinutes));
        Refuse(
            !IsTimeOfDay(SessionEnd) && SessionEnd != TimeSpan.FromDays(1),
            $"{Named(nameof(SessionEnd))} is {SessionEnd:c}. Accepted: a time of day in whole minutes, 00:01 to 24:00.",
            SessionEnd);
        foreach (var day in StudyDays)
        {
            Require(MaxMinutesPerDay[day], 0, 1440, nameof(MaxMinutesPerDay));
            var start = SessionStart[day];
            Refuse(!IsTimeOfDay(start), $"{Named(nameof(SessionStart))} is {start:c}. Accepted: a time of day in whole minutes, 00:00 to 23:59.", start);
            Refuse(
                start >= SessionEnd,
                $"{Named(nameof(SessionStart))} {start:hh\\:mm} on {day} is not before {Named(nameof(SessionEnd))} {SessionEnd:hh\\:mm}. Accepted: an earlier start, or a later end.",
                start);
        }

        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"Plans as of {AsOf:yyyy-MM-dd}");

    private static bool IsTimeOfDay(TimeSpan time) => time >= TimeSpan.Zero && time < TimeSpan.FromDays(1) && time.Ticks % TimeSpan.TicksPerMinute == 0;

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
