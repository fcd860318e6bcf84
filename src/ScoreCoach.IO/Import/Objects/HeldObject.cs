using ScoreCoach.IO.Import.Cells;

namespace ScoreCoach.IO.Import.Objects;

/// <summary>An object that waits for the ones after it; without a shape and cells it is not a row, and only keeps its place.</summary>
internal readonly record struct HeldObject(object? Source, ObjectShape? Shape, StoredRow? Row)
{
    /// <summary>What the names of its properties are looked up by; null for what is not a row.</summary>
    public string? Key { get; init; }

    /// <summary>What is reported instead; null for nothing.</summary>
    public ImportIssue? Notice { get; init; }
}
