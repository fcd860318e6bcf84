using ScoreCoach.Tests.Cohorts;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Tool;

/// <summary>Parts of a cohort, each measured by a process of its own, and merged by another.</summary>
public sealed class MergeToolTests : IDisposable
{
    private static readonly string[] s_measured = ["--by", "Team", "--as-of", "2026-01-15"];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("merge");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Parts_of_several_processes_give_the_output_of_one()
    {
        var rows = GeneratedParts.Rows(new Random(5), 200);
        File.WriteAllText(PathOf("key.txt"), "a key of more than sixteen bytes\n");
        for (var part = 0; part < 3; part++)
        {
            File.WriteAllText(PathOf($"{part}.csv"), GeneratedParts.FileOf(rows.Where((_, index) => index % 3 == part)));
            var measured = ToolRun.Of(["cohort", PathOf($"{part}.csv"), .. s_measured, "--as-state", PathOf($"{part}.state"), "--state-key", PathOf("key.txt"), "--quiet"]);
            Assert.Equal(string.Empty, measured.Output);
        }

        File.WriteAllText(PathOf("all.csv"), GeneratedParts.FileOf(rows));
        var whole = ToolRun.Of(["cohort", PathOf("all.csv"), .. s_measured, "--format", "json", "--quiet"]);
        string[] states = [PathOf("2.state"), PathOf("0.state"), PathOf("1.state")];
        var merged = ToolRun.Of(["merge", .. states, "--state-key", PathOf("key.txt"), "--format", "json", "--quiet"]);
        Assert.Equal((0, whole.Output), (merged.ExitCode, merged.Output));

        Assert.Equal(0, ToolRun.Of(["merge", .. states, "--state-key", PathOf("key.txt"), "--as-state", PathOf("all.state")]).ExitCode);
        Assert.Equal(whole.Output, ToolRun.Of("merge", PathOf("all.state"), "--state-key", PathOf("key.txt"), "--format", "json", "--quiet").Output);
    }

    [Theory]
    [InlineData("A state needs either --state-key", "--as-state", "a.state")]
    [InlineData("A state needs either --state-key", "--as-state", "a.state", "--state-key", "key.txt", "--people-are-disjoint")]
    [InlineData("--state-key is about the people in a state", "--state-key", "key.txt")]
    [InlineData("--top decides what is shown", "--as-state", "a.state", "--people-are-disjoint", "--top", "3")]
    [InlineData("which --no-history omits", "--as-state", "a.state", "--state-key", "key.txt", "--no-history")]
    [InlineData("is an input file", "--as-state", "samples/clean.csv", "--people-are-disjoint")]
    public void Options_that_do_not_go_together_are_wrong_usage(string message, params string[] options)
    {
        var run = ToolRun.Of(["cohort", Repository.PathOf("samples/clean.csv"), .. options.Select(option => option.Replace("samples/clean.csv", Repository.PathOf("samples/clean.csv"), StringComparison.Ordinal))]);
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists("a.state"));
    }

    [Fact]
    public void A_merge_names_what_it_can_not_use()
    {
        var none = ToolRun.Of("merge");
        Assert.Equal(2, none.ExitCode);
        Assert.Contains("No state was specified.", none.Errors, StringComparison.Ordinal);
        var file = ToolRun.Of("merge", Repository.PathOf("samples/clean.csv"));
        Assert.Equal(string.Empty, file.Output);
        Assert.Contains("UnusableState: ", file.Errors, StringComparison.Ordinal);
        Assert.Contains("NotFound: There is no file", ToolRun.Of("merge", PathOf("none.state")).Errors, StringComparison.Ordinal);
    }

    private string PathOf(string name) => Path.Join(_folder.FullName, name);
}
