namespace ScoreCoach.Cli.CommandLine;

/// <summary>An option without a value.</summary>
internal sealed class SwitchOption(string name, string description) : ToolOption(name, valueName: null, description)
{
    protected override string? ErrorOf(string text) => null;
}
