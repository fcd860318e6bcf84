namespace ScoreCoach.Reports;

/// <summary>The label that a cell stood for, and the cell's text as it came; null where nothing was reported.</summary>
internal readonly record struct ReportedLabel(LabelDefinition? Label, string? Text)
{
    /// <summary>Stands between the text of a report and the level that it was read as, where input gives both.</summary>
    public const char LevelMark = '\u001F';
}
