namespace ScoreCoach.IO.Import.People;

/// <summary>What an id is at odds with in an earlier row.</summary>
/// <param name="IsName">Whether the id is next to another name there; otherwise it differs from the id there in only case.</param>
/// <param name="Text">The name or the id there.</param>
/// <param name="Row">The row.</param>
internal readonly record struct OddRowId(bool IsName, string Text, long Row);
