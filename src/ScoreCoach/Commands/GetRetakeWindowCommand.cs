using System.Management.Automation;

namespace ScoreCoach.Commands;

/// <summary>Computes when an exam can and should be taken again, for each person's last attempt at it.</summary>
[Cmdlet(VerbsCommon.Get, "RetakeWindow")]
[OutputType(typeof(RetakeWindow))]
public sealed class GetRetakeWindowCommand : RetakeCommand
{
    private protected override void ProcessAttempt(ScoreReport report)
    {
        if (!IsRefused(report))
        {
            WriteObject(Coach.GetWindow(report));
        }
    }
}
