namespace ScoreCoach.IO.Import.Tables;

/// <summary>Where a table begins that follows another one in its file.</summary>
/// <param name="Place">The place of its header.</param>
/// <param name="HeaderRecords">How many records stand before the first row of the file: rows are numbered on.</param>
internal sealed record TableStart(TablePlace Place, long HeaderRecords);
