namespace ScoreCoach.IO.Import.People;

/// <summary>What is odd about an id: it is next to another name elsewhere, or differs from another id in only case.</summary>
/// <param name="IsName">Whether it is the name.</param>
/// <param name="Id">The id of the other report.</param>
/// <param name="Name">The name in the other report.</param>
/// <param name="Place">Where the other report stands.</param>
internal readonly record struct OddId(bool IsName, string? Id, string? Name, AttemptPlace Place);
