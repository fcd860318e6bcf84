using System.Management.Automation;

namespace ScoreCoach.Commands;

/// <summary>Makes a plan for each report: what to study in which order, for how long, and why.</summary>
[Cmdlet(VerbsCommon.New, "RetakePlan", SupportsShouldProcess = false)]
[OutputType(typeof(RetakePlan))]
public sealed class NewRetakePlanCommand : ReportCommand
{
    private readonly WarningSummary _warnings = new();
    private readonly LatestAttempts _latest = new();

    /// <summary>Hours a week. Default: the fewest of the timeline's band.</summary>
    [Parameter]
    public decimal? HoursPerWeek { get; set; }

    /// <summary>Hours in all, instead of hours a week.</summary>
    [Parameter]
    public decimal? TotalHours { get; set; }

    /// <summary>Weeks of preparation. Default: the middle of the timeline's band.</summary>
    [Parameter]
    public int? Weeks { get; set; }

    /// <summary>The day on which preparation must be done, instead of weeks.</summary>
    [Parameter]
    [IsoDateTransformation]
    public DateTime? TargetDate { get; set; }

    /// <summary>The first day of preparation. Default: -AsOf.</summary>
    [Parameter]
    [IsoDateTransformation]
    public DateTime? StartDate { get; set; }

    /// <summary>Plans only for each person's last attempt at an exam. Waits for the end of the input.</summary>
    [Parameter]
    public SwitchParameter Latest { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        foreach (var report in _latest.Reports)
        {
            WritePlan(report);
        }

        foreach (var line in _warnings.Lines)
        {
            WriteWarning(line);
        }
    }

    private protected override PlanOptions Options() => base.Options() with
    {
        HoursPerWeek = HoursPerWeek,
        TotalHours = TotalHours,
        Weeks = Weeks,
        TargetDate = TargetDate,
        StartDate = StartDate,
    };

    private protected override void Process(ScoreReport report)
    {
        if (Latest)
        {
            _latest.Add(report);
        }
        else
        {
            WritePlan(report);
        }
    }

    private void WritePlan(ScoreReport report)
    {
        var plan = Coach.CreatePlan(report);
        _warnings.Add(plan);
        WriteObject(plan);
    }
}
