namespace ScoreCoach.IO;

/// <summary>A part of a table that starts with a record and ends before another, so that it can be read on its own.</summary>
/// <param name="Start">Where it starts, in bytes.</param>
/// <param name="End">Where it ends, in bytes.</param>
/// <param name="LinesBefore">The lines before it.</param>
/// <param name="RowsBefore">The records before it, the header included.</param>
internal readonly record struct TableChunk(long Start, long End, long LinesBefore, long RowsBefore);
