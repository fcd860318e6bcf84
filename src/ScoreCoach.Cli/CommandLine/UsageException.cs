namespace ScoreCoach.Cli.CommandLine;

/// <summary>The command line can't be understood; exit status 2.</summary>
internal sealed class UsageException(string message) : Exception(message);
