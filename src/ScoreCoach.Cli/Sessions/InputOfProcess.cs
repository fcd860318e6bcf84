using ScoreCoach.Cli.CommandLine;

namespace ScoreCoach.Cli.Sessions;

/// <summary>Standard input.</summary>
internal static class InputOfProcess
{
    private const string Descriptor = "/proc/self/fdinfo/0";

    /// <summary>The flag of what a process opens for itself: what it got from its parent could not have it.</summary>
    private const long CloseOnExec = 0x80000;

    /// <summary>Opens standard input.</summary>
    /// <exception cref="UsageException">It is closed.</exception>
    public static Stream Open() => IsClosed()
        ? throw new UsageException("Standard input is closed. Specify a file, or pipe the reports into this command.")
        : Console.OpenStandardInput();

    // The system gives the number of a closed input to what is opened next: a pipe of the runtime's own, on which reading would wait without end.
    private static bool IsClosed()
    {
        if (!OperatingSystem.IsLinux() || !Directory.Exists("/proc/self/fdinfo"))
        {
            return false;
        }

        try
        {
            return File.ReadLines(Descriptor).FirstOrDefault(line => line.StartsWith("flags:", StringComparison.Ordinal)) is { } flags
                && (Convert.ToInt64(flags["flags:".Length..].Trim(), 8) & CloseOnExec) != 0;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException or OverflowException)
        {
            return false;
        }
    }
}
