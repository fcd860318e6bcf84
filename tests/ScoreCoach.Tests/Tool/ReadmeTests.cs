using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Tool;

/// <summary>The README shows real output.</summary>
public class ReadmeTests
{
    private const string Run = "dotnet run --project src/ScoreCoach.Cli -- ";

    [Fact]
    public async Task Commands_of_the_tool_print_what_the_readme_shows()
    {
        var examples = ReadmeExamples.Of("console", "$ ").ToArray();
        Assert.NotEmpty(examples);
        foreach (var (command, output) in examples)
        {
            Assert.StartsWith(Run, command, StringComparison.Ordinal);
            var run = await ProcessRun.ScoreCoach(command[Run.Length..].Split(' '));
            Assert.True(run.ExitCode is 0 or 3, run.Errors);
            ReadmeExamples.Check(command, output, run.Output);
        }
    }
}
