namespace ScoreCoach.Documents;

/// <summary>A section of a document: what it is about, its heading, and what it says.</summary>
internal sealed record DocumentSection(SectionId Id, string Heading, IReadOnlyList<DocumentBlock> Blocks);
