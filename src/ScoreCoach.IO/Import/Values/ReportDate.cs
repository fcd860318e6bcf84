namespace ScoreCoach.IO.Import.Values;

/// <summary>The date of an exam as a cell gives it.</summary>
/// <param name="Day">The day, at midnight, without a zone.</param>
/// <param name="Time">The clock time with its offset; null when the cell has none.</param>
internal readonly record struct ReportDate(DateTime Day, DateTimeOffset? Time);
