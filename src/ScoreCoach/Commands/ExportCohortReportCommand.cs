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
    private IExport<ExamCohort> _export = null!;

    [Parameter(Mandatory = true, ValueFromPipeline = true, HelpMessage = "Summaries, from Measure-Cohort.")]
    [AllowNull]
    public object? InputObject { get; set; }

    [Parameter(HelpMessage = "Your own Liquid template for HTML or Markdown.")]
    public string? Template { get; set; }

    private protected override string Action => "Write the cohort report";

    /// <inheritdoc/>
    protected override void BeginProcessing() => _export = Open(Gateway.ExportCohorts, "Exporting cohorts");

    /// <inheritdoc/>
    protected override void ProcessRecord() => Take(InputObject, value => value as CohortSummary, _summaries.Add, CommandErrors.NotACohortSummary);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        // The groups of an exam belong together, and are known when all summaries are there.
        foreach (var cohort in ExamCohort.Of(_summaries))
        {
            Add(_export, cohort);
        }

        Complete(_export);
    }

    private protected override ExportRequest Request() => base.Request() with
    {
        Template = TypedTexts.Given(Template) is { } template ? FullPath(template) : null,
    };
}
