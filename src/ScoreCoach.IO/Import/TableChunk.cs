namespace ScoreCoach.IO;

/// <summary>A part of a table that starts with a record, ends before another and keeps all rules, so that it can be read on its own.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct TableChunk(TablePlace Start, TablePlace End);
