using ScoreCoach.Schedules;

namespace ScoreCoach;

/// <summary>What to do on which day: study sessions, reviews, practice exams, debriefs and free days over the weeks of a plan.</summary>
public sealed class Schedule
{
    private static readonly Source s_source = new(SourceKind.Computed, Note: "The syllabus of each domain, placed on the days that are available; the most urgent domain first.");

    private readonly ScheduleHeader _header;
    private readonly StudyCalendar _calendar;
    private readonly ScheduleRequest _request;

    internal Schedule(ScheduleHeader header, StudyCalendar calendar, ScheduleRequest request, ReadOnlyList<ScheduleWeek> weeks)
    {
        _header = header;
        _calendar = calendar;
        _request = request;
        Weeks = weeks;
    }

    /// <summary>The weeks, in the order of time.</summary>
    public ReadOnlyList<ScheduleWeek> Weeks { get; }

    /// <summary>The minutes of study and review. Practice exams and debriefs come on top.</summary>
    public int TotalMinutes => Weeks.Sum(week => week.Minutes);

    /// <summary>The minutes of practice exams and debriefs.</summary>
    public int CheckpointMinutes => Weeks.Sum(week => week.CheckpointMinutes);

    /// <summary>The id of the zone in which the sessions start, as it was requested; null for the candidate's own clock.</summary>
    public string? TimeZone => _header.TimeZone?.Id;

    /// <summary>The same zone, with its rules.</summary>
    internal TimeZoneInfo? Zone => _header.TimeZone;

    /// <summary>How many questions the sessions ask for, and where they come from.</summary>
    public string Questions => QuestionCount.Fill(_request.Rules.Questions, this);

    /// <summary>The source for where to get the questions; how many there are follows from the sessions.</summary>
    public Source QuestionsSource => _request.Rules.QuestionsSource;

    /// <summary>What to do before the first lab, such as setting a limit on what it may cost; null for nothing.</summary>
    public string? BeforeLabs => _request.BeforeLabs?.Text;

    /// <summary>The source for what to do before the first lab; null for nothing to do.</summary>
    public Source? BeforeLabsSource => _request.BeforeLabs?.Source;

    /// <summary>What a reader should know, such as weeks whose minutes had to move.</summary>
    public ReadOnlyList<string> Notes => ScheduleNotes.Of(_calendar, CrowdedDays);

    /// <summary>What was assumed, each with the parameter that changes it.</summary>
    public ReadOnlyList<string> Assumptions => [.. AssumedOptions.Select(advice => advice.ToString())];

    /// <summary>The same, so that each host can write the parameters as its users type them.</summary>
    internal IReadOnlyList<Advice> AssumedOptions => ScheduleAssumptions.Of(_request, Weeks);

    /// <summary>The rule that placed the sessions.</summary>
    public string RuleId { get; } = "schedule.syllabus";

    /// <summary>Where the days and times come from.</summary>
    public Source Source { get; } = s_source;

    /// <summary>All sessions in the order of time.</summary>
    /// <returns>The sessions of all weeks.</returns>
    public IEnumerable<StudySession> AllSessions() => Weeks.SelectMany(week => week.Sessions);

    /// <summary>The days that hold more domains than a day should; null for none.</summary>
    internal IReadOnlyList<DateTime>? CrowdedDays { get; init; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Weeks.Count} weeks, {TotalMinutes} min{(_header.Subject.Length == 0 ? "" : ": ")}{_header.Subject}");
}
