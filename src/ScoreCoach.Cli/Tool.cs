using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Cli.Commands;
using ScoreCoach.Cli.Sessions;
using ScoreCoach.Text;

namespace ScoreCoach.Cli;

/// <summary>The tool: finds the command, runs it, turns failures into one line and an exit status.</summary>
internal static class Tool
{
    public static int Run(IReadOnlyList<string> words, TextWriter output, TextWriter errors)
    {
        if (words.Count == 0 || words.Any(word => word is "--help" or "-h") || words[0] == "help")
        {
            output.Write(Help(ToolCommands.All.FirstOrDefault(command => words.Contains(command.Name))));
            output.Flush();
            return words.Count == 0 ? ExitStatus.WrongUsage : ExitStatus.Done;
        }

        var command = ToolCommands.All.FirstOrDefault(command => command.Name == words[0]);
        try
        {
            _ = command
                ?? throw new UsageException($"There is no command '{words[0]}'. Accepted: {string.Join(", ", ToolCommands.All.Select(known => known.Name))}.");
            using var session = new Session(Arguments.Parse([.. words.Skip(1)], [.. command.Options, .. Options.Everywhere]), output, errors);
            ConsoleCancelEventHandler stop = (_, pressed) =>
            {
                pressed.Cancel = true;
                session.Stop();
            };
            Console.CancelKeyPress += stop;
            using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
            {
                signal.Cancel = true;
                session.Stop();
            });
            try
            {
                command.Run(session);
                return session.ExitStatus;
            }
            finally
            {
                Console.CancelKeyPress -= stop;
            }
        }
        catch (UsageException exception)
        {
            errors.Write($"scorecoach: {PlainText.OneLine(exception.Message)} {(command is null ? "'scorecoach --help' lists the commands." : $"'scorecoach {command.Name} --help' lists the options.")}\n");
            return ExitStatus.WrongUsage;
        }
        catch (ScoreCoachException exception)
        {
            errors.Write($"scorecoach: {exception.Id}: {PlainText.OneLine(exception.Describe(ToolSyntax.Instance))}{(exception.Advice is null ? string.Empty : " " + exception.Advice.Render(ToolSyntax.Instance))}\n");
            return IsWrongUsage(exception.Id) ? ExitStatus.WrongUsage : ExitStatus.Failed;
        }
        catch (OperationCanceledException)
        {
            errors.Write("scorecoach: stopped.\n");
            return ExitStatus.Interrupted;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            errors.Write($"scorecoach: {PlainText.OneLine(exception.Message)}\n");
            return ExitStatus.Failed;
        }
    }

    private static bool IsWrongUsage(string id) =>
        id.StartsWith("Unusable", StringComparison.Ordinal) || id is "UnknownEncoding" or "UnknownTimeZone" or "UnknownPolicy" or "NotAPracticeResult";

    private static string Help(ToolCommand? one)
    {
        var text = new StringBuilder();
        if (one is null)
        {
            text.Append("scorecoach: from certification score reports to retake plans\n\nCommands\n");
            foreach (var command in ToolCommands.All)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {command.Name,-12}{command.Summary}\n              {command.Example}\n");
            }

            text.Append("\n'scorecoach COMMAND --help' lists the options of a command.\n");
            text.Append("Exit status: 0 done; 1 failed; 2 wrong usage; 3 done, but some rows were refused.\n");
            return text.ToString();
        }

        text.Append(CultureInfo.InvariantCulture, $"scorecoach {one.Name}: {one.Summary}\n\n  {one.Example}\n\nOptions\n");
        foreach (var option in one.Options.Concat(Options.Everywhere))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {option.Name + (option.Value is null ? string.Empty : " " + option.Value),-31} {option.Help}\n");
        }

        return text.ToString();
    }
}
