using System.Management.Automation;
using ScoreCoach.Binding;
using ScoreCoach.Errors;
using ScoreCoach.Plans;
using ScoreCoach.Requests;

namespace ScoreCoach.Commands;

/// <summary>Makes a plan for each person's last attempt at an exam: what to study in which order, for how long, and why.</summary>
[Cmdlet(VerbsCommon.New, "RetakePlan")]
[OutputType(typeof(RetakePlan))]
public sealed class NewRetakePlanCommand : RetakeCommand
{
    private readonly WarningSummary _warnings = new();

    /// <summary>How to divide the time: Auto, Tier or Impact.</summary>
    [Parameter]
    public AllocationChoice Allocation { get; set; }

    /// <summary>Advises retired services too.</summary>
    [Parameter]
    public SwitchParameter IncludeRetired { get; set; }

    /// <summary>The days of the week on which to study. Default: Monday to Saturday, and Sunday where a week needs it.</summary>
    [Parameter]
    [StudyDayTransformation]
    public DayOfWeek[]? StudyDay { get; set; }

    /// <summary>The maximum minutes of a study session, from 15 to 480. Default: 60.</summary>
    [Parameter]
    [InvariantNumberTransformation]
    public int? SessionMinutes { get; set; }

    /// <summary>The maximum minutes of study on a day: one number, or a table such as @{ Saturday = 300 }. Default: 150 from Monday to Friday, 360 at weekends.</summary>
    [Parameter]
    [DayTableTransformation]
    public string[]? MaxMinutesPerDay { get; set; }

    /// <summary>Minutes of a practice exam; they come on top. 0 for none. Default: the length of the exam, or 120 where it is not known.</summary>
    [Parameter]
    [InvariantNumberTransformation]
    public int? CheckpointMinutes { get; set; }

    /// <summary>Days without study.</summary>
    [Parameter]
    [IsoDateTransformation]
    public DateTime[]? Unavailable { get; set; }

    /// <summary>When the first session of a day starts: one time, or a table such as @{ Saturday = '10:00' }. Default: 18:00, at weekends 09:00.</summary>
    [Parameter]
    [DayTableTransformation]
    public string[]? SessionStart { get; set; }

    /// <summary>The time by which every session has ended. Default: 22:00.</summary>
    [Parameter]
    [TimeOfDayTransformation]
    public TimeSpan? SessionEnd { get; set; }

    /// <summary>The time zone of the sessions, such as Europe/Berlin. Default: the candidate's own clock, so that a plan is the same on every machine.</summary>
    [Parameter]
    public string? TimeZone { get; set; }

    /// <summary>Plans weeks, hours and sessions for an exam that was passed or can no longer be sat, too.</summary>
    [Parameter]
    public SwitchParameter ScheduleAnyway { get; set; }

    /// <summary>Shows all insights that hold instead of the first six, and claims of the articles for which nobody gives evidence.</summary>
    [Parameter]
    public SwitchParameter IncludeClaim { get; set; }

    /// <summary>Refuses reports in which a domain has no level.</summary>
    [Parameter]
    public SwitchParameter Strict { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        foreach (var line in _warnings.Lines)
        {
            WriteWarning(line);
        }
    }

    private protected override PlanOptions Options()
    {
        var options = base.Options();
        return options with
        {
            Allocation = Allocation,
            IncludeRetired = IncludeRetired,
            StudyDays = StudyDay is null ? options.StudyDays : [.. StudyDay.Distinct()],
            ReserveDays = StudyDay is null ? options.ReserveDays : [],
            SessionMinutes = SessionMinutes ?? options.SessionMinutes,
            MaxMinutesPerDay = Days(nameof(MaxMinutesPerDay), MaxMinutesPerDay, options.MaxMinutesPerDay, TypedValue.TryWholeNumber),
            CheckpointMinutes = CheckpointMinutes,
            Unavailable = [.. Unavailable ?? []],
            SessionStart = Days(nameof(SessionStart), SessionStart, options.SessionStart, TypedValue.TryTime),
            SessionEnd = SessionEnd ?? options.SessionEnd,
            TimeZone = TypedTexts.Given(TimeZone) is { } zone ? Gateway.FindTimeZone(zone) : options.TimeZone,
            ScheduleAnyway = ScheduleAnyway,
            IncludeClaim = IncludeClaim,
        };
    }

    private static DayTable<T> Days<T>(string name, string[]? words, DayTable<T> defaults, TypedValueParser<T> parser)
        where T : struct
    {
        if (words is null)
        {
            return defaults;
        }

        return TypedDays.TryParse(words, defaults, parser, out var table, out var error) ? table : throw ScoreCoachException.UnusableOptions($"{OptionExample.Of(name)}: {error}", string.Join(", ", words));
    }

    private protected override void ProcessAttempt(ScoreReport report)
    {
        if (IsRefused(report))
        {
            return;
        }

        if (Strict && TargetExam is null && report.Incomplete && report.Profile.Vocabulary.ReportsDomains && report.Domains.Count > 0)
        {
            WriteError(CommandErrors.IncompleteReport(report));
            return;
        }

        var plan = Coach.CreatePlan(report);
        _warnings.Add(plan);
        WriteObject(plan);
    }
}
