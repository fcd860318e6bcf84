using System.Management.Automation;

namespace ScoreCoach.Commands;

/// <summary>Computes when an exam can and should be sat again.</summary>
[Cmdlet(VerbsCommon.Get, "RetakeWindow")]
[OutputType(typeof(RetakeWindow))]
public sealed class GetRetakeWindowCommand : ReportCommand
{
    private readonly AttemptHistory _history = new();

    /// <summary>The retake policy by name, such as Official or Article. Default: the vendor's.</summary>
    [Parameter]
    public string? Policy { get; set; }

    /// <summary>The day on which the retake is wanted.</summary>
    [Parameter]
    [IsoDateTransformation]
    public DateTime? TargetDate { get; set; }

    /// <summary>The first day of preparation. Default: -AsOf.</summary>
    [Parameter]
    [IsoDateTransformation]
    public DateTime? StartDate { get; set; }

    private protected override PlanOptions Options() => base.Options() with { Policy = Policy, TargetDate = TargetDate, StartDate = StartDate };

    private protected override void Process(ScoreReport report) => WriteObject(Coach.GetWindow(_history.Follow(report)));
}
