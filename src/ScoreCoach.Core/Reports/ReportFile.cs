namespace ScoreCoach;

/// <summary>What all reports of a file share.</summary>
/// <param name="Path">The file; null for none.</param>
/// <param name="AttributeNames">The names of the columns that are no known field, in order.</param>
internal sealed record ReportFile(string? Path, string[] AttributeNames);
