using ScoreCoach.ModuleTests.Hosting;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.ModuleTests;

/// <summary>The README shows real output.</summary>
[Collection(ModuleCollection.Name)]
public class ReadmeTests(ModuleHost module)
{
    [Fact]
    public void Commands_of_the_module_print_what_the_readme_shows()
    {
        var examples = ReadmeExamples.Of("powershell", "PS> ").ToArray();
        Assert.NotEmpty(examples);
        foreach (var (command, output) in examples)
        {
            // An example without output prints pages that depend on the day; a person must be on them all the same.
            var real = module.Show(command.Replace("\n", "; ", StringComparison.Ordinal));
            if (output.Length > 0)
            {
                ReadmeExamples.Check(command, output, real, Expectation.ShellWrapsBetweenWords);
            }
            else
            {
                Assert.Contains("Amira Haddad (C-1001)", real, StringComparison.Ordinal);
            }
        }
    }
}
