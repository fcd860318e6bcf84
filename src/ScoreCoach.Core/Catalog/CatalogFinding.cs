using ScoreCoach.Text;

namespace ScoreCoach;

/// <summary>Something wrong in a profile or guide file: where, and what was expected there.</summary>
public sealed record CatalogFinding(string Path, string JsonPath, int Line, string Message, string Expected)
{
    /// <summary>The file.</summary>
    public string Path { get; internal init; } = Path;

    /// <summary>The place in the file, for example "domains[2].weight"; empty for the whole file.</summary>
    public string JsonPath { get; internal init; } = JsonPath;

    /// <summary>The line, from 1; 0 when not known.</summary>
    public int Line { get; internal init; } = Line;

    /// <summary>What is wrong.</summary>
    public string Message { get; internal init => field = PlainText.OneLine(value); } = PlainText.OneLine(Message);

    /// <summary>What was expected there.</summary>
    public string Expected { get; internal init => field = PlainText.OneLine(value); } = PlainText.OneLine(Expected);

    /// <summary>The place in the file, where it is known, what is wrong, and what was expected.</summary>
    internal string Statement => PlainText.OneLine(ShortText.Quoted($"{(JsonPath.Length == 0 ? string.Empty : ShortText.Of(JsonPath) + ": ")}{Message} Expected: {Expected}"));

    /// <inheritdoc/>
    public override string ToString() => PlainText.OneLine(ShortText.Of(Path)) + FormattableString.Invariant($"{(Line == 0 ? string.Empty : FormattableString.Invariant($":{Line}"))}: {Statement}");
}
