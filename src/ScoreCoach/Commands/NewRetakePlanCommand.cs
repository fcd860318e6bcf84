using System.Management.Automation;
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

    /// <summary>The time zone of the sessions, such as Europe/Berlin.</summary>
    [Parameter]
    public string? TimeZone { get; set; }

    /// <summary>Plans weeks, hours and sessions for an exam that was passed or can't be taken again, too.</summary>
    [Parameter]
    public SwitchParameter ScheduleAnyway { get; set; }

    /// <summary>Shows all insights that hold instead of the first six, and claims of the articles for which no one gives evidence.</summary>
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
            TimeZone = TypedTexts.Given(TimeZone) is { } zone ? Gateway.FindTimeZone(zone) : options.TimeZone,
            ScheduleAnyway = ScheduleAnyway,
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
        if (ShowsVerbose)
        {
            WriteVerbose(PlanChoice.Describe(plan));
        }

        WriteObject(plan);
    }
}
