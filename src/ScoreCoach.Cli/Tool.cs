using System.CommandLine;
using System.Runtime.InteropServices;
using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Cli.Commands;
using ScoreCoach.Cli.Output;
using ScoreCoach.Cli.Sessions;
using ScoreCoach.Errors;
using ScoreCoach.Text;

namespace ScoreCoach.Cli;

/// <summary>The tool: finds the command, runs it, turns failures into one line and an exit status.</summary>
internal static class Tool
{
    public static int Run(string[] words, TextWriter output, TextWriter errors, Screen? screen = null)
    {
        try
        {
            return Dispatch(words, output, errors, screen ?? Screen.Redirected);
        }
        catch (Exception exception) when (IsUnwritable(exception))
        {
            return Fail(errors, exception);
        }
    }

    private static int Dispatch(string[] words, TextWriter output, TextWriter errors, Screen screen)
    {
        switch (words)
        {
            // What is requested most often, before the parser and the options are loaded.
            case [] or ["--help" or "-h" or "-?" or "help"]:
                return Print(output, CommandHelp.Overview(screen), words.Length == 0 ? ExitStatus.WrongUsage : ExitStatus.Done);
            case ["--version"]:
                return Print(output, CommandHelp.Version + "\n", ExitStatus.Done);
            case ["help", .. var asked]:
                words = [.. asked, "--help"];
                break;
        }

        var parsed = CommandParser.Parse(words);
        if (parsed.AsksForHelp)
        {
            return Print(output, parsed.Command is null ? CommandHelp.Overview(screen) : CommandHelp.Of(parsed.Command, screen), ExitStatus.Done);
        }

        if (parsed.AsksForSuggestions)
        {
            return Print(output, Suggestions(parsed, errors), ExitStatus.Done);
        }

        return Run(parsed, output, errors, screen);
    }

    // A place that is not in the line, such as one counted in bytes, has no suggestions.
    private static string Suggestions(ParsedCommand parsed, TextWriter errors)
    {
        var suggestions = new StringWriter { NewLine = "\n" };
        try
        {
            parsed.Result.Invoke(new InvocationConfiguration { Output = suggestions, Error = errors, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException)
        {
            return string.Empty;
        }

        return suggestions.ToString();
    }

    private static int Run(ParsedCommand parsed, TextWriter output, TextWriter errors, Screen screen)
    {
        try
        {
            var command = parsed.Error is null ? parsed.Command! : throw new UsageException(parsed.Error);
            using var session = new Session(new Arguments(parsed.Result), output, errors, screen);
            ConsoleCancelEventHandler stop = (_, pressed) =>
            {
                pressed.Cancel = true;
                session.Stop();
            };
            Console.CancelKeyPress += stop;
            using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Terminate);

            // The terminal was closed.
            using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Terminate);
            try
            {
                command.Run(session);
                return session.ExitStatus;
            }
            finally
            {
                Console.CancelKeyPress -= stop;
            }

            void Terminate(PosixSignalContext signal)
            {
                signal.Cancel = true;
                session.Stop();
            }
        }
        catch (UsageException exception)
        {
            errors.Write($"scorecoach: {PlainText.OneLine(ShortText.Quoted(exception.Message))} {(parsed.Command is null ? "'scorecoach --help' lists the commands." : $"'scorecoach {parsed.Command.Name} --help' lists the options.")}\n");
            return ExitStatus.WrongUsage;
        }
        catch (ScoreCoachException exception)
        {
            errors.Write(Session.Describe(exception) + "\n");
            return IsWrongUsage(exception.ErrorId) ? ExitStatus.WrongUsage : ExitStatus.Failed;
        }
        catch (OperationCanceledException)
        {
            errors.Write("scorecoach: stopped.\n");
            return ExitStatus.Interrupted;
        }
    }

    private static bool IsWrongUsage(ErrorId id) =>
        id is ErrorId.UnknownEncoding or ErrorId.UnknownFormat or ErrorId.UnknownTimeZone or ErrorId.UnknownPolicy or ErrorId.NotAPracticeResult
        || id.ToString().StartsWith("Unusable", StringComparison.Ordinal);

    // A stream that is closed refuses access.
    private static bool IsUnwritable(Exception exception) => exception is IOException or UnauthorizedAccessException;

    // What can't be written, such as help to a full disk. Standard error may be as full.
    private static int Fail(TextWriter errors, Exception exception)
    {
        try
        {
            errors.Write($"scorecoach: {PlainText.OneLine(ShortText.Quoted(exception.Message))}\n");
        }
        catch (Exception again) when (IsUnwritable(again))
        {
            // The exit status is all that is left to say it with.
        }

        return ExitStatus.Failed;
    }

    private static int Print(TextWriter output, string text, int status)
    {
        output.Write(text);
        output.Flush();
        return status;
    }
}
