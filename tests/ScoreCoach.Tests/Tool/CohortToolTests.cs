using Newtonsoft.Json.Linq;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Tool;

public class CohortToolTests
{
    private static readonly string s_clean = Repository.PathOf("samples/clean.csv");

    [Fact]
    public void The_table_has_a_row_per_group_and_says_what_is_hidden()
    {
        var run = ToolRun.Of("cohort", Repository.PathOf("samples/cohort.csv"), "--by", "Team", "--as-of", "2026-11-22");
        Expectation.Matches("cohort.txt", run.Output);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("warning: 11 groups have no figures, to protect people in groups of fewer than 5. Use --minimum-group-size 1 only", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_minimum_of_one_shows_everything_and_warns()
    {
        var run = ToolRun.Of("cohort", s_clean, "--by", "Team", "--as-of", "2026-11-22", "--minimum-group-size", "1", "--format", "jsonl");
        Assert.All(Lines(run.Output), group => Assert.False((bool)group["suppressed"]!));
        Assert.Contains("warning: Figures of all groups are shown, even of a single person.", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_sum_to_their_total()
    {
        var groups = Lines(ToolRun.Of("cohort", s_clean, "--by", "Team", "--as-of", "2026-11-22", "--minimum-group-size", "1", "--format", "jsonl").Output);
        foreach (var exam in groups.GroupBy(group => (string)group["exam"]!))
        {
            var total = exam.Single(group => (bool)group["isTotal"]!);
            foreach (var name in new[] { "count", "people", "attempts", "passed", "failed", "unknown" })
            {
                Assert.Equal((long)total[name]!, exam.Where(group => group != total).Sum(group => (long)group[name]!));
            }
        }
    }

    [Fact]
    public void Csv_has_a_row_per_group_and_domain()
    {
        var lines = ToolRun.Of("cohort", s_clean, "--by", "Team", "--as-of", "2026-11-22", "--minimum-group-size", "1", "--format", "csv").Output.TrimEnd('\n').Split('\n');
        Assert.StartsWith("Exam,Edition,Group,Group Team,IsTotal,Suppressed,People,Count,", lines[0], StringComparison.Ordinal);
        var groups = Lines(ToolRun.Of("cohort", s_clean, "--by", "Team", "--as-of", "2026-11-22", "--minimum-group-size", "1", "--format", "jsonl").Output);
        Assert.Equal(1 + groups.Sum(group => group["domains"]!.Count()), lines.Length);
    }

    [Theory]
    [InlineData("--compare", "Berlin,Cairo")]
    [InlineData("--compare", "berlin", "--compare", "Cairo")]
    public void Two_groups_are_compared(params string[] compare)
    {
        var run = ToolRun.Of(["cohort", s_clean, "--by", "Team", "--as-of", "2026-11-22", "--minimum-group-size", "1", "--top", "1", .. compare]);
        Expectation.Matches("cohort-comparison.txt", run.Output);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("warning: Figures of all groups are shown, even of a single person.", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comparison_as_csv_has_a_row_for_all_and_a_row_per_exam_and_domain()
    {
        string[] arguments = ["cohort", s_clean, "--by", "Team", "--as-of", "2026-11-22", "--minimum-group-size", "2", "--compare", "Berlin,Cairo", "--format"];
        var lines = ToolRun.Of([.. arguments, "csv"]).Output.TrimEnd('\n').Split('\n');
        Assert.StartsWith("Column,First,Second,Exam,Edition,First Count,First Passed,First Results,First PassRate,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("Team,Berlin,Cairo,(all),,", lines[1], StringComparison.Ordinal);
        var comparison = Assert.Single(Lines(ToolRun.Of([.. arguments, "jsonl"]).Output));
        Assert.Equal(2 + comparison["exams"]!.Sum(exam => exam["domains"]!.Count()) + comparison["leftOut"]!.Count(), lines.Length);
        Assert.Contains(lines, line => line.EndsWith("The figures of Berlin and Cairo are not shown.", StringComparison.Ordinal));
    }

    [Fact]
    public void Groups_that_are_hidden_can_not_be_compared()
    {
        var run = ToolRun.Of("cohort", s_clean, "--by", "Team", "--as-of", "2026-11-22", "--compare", "Berlin,Cairo");
        Assert.Equal(string.Empty, run.Output);
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("No figures of 'Berlin' and 'Cairo' are shown, to protect people in groups of fewer than 5.", run.Errors, StringComparison.Ordinal);
        Assert.Contains("Use --minimum-group-size 1 only", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--compare has 1 group. Accepted: two groups.", "--by", "Team", "--compare", "Berlin")]
    [InlineData("--compare needs one column that makes the groups, and --by names none.", "--compare", "Berlin,Cairo")]
    public void What_can_not_be_compared_is_wrong_usage(string message, params string[] arguments)
    {
        var run = ToolRun.Of(["cohort", s_clean, .. arguments]);
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--top", "0")]
    [InlineData("--minimum-group-size", "0")]
    public void A_number_below_one_is_wrong_usage(string option, string value)
    {
        var run = ToolRun.Of("cohort", s_clean, option, value);
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains($"{option} is 0. Accepted: a number from 1.", run.Errors, StringComparison.Ordinal);
    }

    private static JObject[] Lines(string output) => [.. output.TrimEnd('\n').Split('\n').Select(JObject.Parse)];
}
