namespace ScoreCoach.HelpBuilder;

/// <summary>A named entry of a page: an input, an output or an error.</summary>
/// <param name="Name">The heading.</param>
/// <param name="Text">Its paragraphs.</param>
internal sealed record HelpEntry(string Name, IReadOnlyList<string> Text);
