namespace ScoreCoach.Documents;

/// <summary>Sentences that are read one after the other.</summary>
internal sealed record ParagraphBlock(string Text) : DocumentBlock;
