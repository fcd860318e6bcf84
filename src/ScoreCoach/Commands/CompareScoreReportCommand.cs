using System.Management.Automation;
using ScoreCoach.Attempts;
using ScoreCoach.Plans;

namespace ScoreCoach.Commands;

/// <summary>Compares the attempts of a person at an exam: what changed, what stayed weak, and how much of that can be chance. Waits for the end of the input.</summary>
[Cmdlet(VerbsData.Compare, "ScoreReport")]
[OutputType(typeof(AttemptComparison))]
public sealed class CompareScoreReportCommand : CatalogCommand
{
    private readonly List<ScoreReport> _reports = [];
    private readonly ReportInput _input;

    /// <summary>Makes the cmdlet.</summary>
    public CompareScoreReportCommand() => _input = InputOf(_reports.Add);

    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "Score reports of one or more people, in any order.")]
    [AllowNull]
    public object? InputObject { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => _input.Take(InputObject);

    /// <inheritdoc/>
    protected override void EndProcessing() =>
        WriteObject(new AttemptComparer(CoachingMethods.Default.Statistics).Compare(_reports), enumerateCollection: true);
}
