using ScoreCoach.ModuleTests.Hosting;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.ModuleTests;

/// <summary>The README shows real output.</summary>
[Collection(ModuleCollection.Name)]
public class ReadmeTests(ModuleHost module)
{
    [Fact]
    public async Task The_shell_that_the_readme_starts_makes_plans_of_a_file()
    {
        Assert.Contains("```console\ndotnet tool restore\ndotnet build\ndotnet pwsh\n```", await File.ReadAllTextAsync(Repository.PathOf("README.md")), StringComparison.Ordinal);
        var (command, _) = ReadmeExamples.Of("powershell", "PS> ").First();

        var run = await Shell.Run(command);

        Assert.True(run.Output.Contains("C-1001", StringComparison.Ordinal), run.Output + run.Errors);
    }

    [Fact]
    public void Commands_of_the_module_print_what_the_readme_shows()
    {
        var examples = ReadmeExamples.Of("powershell", "PS> ").ToArray();
        Assert.NotEmpty(examples);
        foreach (var (command, output) in examples)
        {
            // The README shows what an English shell prints, which breaks lines between words.
            // An example without output prints plans that depend on the day; a person must be among them all the same.
            var real = module.Show(command.Replace("\n", "; ", StringComparison.Ordinal));
            if (output.Length > 0)
            {
                ReadmeExamples.Check(command, output, real, wrapped: !Expectation.ShellWrapsBetweenWords);
            }
            else
            {
                Assert.Contains("C-1001", real, StringComparison.Ordinal);
            }
        }
    }
}
