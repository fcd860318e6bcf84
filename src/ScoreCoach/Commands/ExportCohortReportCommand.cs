using System.Management.Automation;
using ScoreCoach.Cohorts;
using ScoreCoach.Errors;
using ScoreCoach.Exports;

namespace ScoreCoach.Commands;

/// <summary>Writes a cohort to files that people and other programs use: a page, a text, tables.</summary>
[Cmdlet(VerbsData.Export, "CohortReport", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportCohortReportCommand : ExportCommand
{
    private readonly List<CohortSummary> _summaries = [];
    private IExport<ExamCohort>? _export;

    [Parameter(Mandatory = true, ValueFromPipeline = true, HelpMessage = "Summaries, from Measure-Cohort.")]
    [AllowNull]
    public object? InputObject { get; set; }

    [Parameter(HelpMessage = "Your own Liquid template for HTML or Markdown.")]
    public string? Template { get; set; }

    private protected override string Action => "Write the cohort report";

    /// <inheritdoc/>
    protected override void BeginProcessing() => _export = OrThrow(() => Gateway.ExportCohorts(Request(), this));

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var value in Each(InputObject))
        {
            if (value is CohortSummary summary)
            {
                _summaries.Add(summary);
            }
            else
            {
                WriteError(CommandErrors.NotACohortSummary(value));
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        // The groups of an exam belong together, and are known when all summaries are there.
        foreach (var cohort in ExamCohort.Of(_summaries))
        {
            OrThrow(() => _export!.Add(cohort));
        }

        OrThrow(_export!.Complete);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _export?.Dispose();
        base.Dispose(disposing);
    }

    private protected override ExportRequest Request() => base.Request() with
    {
        Template = TypedTexts.Given(Template) is { } template ? FullPath(template) : null,
    };
}
