using System.CommandLine;
using System.Runtime.InteropServices;
using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Cli.Commands;
using ScoreCoach.Cli.Sessions;
using ScoreCoach.Text;

namespace ScoreCoach.Cli;

/// <summary>The tool: finds the command, runs it, turns failures into one line and an exit status.</summary>
internal static class Tool
{
    public static int Run(string[] words, TextWriter output, TextWriter errors)
    {
        switch (words)
        {
            // What is requested most often, before the parser and the options are loaded.
            case [] or ["--help" or "-h" or "-?" or "help"]:
                return Print(output, HelpPage.Overview(), words.Length == 0 ? ExitStatus.WrongUsage : ExitStatus.Done);
            case ["--version"]:
                return Print(output, HelpPage.Version + "\n", ExitStatus.Done);
            case ["help", .. var asked]:
                words = [.. asked, "--help"];
                break;
        }

        var parsed = CommandParser.Parse(words);
        if (parsed.AsksForHelp)
        {
            return Print(output, parsed.Command is null ? HelpPage.Overview() : HelpPage.Of(parsed.Command), ExitStatus.Done);
        }

        if (parsed.AsksForSuggestions)
        {
            return parsed.Result.Invoke(new InvocationConfiguration { Output = output, Error = errors, ProcessTerminationTimeout = null });
        }

        return Run(parsed, output, errors);
    }

    private static int Run(ParsedCommand parsed, TextWriter output, TextWriter errors)
    {
        try
        {
            var command = parsed.Error is null ? parsed.Command! : throw new UsageException(parsed.Error);
            using var session = new Session(new Arguments(parsed.Result), output, errors);
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
            errors.Write($"scorecoach: {PlainText.OneLine(exception.Message)} {(parsed.Command is null ? "'scorecoach --help' lists the commands." : $"'scorecoach {parsed.Command.Name} --help' lists the options.")}\n");
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

    private static int Print(TextWriter output, string text, int status)
    {
        output.Write(text);
        output.Flush();
        return status;
    }
}
