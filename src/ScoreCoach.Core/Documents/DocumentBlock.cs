namespace ScoreCoach.Documents;

/// <summary>A part of a section. It holds text and values; how they are laid out is left to a renderer.</summary>
internal abstract record DocumentBlock;
