using System.Globalization;
using System.Reflection;
using System.Text;
using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Text;

namespace ScoreCoach.Cli.Commands;

/// <summary>The help of the tool and of each command, at most 80 columns wide.</summary>
internal static class HelpPage
{
    private const int Width = 80;
    private const int NameWidth = 30;

    /// <summary>The version of the tool.</summary>
    public static string Version => typeof(HelpPage).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Every command with an example. Needs neither the parser nor the catalog.</summary>
    public static string Overview()
    {
        var text = new StringBuilder("scorecoach: turns certification score reports into retake plans\n\nCommands\n");
        foreach (var command in ToolCommands.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {command.Name,-12}{command.Summary}\n    {command.Example.Split('\n')[0]}\n");
        }

        text.Append("\n'scorecoach COMMAND --help' lists the options of a command;\n'scorecoach --version' prints the version.\n");
        text.Append("Exit status: 0 success; 1 failure; 2 usage error; 3 success,\nbut some rows were refused.\n");
        return text.ToString();
    }

    /// <summary>A command: its usage, an example, and its options with unit and default.</summary>
    public static string Of(ToolCommand command)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{command.Summary}\n\nUsage\n  scorecoach {command.Name}{(command.Operand is null ? string.Empty : $" [{command.Operand}]")} [OPTION...]\n");
        if (command.Operand == ToolCommands.Files)
        {
            text.Append("  - is standard input. Arguments after -- are never options.\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\nExample\n  {command.Example.Replace("\n", "\n  ", StringComparison.Ordinal)}\n");
        foreach (var group in command.Groups.Where(group => group.Options.Count > 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{group.Title}\n");
            foreach (var option in group.Options)
            {
                Append(text, option);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ToolOption option)
    {
        var name = (option.Alias is null ? option.Name : $"{option.Name}, {option.Alias}") + (option.HelpName is null ? string.Empty : " " + option.HelpName);
        var line = "  " + name.PadRight(NameWidth);
        foreach (var part in TextWrap.Lines(option.Description!, Width - NameWidth - 3))
        {
            if (name.Length > NameWidth && line.Length > NameWidth + 2)
            {
                text.Append(line).Append('\n');
                line = new string(' ', NameWidth + 2);
            }

            text.Append(line).Append(' ').Append(part).Append('\n');
            line = new string(' ', NameWidth + 2);
        }
    }
}
