using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Cli.Completion;
using ScoreCoach.Text;

namespace ScoreCoach.Cli.Commands;

/// <summary>Parses command lines. What is wrong is stated in the tool's words, one error at a time.</summary>
internal static class CommandParser
{
    private static readonly HelpOption Help = new("--help", "-h", "-?") { Description = "Show this help" };
    private static readonly SuggestDirective Suggestions = new();

    // Options know the commands that have them, so that there is one tree for all command lines.
    private static readonly Lazy<RootCommand> Tree = new(CreateTree);

    // A value that begins with @ or with one dash is a value.
    private static readonly ParserConfiguration Configuration = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    public static ParsedCommand Parse(IReadOnlyList<string> words)
    {
        var result = Tree.Value.Parse(words, Configuration);
        var command = ToolCommands.All.FirstOrDefault(command => command.Name == result.CommandResult.Command.Name);
        return new(
            command,
            result,
            result.GetResult(Help) is { Implicit: false },
            result.GetResult(Suggestions) is not null,
            command is null ? UnknownCommand(words[0]) : ErrorOf(command, result, words));
    }

    private static RootCommand CreateTree()
    {
        var root = new RootCommand("Turns certification score reports into retake plans");
        root.Directives.Clear();
        root.Directives.Add(Suggestions);
        root.Options.Clear();
        root.Options.Add(Help);
        var operands = ToolCommands.All.Select(command => command.Operand ?? ToolCommands.Files).Distinct()
            .ToDictionary(name => name, name => new Argument<string[]>(name) { Arity = ArgumentArity.ZeroOrMore }, StringComparer.Ordinal);
        CatalogNames.Attach(operands[ToolCommands.Exams], operands[ToolCommands.Shell]);
        foreach (var command in ToolCommands.All)
        {
            var node = new Command(command.Name, command.Summary);
            node.Arguments.Add(operands[command.Operand ?? ToolCommands.Files]);
            foreach (var option in command.Options)
            {
                node.Options.Add(option);
            }

            root.Subcommands.Add(node);
        }

        return root;
    }

    private static string UnknownCommand(string word) =>
        $"There is no command '{word}'. Accepted: {string.Join(", ", ToolCommands.All.Select(known => known.Name))}.";

    private static string? ErrorOf(ToolCommand command, ParseResult result, IReadOnlyList<string> words) =>
        UnknownOption(command, result) ?? ValueOfSwitch(command, words) ?? (result.Errors is [var error, ..] ? error.Message : null);

    // What looks like an option and is none would be a file otherwise.
    private static string? UnknownOption(ToolCommand command, ParseResult result)
    {
        var operands = result.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).ToArray();
        foreach (var token in result.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash))
        {
            if (token.Value.StartsWith("--", StringComparison.Ordinal) && Array.Exists(operands, operand => ReferenceEquals(operand, token)))
            {
                var name = token.Value.Split('=', 2)[0];
                var nearest = NearestName.Among(name, command.Options.Select(option => option.Name));
                return $"There is no option {name} here." + (nearest is null ? string.Empty : $" Did you mean {nearest}?");
            }
        }

        return null;
    }

    // The parser would take the value for a file.
    private static string? ValueOfSwitch(ToolCommand command, IReadOnlyList<string> words) => words
        .TakeWhile(word => word != "--")
        .Select(word => word.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals ? word[..equals] : null)
        .Where(name => name is not null && command.Options.Any(option => option is SwitchOption && option.Name == name))
        .Select(name => $"{name} takes no value.")
        .FirstOrDefault();
}
