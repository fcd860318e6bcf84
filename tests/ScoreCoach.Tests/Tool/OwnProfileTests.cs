using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Tool;

/// <summary>The tool drafts profiles, and reads files of the user's own: --profile-path first, then the variable, then what ships.</summary>
public sealed class OwnProfileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scorecoach-own");

    [Fact]
    public async Task A_broken_file_of_the_variable_is_one_line_and_the_others_are_used()
    {
        Write("p-1.json", "P-1", "Valid");
        File.WriteAllText(Path.Join(_folder.FullName, "broken.json"), "{ \"kind\": \"exam\", }");

        var run = await Run("exams", "P-1");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Valid", run.Output, StringComparison.Ordinal);
        var line = Assert.Single(run.Errors.TrimEnd('\n').Split('\n'));
        Assert.StartsWith("scorecoach: InvalidProfile: The file '", line, StringComparison.Ordinal);
        Assert.EndsWith("broken.json' of SCORECOACH_PROFILE_PATH was skipped. line 1: The file is not valid JSON: There is a comma before the closing '}'. Expected: no comma after the last entry.", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_goes_before_the_variable_which_goes_before_what_ships()
    {
        var variable = Write("mls.json", "MLS-C01", "By variable");
        using var other = new OwnProfileTests();
        var path = other.Write("mls.json", "MLS-C01", "By path");

        var byVariable = await Run("exams", "MLS-C01");
        var byPath = await Run("exams", "MLS-C01", "--profile", path);

        Assert.Contains("By variable", byVariable.Output, StringComparison.Ordinal);
        Assert.Equal($"warning: Using MLS-C01 from '{variable}' instead of the profile that ships with ScoreCoach.\n", byVariable.Errors);
        Assert.Contains("By path", byPath.Output, StringComparison.Ordinal);
        Assert.EndsWith($"warning: Using MLS-C01 from '{path}' instead of '{variable}'.\n", byPath.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_comes_from_standard_input_and_replaces_no_file_by_chance()
    {
        var path = Path.Join(_folder.FullName, "n-1.json");
        var surroundings = new ProcessSurroundings { Input = "Domain 1: Storage (40%)\nDomain 2: Compute (60%)\n" };
        string[] words = ["exams", "--new", "N-1", "--title", "One", "--outline", "-", "--as-of", "2026-11-26", "--out", path];

        var first = await ProcessRun.ScoreCoach(surroundings, words);
        var second = await ProcessRun.ScoreCoach(surroundings, words);
        var third = await ProcessRun.ScoreCoach(surroundings, [.. words, "--force"]);

        Assert.Equal((0, string.Empty), (first.ExitCode, first.Output));
        Assert.StartsWith("warning: Not known yet: the vendor, ", first.Errors, StringComparison.Ordinal);
        Assert.Equal(1, second.ExitCode);
        Assert.Contains("FileExists", second.Errors, StringComparison.Ordinal);
        Assert.Contains("--force", second.Errors, StringComparison.Ordinal);
        Assert.Equal(0, third.ExitCode);
        Assert.Contains("One", (await ProcessRun.ScoreCoach("exams", "N-1", "--profile", path)).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "--domain", "Storage=40", "--outline", "Storage (40%)")]
    [InlineData(2, "--domain", "Storage")]
    [InlineData(2, "--source-kind", "article", "--domain", "Storage=100")]
    [InlineData(2, "--domain", "Storage=much")]
    [InlineData(1, "--outline", "hello")]
    public void What_cannot_be_used_ends_with_its_status(int exitCode, params string[] options) =>
        Assert.Equal(exitCode, ToolRun.Of(["exams", "--new", "N-1", .. options]).ExitCode);

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<ProcessRun> Run(params string[] words) => ProcessRun.ScoreCoach(
        new ProcessSurroundings { Variables = new Dictionary<string, string> { ["SCORECOACH_PROFILE_PATH"] = _folder.FullName } }, words);

    private string Write(string name, string exam, string title)
    {
        var path = Path.Join(_folder.FullName, name);
        File.WriteAllText(path, $$"""
            {
              "schemaVersion": 1, "kind": "exam", "asOf": "2026-01-01", "id": "{{exam}}", "title": "{{title}}", "status": "Active",
              "vendor": { "id": "own", "name": "Own", "vocabulary": { "kind": "Labels", "labels": [{ "label": "Low", "level": "Weak" }] } },
              "editions": [{ "id": "v1", "domains": [{ "id": "a", "name": "A", "weight": { "exact": 60 } }, { "id": "b", "name": "B", "weight": { "exact": 40 } }] }]
            }
            """);
        return path;
    }
}
