using System.Management.Automation;

namespace ScoreCoach.Commands;

/// <summary>A cmdlet that has to know when the exam may be sat again.</summary>
public abstract class RetakeCommand : ReportCommand
{
    /// <summary>The day on which it is asked. Default: today.</summary>
    [Parameter]
    [IsoDateTransformation]
    public DateTime AsOf { get; set; } = DateTime.Today;

    /// <summary>The retake policy by name, such as Official or Article. Default: the vendor's.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PolicyCompleter))]
    public string? Policy { get; set; }

    /// <summary>The day of the retake: preparation is done by then.</summary>
    [Parameter]
    [IsoDateTransformation]
    public DateTime? TargetDate { get; set; }

    /// <summary>The first day of preparation. Default: -AsOf.</summary>
    [Parameter]
    [IsoDateTransformation]
    public DateTime? StartDate { get; set; }

    private protected override PlanOptions Options() => base.Options() with { AsOf = AsOf, Policy = Policy, TargetDate = TargetDate, StartDate = StartDate };
}
