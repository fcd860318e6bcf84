using System.Management.Automation;
using ScoreCoach.Binding;
using ScoreCoach.Completion;
using ScoreCoach.Errors;
using ScoreCoach.Exports;

namespace ScoreCoach.Commands;

/// <summary>Writes plans to files that people and other programs use: pages, calendars, tables.</summary>
[Cmdlet(VerbsData.Export, "RetakePlan", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportRetakePlanCommand : ExportCommand
{
    private IExport<RetakePlan> _export = null!;

    [Parameter(Mandatory = true, ValueFromPipeline = true, HelpMessage = "Plans, from New-RetakePlan.")]
    [AllowNull]
    public object? InputObject { get; set; }

    [Parameter(HelpMessage = "Your own Liquid template for HTML or Markdown.")]
    public string? Template { get; set; }

    [Parameter(HelpMessage = "The time zone of calendar events, such as Europe/Berlin.")]
    [ArgumentCompleter(typeof(TimeZoneCompleter))]
    public string? TimeZone { get; set; }

    [Parameter(HelpMessage = "The parts of a plan that JSON omits, such as Schedule.")]
    [EmptyIsNull]
    [ArgumentCompleter(typeof(PlanPartCompleter))]
    public string[]? Without { get; set; }

    private protected override string Action => "Write the retake plan";

    /// <inheritdoc/>
    protected override void BeginProcessing() => _export = Open(Gateway.ExportPlans, "Exporting retake plans");

    /// <inheritdoc/>
    protected override void ProcessRecord() => Take(InputObject, value => value as RetakePlan, value => Add(_export, value), CommandErrors.NotARetakePlan);

    /// <inheritdoc/>
    protected override void EndProcessing() => Complete(_export);

    private protected override ExportRequest Request() => base.Request() with
    {
        Template = TypedTexts.Given(Template) is { } template ? FullPath(template) : null,
        Without = PlanPartText.Parse(TypedTexts.Given(Without)),
        TimeZone = TypedTexts.Given(TimeZone) is { } zone ? Gateway.FindTimeZone(zone) : null,
    };
}
