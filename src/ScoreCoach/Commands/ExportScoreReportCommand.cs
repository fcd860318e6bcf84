using System.Management.Automation;
using ScoreCoach.Binding;
using ScoreCoach.Exports;

namespace ScoreCoach.Commands;

/// <summary>Writes score reports to files that Import-ScoreReport reads back, and that other programs use.</summary>
[Cmdlet(VerbsData.Export, "ScoreReport", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportScoreReportCommand : ExportCommand
{
    private IExport<ScoreReport> _export = null!;
    private ReportInput _input = null!;

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

    [Parameter(HelpMessage = CatalogCommand.ProfilePathHelp)]
    public string[]? ProfilePath { get; set; }

    private protected override string Action => "Write the score reports";

    private protected override string[]? OwnProfiles => ProfilePath;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _export = Open((request, observer) => Gateway.ExportReports(request, Catalog, observer), "Exporting score reports");
        _input = InputOf(report => Add(_export, report));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord() => _input.Take(InputObject);

    /// <inheritdoc/>
    protected override void EndProcessing() => Complete(_export, _input.HasRefused);

    private protected override ExportRequest Request() => base.Request() with
    {
        Layout = Layout,
        Labels = Labels,
        Pseudonym = TypedKey.Parse(Pseudonym, path => Gateway.ReadKey(FullPath(path))),
        Attributes = TypedTexts.Given(Attribute) is { Count: > 0 } names ? names : null,
    };
}
