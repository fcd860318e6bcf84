namespace ScoreCoach.IO.Import.Tables;

/// <summary>What a part of a workbook names under an id: another part, and what that part is to it.</summary>
internal sealed record WorkbookRelation(string Id, string Kind, string Path);
