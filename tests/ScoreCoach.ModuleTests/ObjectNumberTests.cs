using ScoreCoach.ModuleTests.Hosting;

namespace ScoreCoach.ModuleTests;

/// <summary>Numbers of domains in objects with their maximum or unit next to them: they are read as those of a JSON file are.</summary>
[Collection(ModuleCollection.Name)]
public class ObjectNumberTests(ModuleHost module)
{
    [Theory]
    [InlineData("Points = 20; Max = 50; Percentage = 40", "40 Weak")]
    [InlineData("Result = 'Pass'; Score = 32; Max = 50", "32/50 Adequate")]
    [InlineData("Score = 32; totalPoints = 50", "32/50 Adequate")]
    [InlineData("Punkte = 32; von = 50", "32/50 Adequate")]
    [InlineData("Level = 'Weak'; Weight = 20", "Weak Weak")]
    public void The_level_is_found_as_in_a_file(string members, string expected)
    {
        var unit = expected.Contains('/', StringComparison.Ordinal) ? " -LevelUnit Points" : string.Empty;
        var run = module.Run(
            "[pscustomobject]@{ Id = 'C-1'; Exam = 'MLS-C01'; Modeling = [pscustomobject]@{ " + members + " } } | New-ScoreReport -LevelThreshold Article" + unit
            + " | ForEach-Object { $_.Domains } | Where-Object ReportedLevel | ForEach-Object { \"$($_.ReportedLevel) $($_.Level)\" }");

        Assert.Empty(run.Errors);
        Assert.Equal(expected, Assert.Single(run.Output).ToString());
    }
}
