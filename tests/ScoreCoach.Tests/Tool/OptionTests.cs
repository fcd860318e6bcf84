using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Cli.Commands;

namespace ScoreCoach.Tests.Tool;

/// <summary>What is declared can be typed, and what can be typed is written in messages as it is typed.</summary>
public class OptionTests
{
    [Fact]
    public void Every_option_that_is_declared_belongs_to_a_command_and_no_command_has_another() =>
        Assert.Equal(
            Options.All.Select(option => option.Name + " " + option.HelpName).Order(StringComparer.Ordinal),
            ToolCommands.All.SelectMany(command => command.Options).Distinct().Select(option => option.Name + " " + option.HelpName).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_option_of_a_command_is_written_as_it_is_typed()
    {
        foreach (var option in ToolCommands.All.SelectMany(command => command.Options).Where(option => option.Parameter != Options.PracticeScore.Parameter))
        {
            Assert.Contains(option.Name, ToolSyntax.Instance.Write(OptionExample.Of(option.Parameter)).Split(' '));
        }
    }
}
