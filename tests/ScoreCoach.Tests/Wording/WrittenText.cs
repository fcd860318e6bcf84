namespace ScoreCoach.Tests.Wording;

/// <summary>A text that a person reads, with its place.</summary>
/// <param name="File">The path in the repository.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Kind">What kind of text it is.</param>
/// <param name="Text">The text.</param>
internal sealed record WrittenText(string File, int Line, TextKinds Kind, string Text);
