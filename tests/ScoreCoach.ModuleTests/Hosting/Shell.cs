using ScoreCoach.Tests.Given;

namespace ScoreCoach.ModuleTests.Hosting;

/// <summary>The shell that the repository restores, as a process.</summary>
internal static class Shell
{
    private static readonly ProcessSurroundings Quiet = new()
    {
        Variables = new Dictionary<string, string> { ["POWERSHELL_TELEMETRY_OPTOUT"] = "1", ["POWERSHELL_UPDATECHECK"] = "Off" },
    };

    /// <summary>Runs a script from the repository's root.</summary>
    public static Task<ProcessRun> Run(string script) =>
        ProcessRun.Start("dotnet", Quiet, "pwsh", "-NoProfile", "-NonInteractive", "-Command", script);
}
