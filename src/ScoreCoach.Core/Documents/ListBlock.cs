namespace ScoreCoach.Documents;

/// <summary>Entries that are read one by one.</summary>
internal sealed record ListBlock(IReadOnlyList<ListEntry> Entries) : DocumentBlock;

/// <summary>An entry of a list.</summary>
/// <param name="Label">What the entry is about; null in a list without labels.</param>
/// <param name="Text">What it says.</param>
/// <param name="Url">The page that is behind it, for renderers that can link; null for none.</param>
internal sealed record ListEntry(string? Label, string Text, string? Url = null);
