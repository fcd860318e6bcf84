using System.Management.Automation;

namespace ScoreCoach.Completion;

/// <summary>Paths as the session resolves them, whose folder is not that of the process.</summary>
internal static class SessionPaths
{
    /// <summary>The full path of a path without wildcards.</summary>
    public static string FullPath(string path) => Path.IsPathFullyQualified(path)
        ? path
        : Ask("$ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($args[0])", path) ?? path;

    /// <summary>The first file that a path with or without wildcards names; null when there is none.</summary>
    public static string? Find(string path) => WildcardPattern.ContainsWildcardCharacters(path) && !File.Exists(path)
        ? Ask("$provider = $null; $ExecutionContext.SessionState.Path.GetResolvedProviderPathFromPSPath($args[0], [ref] $provider)", path)
        : FullPath(path);

    private static string? Ask(string script, string path)
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        return shell.AddScript(script, useLocalScope: true).AddArgument(path).Invoke<string>().FirstOrDefault();
    }
}
