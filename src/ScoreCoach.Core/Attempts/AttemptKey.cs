namespace ScoreCoach.Attempts;

/// <summary>What places an attempt among the others of its person at its exam, as far as it is known. The day is at midnight.</summary>
internal readonly record struct AttemptKey(DateTime? Day, DateTimeOffset? Time, int? Number)
{
    public static AttemptKey Of(ScoreReport report) => new(report.ExamDate ?? report.ExamTime?.Date, report.ExamTime, report.Attempt);
    public static AttemptKey Of(AttemptRecord attempt) => new(attempt.ExamDate ?? attempt.ExamTime?.Date, attempt.ExamTime, attempt.Attempt);
}
