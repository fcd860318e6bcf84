using ScoreCoach.Requests;

namespace ScoreCoach.Cli.CommandLine;

/// <summary>An option that can be given several times, each time with a value, or with values between commas.</summary>
internal sealed class ListOption<T>(string name, string valueName, string description, TypedValueParser<T> parser) : ToolOption(name, valueName, description)
{
    /// <summary>Whether a comma separates values.</summary>
    public bool HasCommas { get; init; }

    protected override bool IsRepeatable => true;

    /// <summary>The values of texts that were checked.</summary>
    public IEnumerable<T> Parse(IEnumerable<string> texts) =>
        texts.SelectMany(Parts).Select(text => parser(text, out var value, out var error) ? value : throw new UsageException($"{Name}: {error}"));

    protected override string? ErrorOf(string text) =>
        Parts(text).Select(part => parser(part, out _, out var error) ? null : TypedText.After(error)).FirstOrDefault(error => error is not null);

    private string[] Parts(string text) => HasCommas ? text.Split(',') : [text];
}
