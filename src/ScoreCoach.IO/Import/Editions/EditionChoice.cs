namespace ScoreCoach.IO.Import.Editions;

/// <summary>Which edition of an exam a report is read with.</summary>
/// <param name="Profile">The edition; null when none fits.</param>
/// <param name="Note">What a reader should know about the choice; null when there was nothing to choose.</param>
/// <param name="DependsOnDate">Whether another exam date could have led to another edition.</param>
internal readonly record struct EditionChoice(ExamProfile? Profile, string? Note, bool DependsOnDate);
