using System.Text.RegularExpressions;
using ScoreCoach.ModuleTests.Hosting;
using ScoreCoach.Tests.Given;
using Xunit.Abstractions;

namespace ScoreCoach.ModuleTests;

/// <summary>Runs the Pester suite in PowerShell itself. The build restores the shell and copies Pester to the output folder.</summary>
public partial class PesterTests(ITestOutputHelper output)
{
    [Fact]
    public async Task The_suite_for_the_shell_passes()
    {
        var run = await Shell.Run($$"""
            Import-Module '{{Path.Join(AppContext.BaseDirectory, "Pester", "Pester.psd1")}}'
            $configuration = New-PesterConfiguration
            $configuration.Run.Path = '{{Repository.PathOf("tests/Pester")}}'
            $configuration.Run.PassThru = $true
            $configuration.Output.Verbosity = 'Detailed'
            $result = Invoke-Pester -Configuration $configuration
            "Pester: $($result.PassedCount) of $($result.TotalCount) passed, $($result.FailedContainersCount) files failed"
            """);
        output.WriteLine(run.Output + run.Errors);

        var counts = Counts().Match(run.Output);
        Assert.True(
            run.ExitCode == 0 && counts.Success && counts.Groups["failed"].Value == "0"
                && counts.Groups["passed"].Value != "0" && counts.Groups["passed"].Value == counts.Groups["total"].Value,
            run.Output + run.Errors);
    }

    [GeneratedRegex("^Pester: (?<passed>[0-9]+) of (?<total>[0-9]+) passed, (?<failed>[0-9]+) files failed", RegexOptions.Multiline)]
    private static partial Regex Counts();
}
