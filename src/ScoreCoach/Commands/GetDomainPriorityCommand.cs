using System.Management.Automation;

namespace ScoreCoach.Commands;

/// <summary>Puts the domains of each report in the order in which to study them.</summary>
[Cmdlet(VerbsCommon.Get, "DomainPriority")]
[OutputType(typeof(DomainPriority))]
public sealed class GetDomainPriorityCommand : ReportCommand
{
    private protected override void Process(ScoreReport report)
    {
        foreach (var priority in Coach.GetPriorities(report))
        {
            WriteObject(priority);
        }
    }
}
