using System.Globalization;
using ScoreCoach.Collections;
using ScoreCoach.Schedules;
using ScoreCoach.Syllabi;

namespace ScoreCoach;

/// <summary>One appointment of a schedule: when, for how long, what to do, and when it is done.</summary>
public sealed class StudySession : INamed
{
    private readonly CalendarDay _day;
    private readonly PlannedTask _task;
    private readonly ScheduleHeader _header;
    private readonly short _after;
    private readonly short _minutes;

    internal StudySession(ScheduleHeader header, CalendarDay day, int after, int minutes, PlannedTask task, int part)
    {
        _header = header;
        _day = day;
        _after = (short)after;
        _minutes = (short)minutes;
        _task = task;
        PartNumber = (byte)part;
        PartCount = 1;
    }

    /// <summary>Whose session it is; null when the report has no id.</summary>
    [System.ComponentModel.Browsable(false)]
    public string? CandidateId => _header.CandidateId;

    /// <summary>The exam that is studied for.</summary>
    [System.ComponentModel.Browsable(false)]
    public string Exam => _header.Exam;

    /// <summary>When it starts, by the candidate's own clock or, where a time zone was requested, by the clock of that zone.</summary>
    public DateTime Start => StartsAt?.DateTime ?? _day.Date.AddMinutes(_day.StartMinute + _after);

    /// <summary>The moment at which it starts; null without a time zone.</summary>
    public DateTimeOffset? StartsAt => _day.MomentAfter(_after, _header.TimeZone);

    /// <summary>How long it is, in minutes. A free day has none: what would have been studied is in the other days.</summary>
    public int Minutes => _minutes;

    /// <summary>What it is for.</summary>
    public SessionKind Kind => _task.Kind;

    /// <summary>The domain's id; null for a practice exam, a debrief or a free day.</summary>
    public string? Domain => _task.Domain?.Id;

    /// <summary>The domain's name; null without a domain.</summary>
    public string? Name => _task.Domain?.Name;

    /// <summary>The phase of the domain, such as Learn; null without a domain.</summary>
    public string? Phase => _task.Phase;

    /// <summary>The topic; null where it is about a whole domain or the exam.</summary>
    public string? Topic => _task.Topic;

    /// <summary>What it is, in a few words.</summary>
    public string Title => _task.Title;

    /// <summary>What to do. The parts of a task after the first one continue it.</summary>
    public string Task => _task.TaskOf(Part ?? 1, _minutes);

    /// <summary>What can be checked once it is done.</summary>
    public string DoneWhen => _task.DoneWhenOf(PartNumber, PartCount);

    /// <summary>What to read or to work with; null where the guide names nothing.</summary>
    public string? Use => _task.Use?.CurrentName ?? _task.Use?.Text;

    /// <summary>Which part of its task it is, from 1; null for a task of one session.</summary>
    public int? Part => PartCount > 1 ? PartNumber : null;

    /// <summary>Of how many parts; null for a task of one session.</summary>
    public int? Of => PartCount > 1 ? PartCount : null;

    /// <summary>Which time the material of the domain comes round, from 1.</summary>
    public int Round => _task.Round;

    /// <summary>What identifies it in its plan, to be named when it is done.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{_task.Id}-{PartNumber}");

    /// <summary>Who stands behind the task.</summary>
    public Source Source => _task.Source;

    /// <inheritdoc/>
    public override string ToString() => _header.Subject.Length == 0 ? Label : $"{Label}: {_header.Subject}";

    /// <summary>The task, which it may share with other sessions.</summary>
    internal PlannedTask Planned => _task;

    internal byte PartNumber { get; set; }

    internal byte PartCount { get; set; }

    /// <summary>The domain's place in the order of the plan, while parts are counted.</summary>
    internal byte Pace { get; set; }

    /// <summary>The segment of the domain's syllabus; -1 for none.</summary>
    internal short Segment { get; set; } = -1;

    /// <summary>The domain's short name; null without a domain.</summary>
    internal string? ShortName => _task.Domain?.ShortName;

    string INamed.Name => Label;

    private string Label => string.Create(CultureInfo.InvariantCulture, $"{Start:yyyy-MM-dd HH:mm} {Minutes} min {Title}{(Part is { } part ? $" ({part} of {Of})" : string.Empty)}");
}
