using System.Management.Automation;

namespace ScoreCoach.Commands;

/// <summary>Computes when an exam can and should be sat again.</summary>
[Cmdlet(VerbsCommon.Get, "RetakeWindow")]
[OutputType(typeof(RetakeWindow))]
public sealed class GetRetakeWindowCommand : RetakeCommand
{
    private readonly AttemptHistory _history = new();

    private protected override void Process(ScoreReport report) => WriteObject(Coach.GetWindow(_history.Follow(report)));
}
