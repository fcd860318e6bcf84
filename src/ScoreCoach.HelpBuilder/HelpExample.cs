namespace ScoreCoach.HelpBuilder;

/// <summary>An example of a page.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Text">What it shows.</param>
/// <param name="Code">Commands, each after the prompt, and the output of the last one.</param>
internal sealed record HelpExample(string Title, IReadOnlyList<string> Text, string Code);
