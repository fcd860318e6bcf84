using ScoreCoach.Tests.Given;

namespace ScoreCoach.ModuleTests;

public class PesterTests
{
    [PesterFact]
    public async Task The_suite_for_the_shell_passes()
    {
        var run = await PesterFactAttribute.Pwsh($"$configuration = New-PesterConfiguration; $configuration.Run.Path = '{Repository.PathOf("tests/Pester")}'; $configuration.Run.Exit = $true; $configuration.Output.Verbosity = 'Detailed'; Invoke-Pester -Configuration $configuration");
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
    }
}
