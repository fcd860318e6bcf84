namespace ScoreCoach.Reports;

/// <summary>The label that a cell stood for, and the cell's text as it came; null where nothing was reported.</summary>
internal readonly record struct ReportedLabel(LabelDefinition? Label, string? Text);
