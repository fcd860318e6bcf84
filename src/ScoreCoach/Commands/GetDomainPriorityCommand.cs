using System.Management.Automation;

namespace ScoreCoach.Commands;

/// <summary>Puts the domains of each report in the order in which to study them.</summary>
[Cmdlet(VerbsCommon.Get, "DomainPriority")]
[OutputType(typeof(DomainPriority))]
public sealed class GetDomainPriorityCommand : ReportCommand
{
    /// <summary>How to divide the time: Auto, Tier or Impact.</summary>
    [Parameter]
    public AllocationChoice Allocation { get; set; }

    /// <summary>Advises retired services too.</summary>
    [Parameter]
    public SwitchParameter IncludeRetired { get; set; }

    private protected override PlanOptions Options() => base.Options() with { Allocation = Allocation, IncludeRetired = IncludeRetired };

    private protected override void Process(ScoreReport report)
    {
        foreach (var priority in Coach.GetPriorities(report))
        {
            WriteObject(priority);
        }
    }
}
