namespace ScoreCoach.IO.Import.Tables;

/// <summary>
/// A place in a table at which a record starts: how far from the start, in the unit of <see cref="RecordReader.Offset"/>, how
/// many lines come before it, and how many records, the header included.
/// </summary>
internal readonly record struct TablePlace(long Offset, long LinesBefore, long RowsBefore);
