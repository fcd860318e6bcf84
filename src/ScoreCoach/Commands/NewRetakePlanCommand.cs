using System.Management.Automation;
using ScoreCoach.Binding;
using ScoreCoach.Errors;
using ScoreCoach.Plans;

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

    /// <summary>Hours a week. Default: the minimum of the timeline's band.</summary>
    [Parameter]
    [InvariantNumberTransformation]
    public decimal? HoursPerWeek { get; set; }

    /// <summary>Hours in all, instead of hours a week.</summary>
    [Parameter]
    [InvariantNumberTransformation]
    public decimal? TotalHours { get; set; }

    /// <summary>Weeks of preparation. Default: the middle of the timeline's band.</summary>
    [Parameter]
    [InvariantNumberTransformation]
    public int? Weeks { get; set; }

    /// <summary>The days of the week on which to study. Default: Monday to Friday.</summary>
    [Parameter]
    [StudyDayTransformation]
    public DayOfWeek[]? StudyDay { get; set; }

    /// <summary>Minutes of a study session. Default: 60.</summary>
    [Parameter]
    [InvariantNumberTransformation]
    public int? SessionMinutes { get; set; }

    /// <summary>The maximum minutes of study on a day. Default: 240.</summary>
    [Parameter]
    [InvariantNumberTransformation]
    public int? MaxMinutesPerDay { get; set; }

    /// <summary>Minutes of a practice exam at a checkpoint; they come on top. Default: 120.</summary>
    [Parameter]
    [InvariantNumberTransformation]
    public int? CheckpointMinutes { get; set; }

    /// <summary>Days without study.</summary>
    [Parameter]
    [IsoDateTransformation]
    public DateTime[]? Unavailable { get; set; }

    /// <summary>When the first session of a day starts. Default: 18:00.</summary>
    [Parameter]
    [TimeOfDayTransformation]
    public TimeSpan? SessionStart { get; set; }

    /// <summary>The time zone of the sessions, such as Europe/Berlin. Default: UTC, so that a plan is the same on every machine.</summary>
    [Parameter]
    public string? TimeZone { get; set; }

    /// <summary>Gives passed exams a dated schedule too, where weeks or hours are asked for.</summary>
    [Parameter]
    public SwitchParameter ScheduleWhenPassed { get; set; }

    /// <summary>Shows claims of the articles for which nobody gives evidence.</summary>
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
            HoursPerWeek = HoursPerWeek,
            TotalHours = TotalHours,
            Weeks = Weeks,
            StudyDays = StudyDay is null ? options.StudyDays : [.. StudyDay.Distinct()],
            SessionMinutes = SessionMinutes ?? options.SessionMinutes,
            MaxMinutesPerDay = MaxMinutesPerDay ?? options.MaxMinutesPerDay,
            CheckpointMinutes = CheckpointMinutes ?? options.CheckpointMinutes,
            Unavailable = [.. Unavailable ?? []],
            SessionStart = SessionStart ?? options.SessionStart,
            TimeZone = TypedTexts.Given(TimeZone) is { } zone ? Gateway.FindTimeZone(zone) : options.TimeZone,
            ScheduleWhenPassed = ScheduleWhenPassed,
            IncludeClaim = IncludeClaim,
        };
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
