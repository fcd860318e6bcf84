using System.Diagnostics;
using System.Runtime.CompilerServices;

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
            var outcome = Pwsh.Run("exit [int]!(Get-Module -ListAvailable Pester | Where-Object { $_.Version.Major -eq 5 })");
            return outcome.ExitCode == 0 ? null : "Pester 5 is not installed: the shell's own suite did not run. Install-Module Pester, then run the tests again.";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "pwsh is not installed: the shell's own suite did not run. Install PowerShell 7.4 or later and Pester 5, then run the tests again.";
        }
    }
}

/// <summary>The shell as a process.</summary>
internal static class Pwsh
{
    public static (int ExitCode, string Output) Run(string command)
    {
        var start = new ProcessStartInfo("pwsh") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "-NoProfile", "-NonInteractive", "-Command", command })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["NO_COLOR"] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
