using System.Management.Automation;
using ScoreCoach.Errors;
using ScoreCoach.Exports;

namespace ScoreCoach.Commands;

/// <summary>Writes empty files of score reports to hand out: once filled in, Import-ScoreReport reads them.</summary>
[Cmdlet(VerbsData.Export, "ReportTemplate", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportReportTemplateCommand : ExportCommand
{
    private IExport<ExamProfile>? _export;

    [Parameter(Mandatory = true, ValueFromPipeline = true, HelpMessage = "Exams, from Get-ExamProfile.")]
    [AllowNull]
    public object? InputObject { get; set; }

    private protected override string Action => "Write the template for score reports";

    /// <inheritdoc/>
    protected override void BeginProcessing() => _export = OrThrow(() => Gateway.ExportTemplates(Request(), this));

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var value in Each(InputObject))
        {
            if (value is ExamProfile profile)
            {
                OrThrow(() => _export!.Add(profile));
            }
            else
            {
                WriteError(CommandErrors.NotAnExamProfile(value));
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => OrThrow(_export!.Complete);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _export?.Dispose();
        base.Dispose(disposing);
    }
}
