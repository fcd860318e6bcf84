using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using System.Globalization;
using ScoreCoach.Text;

namespace ScoreCoach.Cli.CommandLine;

/// <summary>
/// An option of the tool. Its values are checked while the command line is parsed, in the tool's own words, and converted when a command
/// asks for them.
/// </summary>
internal abstract class ToolOption : Option<string[]>
{
    private readonly string? _alias;

    /// <param name="name">Its name with the dashes.</param>
    /// <param name="valueName">What its value is called; null for a switch.</param>
    /// <param name="description">One sentence, with the unit and the default.</param>
    protected ToolOption(string name, string? valueName, string description)
        : base(name)
    {
        HelpName = valueName;
        Description = description;
        Parameter = string.Concat(name.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..]));

        // How many values there are is checked here too, so that the message names what is accepted.
        Arity = valueName is null ? ArgumentArity.Zero : ArgumentArity.ZeroOrMore;
        Validators.Add(Check);
    }

    /// <summary>A short spelling that is accepted too; null for none.</summary>
    public string? Alias
    {
        get => _alias;
        init
        {
            _alias = value;
            if (value is not null)
            {
                Aliases.Add(value);
            }
        }
    }

    /// <summary>The command that has it, for those who use another one; null for options of several.</summary>
    public string? Command { get; init; }

    /// <summary>What the engine calls it: the name in Pascal case, unless the tool has a short one.</summary>
    public string Parameter { get; init; }

    /// <summary>Whether it can be given several times.</summary>
    protected virtual bool IsRepeatable => false;

    /// <summary>Whether it means something without a value.</summary>
    protected virtual bool IsOptional => false;

    /// <summary>
    /// Suggestions for the word at the cursor. The parser takes every option that was named for one that waits for further values: where this
    /// one has its value, what the command accepts comes next.
    /// </summary>
    public override IEnumerable<CompletionItem> GetCompletions(CompletionContext context) =>
        !Waits(context) ? context.ParseResult.CommandResult.Command.GetCompletions(context)
        : ValueAt(context) is var value && value.Length == context.WordToComplete.Length ? base.GetCompletions(context)
        : CompletionSources.SelectMany(source => source(context)).Select(item => new CompletionItem(context.WordToComplete[..^value.Length] + item.Label));

    /// <summary>The part of the word at the cursor that is a value: all of it, or what follows the equals sign of --exam=MLS.</summary>
    public static string ValueAt(CompletionContext context) =>
        context.WordToComplete.StartsWith("--", StringComparison.Ordinal) && context.WordToComplete.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals
            ? context.WordToComplete[(equals + 1)..]
            : context.WordToComplete;

    /// <summary>What is wrong with a value; null when it can be used.</summary>
    protected abstract string? ErrorOf(string text);

    /// <summary>What is wrong with all values together; null when they can be used.</summary>
    protected virtual string? ErrorOf(IReadOnlyList<string> texts) => texts.Select(ErrorOf).FirstOrDefault(error => error is not null);

    private bool Waits(CompletionContext context) => context.ParseResult.GetResult(this) is not { } result
        || result.IdentifierTokenCount > result.Tokens.Count
        || (ValueAt(context) is { Length: > 0 } typed && result.Tokens[^1].Value == typed);

    private void Check(OptionResult result)
    {
        var error = HelpName is null ? null
            : result.IdentifierTokenCount > result.Tokens.Count && !IsOptional ? $"{Name} needs a value: {HelpName}."
            : result.Tokens.Count > 1 && !IsRepeatable ? $"{Name} was given more than once."
            : ErrorOf([.. result.Tokens.Select(token => token.Value)]) is { } wrong ? $"{Name}{wrong}"
            : null;
        if (error is not null)
        {
            result.AddError(result.Tokens.Aggregate(error, (message, token) => ShortText.In(message, token.Value)));
        }
    }
}
