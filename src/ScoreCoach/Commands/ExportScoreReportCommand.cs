using System.Management.Automation;
using ScoreCoach.Binding;
using ScoreCoach.Errors;
using ScoreCoach.Exports;

namespace ScoreCoach.Commands;

/// <summary>Writes score reports to files that Import-ScoreReport reads back, and that other programs use.</summary>
[Cmdlet(VerbsData.Export, "ScoreReport", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportScoreReportCommand : ExportCommand
{
    private IExport<ScoreReport>? _export;
    private ExportProgress? _progress;

    [Parameter(Mandatory = true, ValueFromPipeline = true, HelpMessage = "Score reports, from Import-ScoreReport or New-ScoreReport; of plans, their reports.")]
    [AllowNull]
    public object? InputObject { get; set; }

    [Parameter(HelpMessage = "A row for each report (Wide), or for each domain of a report (Long).")]
    [EmptyIsNull]
    public ReportLayout? Layout { get; set; }

    [Parameter(HelpMessage = "Levels as the report prints them (AsReported), or as Weak, Adequate and Strong (Normalized).")]
    [EmptyIsNull]
    public ReportLabels? Labels { get; set; }

    [Parameter(HelpMessage = "The key by which people get a pseudonym in place of id and name: a file with at least 16 random bytes, or a SecureString.")]
    [EmptyIsNull]
    public object? Pseudonym { get; set; }

    [Parameter(HelpMessage = "The attributes to write, such as Team. Without it all, or with -Pseudonym none.")]
    [EmptyIsNull]
    public string[]? Attribute { get; set; }

    private protected override string Action => "Write the score reports";

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _export = OrThrow(() => Gateway.ExportReports(Request(), this));
        _progress = new ExportProgress(this, "Exporting score reports");
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var value in Each(InputObject))
        {
            if ((value as ScoreReport ?? (value as RetakePlan)?.Report) is { } report)
            {
                OrThrow(() => _export!.Add(report));
                _progress!.Advance();
            }
            else
            {
                WriteError(CommandErrors.NotAScoreReport(value));
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        OrThrow(_export!.Complete);
        _progress!.Complete();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _export?.Dispose();
        base.Dispose(disposing);
    }

    private protected override ExportRequest Request() => base.Request() with
    {
        Layout = Layout,
        Labels = Labels,
        Pseudonym = TypedKey.Parse(Pseudonym, path => Gateway.ReadKey(FullPath(path))),
        Attributes = TypedTexts.Given(Attribute) is { Count: > 0 } names ? names : null,
    };
}
