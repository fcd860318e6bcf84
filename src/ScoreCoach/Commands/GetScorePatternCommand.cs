using System.Management.Automation;

namespace ScoreCoach.Commands;

/// <summary>Finds what the levels of a report, or of several attempts, have in common with known patterns.</summary>
[Cmdlet(VerbsCommon.Get, "ScorePattern")]
[OutputType(typeof(ScorePattern))]
public sealed class GetScorePatternCommand : ReportCommand
{
    private readonly AttemptHistory _history = new();

    private protected override void Process(ScoreReport report) =>
        WriteObject(Coach.GetPatterns(_history.Follow(report)), enumerateCollection: true);
}
