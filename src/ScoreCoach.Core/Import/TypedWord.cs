namespace ScoreCoach.Import;

/// <summary>A word that was typed for the files of a command, so that it should occur in one of them.</summary>
/// <param name="Map">The option that says what it stands for.</param>
/// <param name="Text">The word.</param>
internal readonly record struct TypedWord(string Map, string Text);
