using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Cli.Completion;
using ScoreCoach.Cli.Sessions;

namespace ScoreCoach.Cli.Commands;

/// <summary>scorecoach completion.</summary>
internal static class CompletionCommand
{
    public static void Run(Session session)
    {
        var shells = CompletionScript.Shells;
        var script = session.Arguments.Operands is [var shell] ? CompletionScript.Of(shell) : null;
        if (script is null)
        {
            var given = session.Arguments.Operands.Count == 0 ? "No shell was specified." : $"'{string.Join(' ', session.Arguments.Operands)}' is not a supported shell.";
            throw new UsageException($"{given} Accepted: {string.Join(", ", shells)}.");
        }

        session.Results.To(writer => writer.Write(script));
    }
}
