using System.Text;
using ScoreCoach.ModuleTests.Hosting;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.ModuleTests;

/// <summary>The examples of the help, the tutorial and the cookbook print what the pages show. Every page runs in a folder of its own, which holds the samples and the provider of the database.</summary>
public sealed class HelpExampleTests : IDisposable
{
    private const string Folder = "docs/en-US";
    private const string End = "-- end of example --";

    // Texts to read from the beginning to the end.
    private static readonly string[] s_guides = ["docs/tutorial.md", "docs/cookbook.md", "docs/scale.md"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scorecoach-help");

    [Fact]
    public async Task Every_example_prints_what_its_page_shows()
    {
        // One session for all, because a shell takes long to start. What loads exams comes last: they stay for the rest of the session.
        var pages = Directory.GetFiles(Repository.PathOf(Folder), "*.md").Select(page => $"{Folder}/{Path.GetFileName(page)}").Concat(s_guides)
            .Select(page => (Page: page, Examples: ReadmeExamples.Of("powershell", "PS> ", page).ToArray()))
            .OrderBy(page => Array.Exists(page.Examples, example => example.Command.Contains("Import-ExamProfile", StringComparison.Ordinal)))
            .ThenBy(page => page.Page, StringComparer.Ordinal)
            .ToArray();

        var outputs = await Run(pages);

        Assert.All(pages.SelectMany(page => page.Examples.Select(example => (page.Page, example.Command, example.Output))).Zip(outputs), pair =>
        {
            var ((page, command, shown), real) = pair;
            ReadmeExamples.Check(command, shown, real, page: page);
        });
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<string[]> Run((string Page, (string Command, string Output)[] Examples)[] pages)
    {
        // As a person sees them in an English shell, without the warnings.
        var script = new StringBuilder($"""
            $ErrorActionPreference = 'Stop'; $WarningPreference = 'SilentlyContinue'; $PSStyle.OutputRendering = 'PlainText'
            [cultureinfo]::CurrentCulture = 'en-US'
            Import-Module '{Repository.PathOf("ScoreCoach.psd1")}'

            """);
        foreach (var (page, examples) in pages)
        {
            var samples = _folder.CreateSubdirectory(Path.Join(Path.GetFileNameWithoutExtension(page), "samples"));
            foreach (var sample in Directory.GetFiles(Repository.PathOf("samples")))
            {
                File.Copy(sample, Path.Join(samples.FullName, Path.GetFileName(sample)));
            }

            // What the cookbook publishes for its database.
            var provider = samples.Parent!.CreateSubdirectory("sqlite");
            foreach (var file in Directory.GetFiles(Path.Join(AppContext.BaseDirectory, "Sqlite")))
            {
                File.Copy(file, Path.Join(provider.FullName, Path.GetFileName(file)));
            }

            script.Append("Set-Location '").Append(samples.Parent!.FullName).Append("'\n");
            foreach (var (command, _) in examples)
            {
                script.Append(". {\n").Append(command).Append("\n} | Out-String -Width 100\n'").Append(End).Append("'\n");
            }
        }

        var examplesFile = Path.Join(_folder.FullName, "examples.ps1");
        await File.WriteAllTextAsync(examplesFile, script.ToString());
        var run = await Shell.Run($"& '{examplesFile}'");

        var outputs = run.Output.ReplaceLineEndings("\n").Split(End + "\n");
        Assert.True(run.ExitCode == 0 && outputs.Length == pages.Sum(page => page.Examples.Length) + 1, run.Output + run.Errors);
        return outputs;
    }
}
