using System.CommandLine;
using System.CommandLine.Parsing;

namespace ScoreCoach.Cli.CommandLine;

/// <summary>The arguments of one command that was parsed without an error: the values of its options, and what is left.</summary>
internal sealed class Arguments(ParseResult result)
{
    /// <summary>What is not an option: the files.</summary>
    public IReadOnlyList<string> Operands { get; } =
        [.. result.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value)];

    public bool Has(ToolOption option) => result.GetResult(option) is { Implicit: false };

    /// <summary>Whether the command has an option.</summary>
    public bool Accepts(ToolOption option) => result.CommandResult.Command.Options.Contains(option);

    /// <summary>The value of an option; null when it was not given.</summary>
    public T? Value<T>(ValueOption<T> option)
        where T : struct => Texts(option) is [var text] ? option.Parse(text) : null;

    /// <summary>The text or object of an option; null when it was not given.</summary>
    public T? One<T>(ValueOption<T> option)
        where T : class? => Texts(option) is [var text] ? option.Parse(text) : null;

    /// <summary>The values of an option; none when it was not given.</summary>
    public ReadOnlyList<T> All<T>(ListOption<T> option) => [.. option.Parse(Texts(option))];

    /// <summary>The value of an option that only elsewhere can be given several times; null when it was not given.</summary>
    public T? Only<T>(ListOption<T> option) => All(option) switch
    {
        [] => default,
        [var value] => value,
        _ => throw new UsageException($"{option.Name} was given more than once."),
    };

    /// <summary>A value for each day of the week.</summary>
    public DayTable<T> Days<T>(DayOption<T> option)
        where T : struct => option.Parse(Texts(option));

    public IEnumerable<KeyValuePair<string, string>> Pairs(PairOption option) => option.Pairs(Texts(option));

    /// <summary>The files that were named in place of pairs.</summary>
    public IEnumerable<string> Files(PairOption option) => option.Files(Texts(option));

    /// <summary>The texts of an option as they were typed.</summary>
    public string[] Texts(ToolOption option) => result.GetResult(option) is { } found ? [.. found.Tokens.Select(token => token.Value)] : [];
}
