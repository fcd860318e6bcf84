using System.Management.Automation;

namespace ScoreCoach.Commands;

/// <summary>Finds what the levels of a report, or of several attempts, have in common with known patterns.</summary>
[Cmdlet(VerbsCommon.Get, "ScorePattern")]
[OutputType(typeof(ScorePattern))]
public sealed class GetScorePatternCommand : AttemptCommand
{
    private protected override void ProcessAttempt(ScoreReport report) => WriteObject(Coach.GetPatterns(report), enumerateCollection: true);
}
