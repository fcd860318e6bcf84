using System.Reflection;
using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Cli.Output;
using ScoreCoach.Views;

namespace ScoreCoach.Cli.Commands;

/// <summary>The help of the tool and of each command, at most 80 columns wide.</summary>
internal static class CommandHelp
{
    private const int MaxWidth = 80;
    private const int NameWidth = 30;
    private const int CommandWidth = 12;

    // With less room next to the names, descriptions would break into single words, so they go below the names.
    private const int MinDescription = 30;
    private const int Indent = 6;

    /// <summary>The version of the tool.</summary>
    public static string Version => typeof(CommandHelp).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Every command with an example. Needs neither the parser nor the catalog.</summary>
    public static string Overview(Screen screen)
    {
        var page = new PageLines(Math.Min(MaxWidth, screen.Width), screen.Style);
        page.Wrapped(string.Empty, "scorecoach: turns certification score reports into retake plans");
        page.Blank();
        page.Heading("Commands");
        foreach (var command in ToolCommands.All)
        {
            page.Wrapped("  " + command.Name.PadRight(CommandWidth), new string(' ', CommandWidth + 2), command.Summary);
            page.Add("    " + command.Example.Split('\n')[0]);
        }

        page.Blank();
        page.Wrapped(string.Empty, "'scorecoach COMMAND --help' lists the options of a command;");
        page.Wrapped(string.Empty, "'scorecoach --version' prints the version.");
        page.Wrapped(string.Empty, "Exit status: 0 success; 1 failure; 2 usage error; 3 success, but some rows were refused.");
        return page.ToString();
    }

    /// <summary>A command: its usage, an example, and its options with unit and default.</summary>
    public static string Of(ToolCommand command, Screen screen)
    {
        var page = new PageLines(Math.Min(MaxWidth, screen.Width), screen.Style);
        page.Wrapped(string.Empty, command.Summary);
        page.Blank();
        page.Heading("Usage");
        page.Add($"  scorecoach {command.Name}{(command.Operand is null ? string.Empty : $" [{command.Operand}]")} [OPTION...]");
        if (command.Operand == ToolCommands.Files)
        {
            page.Wrapped("  ", "- is standard input. Arguments after -- are never options.");
        }

        page.Blank();
        page.Heading("Example");
        page.Add("  " + command.Example.Replace("\n", "\n  ", StringComparison.Ordinal));
        foreach (var group in command.Groups.Where(group => group.Options.Count > 0))
        {
            page.Blank();
            page.Heading(group.Title);
            foreach (var option in group.Options)
            {
                Append(page, option);
            }
        }

        return page.ToString();
    }

    private static void Append(PageLines page, ToolOption option)
    {
        var name = "  " + (option.Alias is null ? option.Name : $"{option.Name}, {option.Alias}") + (option.HelpName is null ? string.Empty : " " + option.HelpName);
        var isBeside = page.Width - NameWidth - 3 >= MinDescription;
        var indent = new string(' ', isBeside ? NameWidth + 3 : Indent);
        if (!isBeside || name.Length > NameWidth + 2)
        {
            page.Add(name);
            name = string.Empty;
        }

        page.Wrapped(name.PadRight(indent.Length), indent, option.Description!);
    }
}
