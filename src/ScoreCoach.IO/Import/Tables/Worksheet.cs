namespace ScoreCoach.IO.Import.Tables;

/// <summary>A worksheet of a workbook: its name, whether it is shown, and where it stands.</summary>
internal sealed record Worksheet(string Name, bool IsVisible, string Path, int Index);
