using ScoreCoach.Requests;

namespace ScoreCoach.Cli.CommandLine;

/// <summary>An option with one value.</summary>
internal sealed class ValueOption<T>(string name, string valueName, string description, TypedValueParser<T> parser) : ToolOption(name, valueName, description)
{
    /// <summary>The value of a text that was checked.</summary>
    public T Parse(string text) => parser(text, out var value, out var error) ? value : throw new UsageException($"{Name}: {error}");

    protected override string? ErrorOf(string text) => parser(text, out _, out var error) ? null : TypedText.After(error);
}
