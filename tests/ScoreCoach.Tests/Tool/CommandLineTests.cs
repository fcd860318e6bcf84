using ScoreCoach.Cli.Commands;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Tool;

/// <summary>Command lines: what is an option, what is a value, what is a file, and what is stated where something is wrong.</summary>
public class CommandLineTests
{
    public static TheoryData<string> Commands => new(ToolCommands.All.Select(command => command.Name));

    [Theory]
    [InlineData("There is no option --latest here.", "plan", "samples/clean.csv", "--latest")]
    [InlineData("There is no option --candidat here. Did you mean --candidate?", "plan", "samples/clean.csv", "--candidat", "C-1001")]
    [InlineData("There is no option --exma here. Did you mean --exam?", "check", "samples/clean.csv", "--exma=MLS-C01")]
    [InlineData("--out needs a value: PATH.", "plan", "samples/clean.csv", "--out")]
    [InlineData("--out needs a value: PATH.", "plan", "samples/clean.csv", "--out", "--quiet")]
    [InlineData("--exam-map needs a value: TEXT=EXAM.", "plan", "samples/clean.csv", "--exam-map", "a=AI-103", "--exam-map")]
    [InlineData("--weeks was given more than once.", "plan", "samples/clean.csv", "--weeks", "4", "--weeks", "5")]
    [InlineData("--weeks: '-x' is not a whole number. Accepted: a number such as 8.", "plan", "samples/clean.csv", "--weeks", "-x")]
    [InlineData("--level-maximum is -5. Accepted: a number above 0.", "plan", "samples/clean.csv", "--level-unit", "points", "--level-maximum", "-5")]
    [InlineData("--session-start: '6 pm' is not a time", "plan", "samples/clean.csv", "--session-start", "Sat=10:00,6 pm")]
    [InlineData("--without: 'weeks' is not a part", "plan", "samples/clean.csv", "--without", "schedule,weeks")]
    [InlineData("--delimiter: ';;' is not one character. Accepted: one character, or tab.", "check", "samples/clean.csv", "--delimiter", ";;")]
    public void What_is_wrong_is_reported_with_what_is_accepted(string message, params string[] words)
    {
        var run = ToolRun.Of(words);

        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
        Assert.Single(run.ErrorLines);
    }

    [Theory]
    [InlineData("--latest: NotFound", "check", "--", "--latest")]
    [InlineData("-x: NotFound", "check", "-x")]
    [InlineData("@files: NotFound", "check", "@files")]
    [InlineData("-h: NotFound", "check", "--", "-h")]
    [InlineData("check: NotFound", "check", "check")]
    public void What_is_no_option_is_a_file(string message, params string[] words)
    {
        var run = ToolRun.Of(words);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(message, run.Output + run.Errors.Replace("\n", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-?")]
    [InlineData("-h")]
    [InlineData("help")]
    [InlineData("--help", "whatever")]
    public void The_overview_is_shown_by_any_of_its_names(params string[] words)
    {
        var run = ToolRun.Of(words);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
        Assert.Equal(ToolRun.Of("--help").Output, run.Output);
        Assert.All(ToolCommands.All, command => Assert.Contains(command.Example.Split('\n')[0], run.Output, StringComparison.Ordinal));
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_help_of_a_command_shows_usage_example_and_options_at_80_columns(string name)
    {
        var command = ToolCommands.All.Single(command => command.Name == name);
        var run = ToolRun.Of(name, "--no-such-option", "--help");

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
        Assert.Equal(run.Output, ToolRun.Of("help", name).Output);
        Assert.Contains($"\nUsage\n  scorecoach {name} ", run.Output, StringComparison.Ordinal);
        Assert.Contains($"\nExample\n  {command.Example.Split('\n')[0]}", run.Output, StringComparison.Ordinal);
        Assert.All(command.Options, option => Assert.Contains($"  {option.Name}", run.Output, StringComparison.Ordinal));
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public void The_version_is_that_of_the_assembly() =>
        Assert.Equal(typeof(ToolCommands).Assembly.GetName().Version!.ToString(3) + "\n", ToolRun.Of("--version").Output);

    /// <summary>A broken file of the variable is reported by everything that reads the catalog.</summary>
    [Theory]
    [InlineData("", "--help")]
    [InlineData("", "--version")]
    [InlineData("", "plan", "--help")]
    [InlineData("", "completion", "bash")]
    [InlineData("InvalidProfile", "exams", "AI-103")]
    public async Task The_catalog_is_read_only_where_it_is_needed(string said, params string[] words)
    {
        var surroundings = new ProcessSurroundings { Variables = new Dictionary<string, string> { ["SCORECOACH_PROFILE_PATH"] = Repository.PathOf("README.md") } };
        var run = await ProcessRun.ScoreCoach(surroundings, words);

        Assert.Equal(0, run.ExitCode);
        Assert.True(said.Length == 0 ? run.Errors.Length == 0 : run.Errors.Contains(said, StringComparison.Ordinal), run.Errors);
    }

    [Fact]
    public void Without_a_word_the_overview_is_shown_and_the_usage_is_wrong() => Assert.Equal(2, ToolRun.Of().ExitCode);
}
