using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Text.RegularExpressions;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.ModuleTests.Hosting;

/// <summary>PowerShell's engine with the built module imported, as a user's session has it. Core commands only.</summary>
public sealed partial class ModuleHost : IDisposable
{
    private readonly Runspace _runspace;
    private readonly TextHost _host = new();

    public ModuleHost()
    {
        _runspace = RunspaceFactory.CreateRunspace(_host, InitialSessionState.CreateDefault2());
        _runspace.Open();
        Run($"Import-Module '{Repository.PathOf("ScoreCoach.psd1")}'");
        _runspace.SessionStateProxy.Path.SetLocation(Repository.PathOf(string.Empty));
    }

    public Runspace Runspace => _runspace;

    /// <summary>Runs a script; a terminating error is thrown, others are collected.</summary>
    public Outcome Run(string script)
    {
        using var shell = PowerShell.Create(_runspace);
        var output = shell.AddScript(script).Invoke();
        return new(output, [.. shell.Streams.Error], [.. shell.Streams.Warning.Select(warning => warning.Message)], [.. shell.Streams.Verbose.Select(verbose => verbose.Message)]);
    }

    /// <summary>Runs a script and returns what a person sees: the default views.</summary>
    public string Show(string script, int width = 100)
    {
        _host.Clear();
        _host.Width = width;
        using var shell = PowerShell.Create(_runspace);
        shell.AddScript($"& {{ {script} }} | Out-Default").Invoke();
        return Escape().Replace(_host.Text, string.Empty);
    }

    public void Dispose() => _runspace.Dispose();

    // Colors of the terminal; they take no column.
    [GeneratedRegex("\u001B\\[[0-9;?]*[a-zA-Z]")]
    private static partial Regex Escape();

    public sealed record Outcome(ICollection<PSObject> Output, IReadOnlyList<ErrorRecord> Errors, IReadOnlyList<string> Warnings, IReadOnlyList<string> Verbose);
}
