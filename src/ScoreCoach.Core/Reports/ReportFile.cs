namespace ScoreCoach.Reports;

/// <summary>What all reports of a file share: its path, null for none, and the names of the unmapped columns, in order.</summary>
internal sealed record ReportFile(string? Path, string[] AttributeNames);
