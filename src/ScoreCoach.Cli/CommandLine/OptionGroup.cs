namespace ScoreCoach.Cli.CommandLine;

/// <summary>Options that belong together, under a heading of the help.</summary>
internal sealed record OptionGroup(string Title, IReadOnlyList<ToolOption> Options);
