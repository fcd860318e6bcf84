using System.Management.Automation;
using ScoreCoach.Binding;
using ScoreCoach.Completion;

namespace ScoreCoach.Commands;

/// <summary>Puts the domains of each report in the order in which to study them.</summary>
[Cmdlet(VerbsCommon.Get, "DomainPriority")]
[OutputType(typeof(DomainPriority))]
public sealed class GetDomainPriorityCommand : ReportCommand
{
    [Parameter(HelpMessage = "The exam to plan for instead of the exam of the reports: another exam that replaces it.")]
    [ExamNameTransformation]
    [ArgumentCompleter(typeof(ExamIdCompleter))]
    public string? TargetExam { get; set; }

    [Parameter(HelpMessage = "The day on which it is asked, for an exam that opens or closes.")]
    [IsoDateTransformation(EmptyIsToday = true)]
    public DateTime AsOf { get; set; } = DateTime.Today;

    [Parameter(HelpMessage = "How to divide the time: Auto, Tier or Impact.")]
    [EmptyIsNull]
    public AllocationChoice? Allocation { get; set; }

    [Parameter(HelpMessage = "Advises retired services too.")]
    public SwitchParameter IncludeRetired { get; set; }

    private protected override PlanOptions Options() => base.Options() with { AsOf = AsOf, TargetExam = TypedTexts.Given(TargetExam), Allocation = Allocation ?? AllocationChoice.Auto, IncludeRetired = IncludeRetired };

    private protected override void Process(ScoreReport report)
    {
        if (IsRefused(report))
        {
            return;
        }

        foreach (var priority in Coach.GetPriorities(report))
        {
            WriteObject(priority);
        }
    }
}
