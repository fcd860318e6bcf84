using System.Management.Automation;
using ScoreCoach.Errors;
using ScoreCoach.Exports;

namespace ScoreCoach.Commands;

/// <summary>Writes empty files of score reports to hand out: once filled in, Import-ScoreReport reads them.</summary>
[Cmdlet(VerbsData.Export, "ReportTemplate", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportReportTemplateCommand : ExportCommand
{
    private IExport<ExamProfile> _export = null!;

    [Parameter(Mandatory = true, ValueFromPipeline = true, HelpMessage = "Exams, from Get-ExamProfile.")]
    [AllowNull]
    public object? InputObject { get; set; }

    private protected override string Action => "Write the template for score reports";

    /// <inheritdoc/>
    protected override void BeginProcessing() => _export = Open(Gateway.ExportTemplates, "Exporting templates");

    /// <inheritdoc/>
    protected override void ProcessRecord() => Take(InputObject, value => value as ExamProfile, value => Add(_export, value), CommandErrors.NotAnExamProfile);

    /// <inheritdoc/>
    protected override void EndProcessing() => Complete(_export);
}
