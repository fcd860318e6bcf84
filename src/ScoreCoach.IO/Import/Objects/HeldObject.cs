using ScoreCoach.IO.Import.Cells;

namespace ScoreCoach.IO.Import.Objects;

/// <summary>An object that waits for the ones after it; without a shape and cells it is not a row, and only keeps its place.</summary>
internal readonly record struct HeldObject(object? Source, ObjectShape? Shape, StoredRow? Row);
