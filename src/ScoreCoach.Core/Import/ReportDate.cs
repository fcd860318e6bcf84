namespace ScoreCoach;

/// <summary>The date of an exam as a cell gives it.</summary>
/// <param name="Day">The day, at midnight, without a zone.</param>
/// <param name="Time">The clock time with its offset; null when the cell has none.</param>
public readonly record struct ReportDate(DateTime Day, DateTimeOffset? Time);
