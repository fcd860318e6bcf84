namespace ScoreCoach;

/// <summary>The label that a cell stood for, and the cell's text.</summary>
/// <param name="Label">The label; null where nothing was reported.</param>
/// <param name="Text">The text as it came; null where there was none.</param>
public readonly record struct ReportedLabel(LabelDefinition? Label, string? Text);
