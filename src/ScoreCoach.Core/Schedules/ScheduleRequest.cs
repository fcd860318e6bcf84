using ScoreCoach.Guides;

namespace ScoreCoach.Schedules;

/// <summary>What a schedule is built from.</summary>
internal sealed record ScheduleRequest
{
    /// <summary>Minutes between two sessions.</summary>
    public const int Pause = 10;

    /// <summary>Minutes of going through the mistakes of a practice exam.</summary>
    public const int DebriefMinutes = 60;

    /// <summary>Whose schedule it is, and after which attempt.</summary>
    public string Subject { get; init; } = string.Empty;

    /// <summary>The person's id; null when not given.</summary>
    public string? CandidateId { get; init; }

    public required DateTime StartDate { get; init; }

    /// <summary>The day of the exam; null for none. Study ends before it: the day itself belongs to the exam.</summary>
    public DateTime? TargetDate { get; init; }

    /// <summary>The weeks to plan, of seven days from the start. A target date that comes earlier cuts the last one short.</summary>
    public required int Weeks { get; init; }

    /// <summary>What to place, in rank order.</summary>
    public required IReadOnlyList<ScheduleDomain> Domains { get; init; }

    /// <summary>The days on which to study.</summary>
    public IReadOnlyCollection<DayOfWeek> StudyDays { get; init; } = ScheduleDefaults.StudyDays;

    /// <summary>Those of the study days that are used only where a week needs them.</summary>
    public IReadOnlyCollection<DayOfWeek> ReserveDays { get; init; } = ScheduleDefaults.ReserveDays;

    /// <summary>The most minutes of a session. One is shorter where a domain's, a week's or a day's minutes end.</summary>
    public int SessionMinutes { get; init; } = ScheduleDefaults.SessionMinutes;

    /// <summary>The maximum of minutes of study on a day. Practice exams, debriefs and pauses come on top.</summary>
    public DayTable<int> MaxMinutesPerDay { get; init; } = ScheduleDefaults.MaxMinutesPerDay;

    public IReadOnlyCollection<DateTime> Unavailable { get; init; } = [];

    /// <summary>The clock time of a day's first session.</summary>
    public DayTable<TimeSpan> SessionStart { get; init; } = ScheduleDefaults.SessionStart;

    /// <summary>The clock time by which every session has ended.</summary>
    public TimeSpan SessionEnd { get; init; } = ScheduleDefaults.SessionEnd;

    /// <summary>The zone of the clock times; null for the candidate's own clock, wherever that is.</summary>
    public TimeZoneInfo? TimeZone { get; init; }

    /// <summary>The length of a practice exam; 0 for none.</summary>
    public int CheckpointMinutes { get; init; } = ScheduleDefaults.CheckpointMinutes;

    /// <summary>Whether that is the exam's own length, or was requested; otherwise it is an assumption.</summary>
    public bool KnowsCheckpointMinutes { get; init; }

    /// <summary>Practice exams that were taken before.</summary>
    public int CheckpointsDone { get; init; }

    /// <summary>Whether a practice exam comes before everything else, because no result shows the levels.</summary>
    public bool StartsWithCheckpoint { get; init; }

    /// <summary>Whether it is what is left of a plan, whose weeks, hours and day of the exam are those of the whole.</summary>
    public bool IsUnderway { get; init; }

    /// <summary>The wording of practice exams, debriefs and free days.</summary>
    public required SyllabusRules Rules { get; init; }

    /// <summary>What to do before the first lab; null for nothing.</summary>
    public CoachingItem? BeforeLabs { get; init; }

    /// <summary>Whether the exam is taken after the plan. Where it can't or need not be, no practice exam is the last one before it.</summary>
    public bool HasExam { get; init; } = true;

    /// <summary>The first day on which it can be taken; null where that is not known.</summary>
    public DateTime? FirstExamDate { get; init; }

    /// <summary>The last day on which it can be taken: nothing is advised that ends after it. Null for none.</summary>
    public DateTime? LastExamDate { get; init; }

    /// <summary>The exam that is practiced.</summary>
    public string Exam { get; init; } = string.Empty;

    /// <summary>The percentage that a practice exam should reach.</summary>
    public int GoalPercent { get; init; }

    public long TotalMinutes => Domains.Sum(domain => (long)domain.Minutes);

    /// <summary>The days of the plan, available or not.</summary>
    public int Days => TargetDate is { } target ? Math.Clamp((target.Date - StartDate.Date).Days, 0, 7 * Weeks) : 7 * Weeks;
}
