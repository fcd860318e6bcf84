using System.Management.Automation;
using ScoreCoach.Completion;
using ScoreCoach.Errors;
using ScoreCoach.Plans;

namespace ScoreCoach.Commands;

/// <summary>A cmdlet that takes score reports from the pipeline.</summary>
public abstract class ReportCommand : CatalogCommand
{
    /// <summary>Score reports, from Import-ScoreReport or New-ScoreReport.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    public object? InputObject { get; set; }

    /// <summary>The guide to follow. Default: the exam's own, or "generic".</summary>
    [Parameter]
    [ArgumentCompleter(typeof(GuideCompleter))]
    public string? Guide { get; set; }

    private protected Coach Coach { get; private set; } = null!;

    /// <inheritdoc/>
    protected override void BeginProcessing() => Coach = OrThrow(() => new Coach(Catalog, Options()));

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        // An object as it is, not as PSObject: a cohort of a million would be wrapped a million times for nothing.
        var input = InputObject is PSObject wrapped ? wrapped.BaseObject : InputObject;
        if (input is not ScoreReport report)
        {
            WriteError(CommandErrors.NotAScoreReport(input));
            return;
        }

        try
        {
            Process(report);
        }
        catch (ScoreCoachException exception)
        {
            ThrowTerminatingError(CommandErrors.From(exception));
        }
    }

    private protected virtual PlanOptions Options() => new() { AsOf = DateTime.Today, Guide = Guide };

    private protected abstract void Process(ScoreReport report);
}
