using ScoreCoach.Catalog;

namespace ScoreCoach.Drafts;

/// <summary>A draft as a file has it.</summary>
/// <param name="Text">The text of the file.</param>
/// <param name="Reading">What reading the text gives.</param>
internal sealed record WrittenDraft(string Text, CatalogReading Reading);
