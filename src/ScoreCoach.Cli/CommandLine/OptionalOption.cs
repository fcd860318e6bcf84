namespace ScoreCoach.Cli.CommandLine;

/// <summary>An option that can have a value, and means something without one.</summary>
internal sealed class OptionalOption(string name, string valueName, string description) : ToolOption(name, valueName, description)
{
    /// <inheritdoc/>
    protected override bool IsOptional => true;

    protected override string? ErrorOf(string text) =>
        text.Length == 0 ? TypedText.After("is empty. Accepted: a path, or nothing.")
        : text.StartsWith("--", StringComparison.Ordinal) ? TypedText.After($"'{text}' is not an option here.")
        : null;
}
