using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Tool;

/// <summary>An error about usage points to the help that lists what can be used.</summary>
public class UsageErrorTests
{
    [Theory]
    [InlineData("priorities samples/clean.csv --level-threshold high", "scorecoach priorities --help", "--level-threshold A,S")]
    [InlineData("plan samples/clean.csv --delimiter ;;", "scorecoach plan --help", "--delimiter CHAR")]
    [InlineData("exams --template", "scorecoach exams --help", "--exam CODE")]
    [InlineData("readiness --practice-score 80", "scorecoach readiness --help", "--exam CODE")]
    [InlineData("plan samples/clean.csv --exma AI-102", "scorecoach plan --help", "--exam CODE")]
    [InlineData("plan samples/clean.csv --without schedule", "scorecoach plan --help", "--without PARTS")]
    [InlineData("plan samples/clean.csv --format json --without weeks", "scorecoach plan --help", "--without PARTS")]
    [InlineData("plans samples/clean.csv", "scorecoach --help", "plan ")]
    public async Task The_help_that_is_named_shows_the_option(string typed, string help, string shown)
    {
        var run = await ProcessRun.ScoreCoach(typed.Split(' '));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"'{help}' lists", run.Errors, StringComparison.Ordinal);
        Assert.Contains(shown, (await ProcessRun.ScoreCoach(help.Split(' ')[1..])).Output, StringComparison.Ordinal);
    }
}
