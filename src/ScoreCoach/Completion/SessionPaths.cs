using System.Management.Automation;
using ScoreCoach.Commands;

namespace ScoreCoach.Completion;

/// <summary>Paths as the session resolves them, whose folder is not that of the process.</summary>
internal static class SessionPaths
{
    /// <summary>The full path of a path without wildcards.</summary>
    public static string FullPath(string path) => Path.IsPathFullyQualified(path) ? path : FilePath.Full(Paths(), path);

    /// <summary>The first file that a path with or without wildcards names; null when there is none.</summary>
    public static string? Find(string path) => WildcardPattern.ContainsWildcardCharacters(path) && !File.Exists(path)
        ? Paths().GetResolvedProviderPathFromPSPath(path, out _).FirstOrDefault()
        : FullPath(path);

    // Asked for only, and used here: what fails in a script is added to $Error, which is for the commands that a user runs.
    private static PathIntrinsics Paths()
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        return shell.AddScript("$ExecutionContext.SessionState.Path", useLocalScope: true).Invoke<PathIntrinsics>()[0];
    }
}
