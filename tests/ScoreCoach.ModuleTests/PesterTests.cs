using ScoreCoach.Tests.Given;

namespace ScoreCoach.ModuleTests;

public class PesterTests
{
    [PesterFact]
    public void The_suite_for_the_shell_passes()
    {
        var (exitCode, output) = Pwsh.Run($"$configuration = New-PesterConfiguration; $configuration.Run.Path = '{Repository.PathOf("tests/Pester")}'; $configuration.Run.Exit = $true; $configuration.Output.Verbosity = 'Detailed'; Invoke-Pester -Configuration $configuration");
        Assert.True(exitCode == 0, output);
    }
}
