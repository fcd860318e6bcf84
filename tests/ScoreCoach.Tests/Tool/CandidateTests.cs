using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Tool;

/// <summary>Plans of several people are a table, that of one person is a page; --candidate picks people.</summary>
public class CandidateTests
{
    private static readonly string Sample = Repository.PathOf("samples/clean.csv");

    [Fact]
    public void Plans_of_several_people_are_a_line_each_with_counts_below()
    {
        var run = Run("plan");
        var lines = run.Output.TrimEnd('\n').Split('\n');

        Assert.StartsWith("Candidate", lines[0], StringComparison.Ordinal);
        Assert.Equal(40, lines.Skip(2).TakeWhile(line => line.Length > 0).Count());
        Assert.StartsWith("40 plans: ", lines[43], StringComparison.Ordinal);
        Assert.Equal(40, lines[43][10..].TrimEnd('.').Split(", ").Sum(count => int.Parse(count.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal("--candidate C-1001 shows one person's page, --format page those of all.", lines[^1]);
    }

    [Fact]
    public void One_person_is_a_page_and_so_is_a_single_plan()
    {
        var run = Run("plan", "--candidate", "c-1001");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("Amira Haddad (C-1001) · MLS-C01", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("──", run.Output, StringComparison.Ordinal);
        Assert.Equal(run.Output, Run("plan", "--candidate", "C-1001", "--format", "page").Output);
    }

    [Theory]
    [InlineData("plan", 2, "--candidate", "C-1001", "--candidate", "C-1022")]
    [InlineData("window", 2, "--candidate", "C-1001", "--candidate", "C-1022")]
    [InlineData("plan", 10, "--candidate", "C-100?", "--candidate", "C-1010")]
    public void Several_people_and_patterns_are_accepted(string command, int count, params string[] options) =>
        Assert.Equal(count, Run(command, [.. options, "--format", "jsonl"]).Output.TrimEnd('\n').Split('\n').Length);

    [Theory]
    [InlineData("plan")]
    [InlineData("priorities")]
    [InlineData("patterns")]
    [InlineData("window")]
    [InlineData("compare")]
    public void A_person_of_whom_there_is_no_report_is_named(string command)
    {
        var run = Run(command, "--candidate", "C-9999", "--candidate", "C-1001");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("UnknownCandidate: No report belongs to 'C-9999'.", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("'C-1001'", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_in_a_file_with_ids_is_answered_with_the_id()
    {
        var run = Run("plan", "--candidate", "Amira Haddad");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("That is the name of 'C-1001': specify the id.", run.Errors, StringComparison.Ordinal);
    }

    private static ToolRun Run(string command, params string[] options) => ToolRun.Of([command, Sample, "--as-of", "2026-11-22", .. options]);
}
