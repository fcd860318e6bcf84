using System.Management.Automation;
using ScoreCoach.Completion;
using ScoreCoach.Errors;
using ScoreCoach.Plans;
using ScoreCoach.Reports;

namespace ScoreCoach.Commands;

/// <summary>A cmdlet that takes score reports from the pipeline.</summary>
public abstract class ReportCommand : CatalogCommand
{
    private readonly HashSet<ExamProfile> _told = new(ReferenceEqualityComparer.Instance);
    private ReportInput _input = null!;

    [Parameter(
        Mandatory = true, Position = 0, ValueFromPipeline = true,
        HelpMessage = "Score reports, from Import-ScoreReport or New-ScoreReport.")]
    [AllowNull]
    public object? InputObject { get; set; }

    [Parameter(HelpMessage = "The guide to follow.")]
    [ArgumentCompleter(typeof(GuideCompleter))]
    public string? Guide { get; set; }

    private protected Coach Coach { get; private set; } = null!;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        Coach = OrThrow(() => new Coach(Catalog, Options()));
        _input = InputOf(Run);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord() => _input.Take(InputObject);

    private protected virtual PlanOptions Options() => new() { AsOf = DateTime.Today, Guide = TypedTexts.Given(Guide) };

    private protected abstract void Process(ScoreReport report);

    /// <summary>Writes an error for a report that can't be planned for the exam that was requested.</summary>
    private protected bool IsRefused(ScoreReport report)
    {
        if (RefusalOf(report) is not { } refusal)
        {
            return false;
        }

        WriteError(CommandErrors.From(refusal));
        return true;
    }

    private protected virtual ScoreCoachException? RefusalOf(ScoreReport report) => Coach.RefusalOf(report);

    private void Run(ScoreReport report)
    {
        if (report.Profile.Origin != ProfileOrigin.Shipped && Guide is null && Catalog.FindGuide(report.Profile.Guide) is null)
        {
            WarnOnce($"The guide '{report.Profile.Guide}' of {report.Exam} is not known to this command, so the generic guide is used. Specify its file with -ProfilePath here too, or import it.");
        }

        if (ShowsVerbose && _told.Add(report.Profile))
        {
            // What the first report of an outline says of its choice holds for the others, too.
            foreach (var note in report.Notes)
            {
                WriteVerbose($"{ReportName.Of(report)}: {note}");
            }

            WriteVerbose(GuideChoice.Describe(Catalog, report.Profile, TypedTexts.Given(Guide)));
        }

        try
        {
            Process(report);
        }
        catch (ScoreCoachException exception)
        {
            // What one report can't be planned with, another may.
            WriteError(CommandErrors.From(exception));
        }
    }
}
