using System.Text;
using ScoreCoach.ModuleTests.Hosting;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.ModuleTests;

/// <summary>The page on exams and guides of one's own can be followed to the letter: its files are valid, its commands print what it shows.</summary>
public sealed class OwnExamPageTests : IDisposable
{
    private const string Page = "docs/own-exams.md";
    private const string End = "-- end of block --";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scorecoach-page");

    public OwnExamPageTests()
    {
        foreach (var (name, text) in ReadmeExamples.Files(Page))
        {
            var path = Path.Join(_folder.FullName, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }

    [Fact]
    public async Task Commands_of_the_module_print_what_the_page_shows()
    {
        var blocks = ReadmeExamples.Of("powershell", "PS> ", Page).ToArray();
        Assert.True(blocks.Length > 5);
        var script = new StringBuilder($"$ErrorActionPreference = 'Stop'; $WarningPreference = 'SilentlyContinue'; $PSStyle.OutputRendering = 'PlainText'; Import-Module '{Repository.PathOf("ScoreCoach.psd1")}'; Set-Location '{_folder.FullName}'\n");
        foreach (var (command, _) in blocks)
        {
            script.Append("& {\n").Append(command).Append("\n} | Out-String -Width 100\n'").Append(End).Append("'\n");
        }

        var run = await Shell.Run(script.ToString());

        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        var outputs = run.Output.ReplaceLineEndings("\n").Split(End + "\n");
        for (var index = 0; index < blocks.Length; index++)
        {
            // A block that shows no output makes something that a later one uses.
            var (command, output) = blocks[index];
            if (output.Length > 0)
            {
                ReadmeExamples.Check(command, output, outputs[index], wrapped: !Expectation.ShellWrapsBetweenWords, Page);
            }
        }

        Assert.Equal(string.Empty, outputs[Array.FindIndex(blocks, block => block.Command == "Test-ExamProfile own")].Trim());
    }

    [Fact]
    public async Task Commands_of_the_tool_print_what_the_page_shows()
    {
        await File.WriteAllTextAsync(Path.Join(_folder.FullName, "outline.txt"), "Domain 1: Speed (50%)\nDomain 2: Accuracy (30%)\nDomain 3: Layouts (20%)\n");
        var blocks = ReadmeExamples.Of("console", "$ ", Page).ToArray();
        Assert.NotEmpty(blocks);
        var script = new StringBuilder($"set -e\nscorecoach() {{ dotnet '{ProcessRun.Built("src/ScoreCoach.Cli", "ScoreCoach.Cli.dll")}' \"$@\"; }}\n");
        foreach (var (command, _) in blocks)
        {
            script.Append(command).Append("\necho '").Append(End).Append("'\n");
        }

        await File.WriteAllTextAsync(Path.Join(_folder.FullName, "page.sh"), script.ToString());
        var run = await ProcessRun.Start("sh", new ProcessSurroundings { Folder = _folder.FullName }, "page.sh");

        Assert.True(run.ExitCode == 0, run.Errors);
        var outputs = run.Output.Split(End + "\n");
        for (var index = 0; index < blocks.Length; index++)
        {
            var (command, output) = blocks[index];
            if (output.Length > 0)
            {
                ReadmeExamples.Check(command, output, outputs[index], page: Page);
            }
        }
    }

    [Fact]
    public async Task Tiers_patterns_words_and_retake_rules_are_the_users_own()
    {
        var run = await ProcessRun.ScoreCoach(
            new ProcessSurroundings { Folder = _folder.FullName }, "plan", "reports.csv", "--profile", "own", "--as-of", "2026-11-10", "--format", "jsonl");

        Assert.True(run.ExitCode == 0, run.Errors);
        var plan = Newtonsoft.Json.Linq.JObject.Parse(run.Output);
        Assert.Equal("typing", (string?)plan["guide"]);
        Assert.Equal("ProfilePath", (string?)plan["profileOrigin"]);
        Assert.Equal("type-1.json", (string?)plan["profileFile"]);
        Assert.Equal(["Accuracy Now", "Layouts Now", "Speed Later"], plan["priorities"]!.Select(priority => $"{priority["shortName"] ?? priority["name"]} {priority["tier"]}"));
        Assert.Equal("typing.pattern.fast-but-wrong", (string?)plan["patterns"]![0]!["id"]);

        // 7 days after the first failure, on 2026-11-02.
        Assert.Equal("2026-11-09", (string?)plan["earliestRetake"]);
        Assert.Equal("Too slow", (string?)plan["priorities"]![0]!["reportedLevel"]);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
