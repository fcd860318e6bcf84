using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Plans;

/// <summary>Five people whose plans were read as their coach would read them aloud: a change of wording shows here.</summary>
public sealed class FivePeopleTests
{
    private const string People = "samples/five-people.csv";

    [Fact]
    public async Task Their_plans_today()
    {
        var run = await ProcessRun.ScoreCoach("plan", People, "--as-of", "2026-11-22", "--format", "page");
        Assert.Equal(0, run.ExitCode);
        Expectation.Matches("five-people-2026-11-22.txt", run.Output);
    }

    [Fact]
    public async Task Their_plans_while_the_articles_exams_were_still_offered()
    {
        // The first person's exam had not taken place yet.
        var then = string.Join('\n', File.ReadLines(Repository.PathOf(People)).Where(line => !line.StartsWith("P-1,", StringComparison.Ordinal)));
        var run = await ProcessRun.ScoreCoach(new ProcessSurroundings { Input = then }, "plan", "-", "--as-of", "2026-01-15", "--format", "page");
        Assert.Equal(0, run.ExitCode);
        Expectation.Matches("five-people-2026-01-15.txt", run.Output);
    }
}
