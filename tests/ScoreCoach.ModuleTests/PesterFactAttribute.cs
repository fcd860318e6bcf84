using System.Runtime.CompilerServices;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.ModuleTests;

/// <summary>A test that needs the shell itself and Pester 5; skipped, with the reason, where they are not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PesterFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> Missing = new(FindWhatIsMissing);

    public PesterFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = 0)
    {
        _ = (sourceFilePath, sourceLineNumber);
        Skip = Missing.Value;
    }

    private static string? FindWhatIsMissing()
    {
        try
        {
            var outcome = Task.Run(() => Pwsh("exit [int]!(Get-Module -ListAvailable Pester | Where-Object { $_.Version.Major -eq 5 })")).GetAwaiter().GetResult();
            return outcome.ExitCode == 0 ? null : "Pester 5 is not installed: the shell's own suite did not run. Install-Module Pester, then run the tests again.";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "pwsh is not installed: the shell's own suite did not run. Install PowerShell 7.4 or later and Pester 5, then run the tests again.";
        }
    }

    internal static Task<ProcessRun> Pwsh(string command) =>
        ProcessRun.Start("pwsh", new ProcessSurroundings(), "-NoProfile", "-NonInteractive", "-Command", command);
}
