using System.Management.Automation;
using ScoreCoach.Binding;
using ScoreCoach.Completion;
using ScoreCoach.Errors;
using ScoreCoach.Plans;

namespace ScoreCoach.Commands;

/// <summary>Makes a plan for each person's last attempt at an exam: what to study in which order, for how long, and why.</summary>
[Cmdlet(VerbsCommon.New, "RetakePlan")]
[OutputType(typeof(RetakePlan))]
public sealed class NewRetakePlanCommand : RetakeCommand
{
    private readonly WarningSummary _warnings = new(PowerShellSyntax.Instance);

    [Parameter(HelpMessage = "How to divide the time: Auto, Tier or Impact.")]
    [EmptyIsNull]
    public AllocationChoice? Allocation { get; set; }

    [Parameter(HelpMessage = "Advises retired services too.")]
    public SwitchParameter IncludeRetired { get; set; }

    [Parameter(HelpMessage = "The time zone of the sessions, such as Europe/Berlin.")]
    [ArgumentCompleter(typeof(TimeZoneCompleter))]
    public string? TimeZone { get; set; }

    [Parameter(HelpMessage = "Plans weeks, hours and sessions for an exam that was passed or can't be taken again, too.")]
    public SwitchParameter ScheduleAnyway { get; set; }

    [Parameter(
        HelpMessage = "Shows all insights that hold instead of the first six, and claims of the articles for which no one gives evidence.")]
    public SwitchParameter IncludeClaim { get; set; }

    [Parameter(HelpMessage = "Refuses reports in which a domain has no level.")]
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
            Allocation = Allocation ?? AllocationChoice.Auto,
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

        var plan = Coach.CreatePlan(report);
        if (Strict && plan.LacksLevels)
        {
            WriteError(CommandErrors.IncompleteReport(plan));
            return;
        }

        _warnings.Add(plan);
        if (ShowsVerbose)
        {
            WriteVerbose(PlanChoice.Describe(plan));
        }

        WriteObject(plan);
    }
}
