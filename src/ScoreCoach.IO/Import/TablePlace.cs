namespace ScoreCoach.IO;

/// <summary>A place in a table at which a record starts.</summary>
/// <param name="Offset">How far from the start, in the unit of <see cref="RecordReader.Offset"/>.</param>
/// <param name="LinesBefore">The lines before it.</param>
/// <param name="RowsBefore">The records before it, the header included.</param>
internal readonly record struct TablePlace(long Offset, long LinesBefore, long RowsBefore);
