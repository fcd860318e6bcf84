namespace ScoreCoach.HelpBuilder;

/// <summary>What a page says about a parameter.</summary>
/// <param name="Name">The name, without the hyphen.</param>
/// <param name="Text">The paragraphs.</param>
/// <param name="Default">What holds without it; null where nothing does.</param>
internal sealed record HelpParameter(string Name, IReadOnlyList<string> Text, string? Default);
