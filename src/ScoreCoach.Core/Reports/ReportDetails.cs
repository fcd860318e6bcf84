namespace ScoreCoach.Reports;

/// <summary>What few reports say: kept apart, so that the others do not carry room for it.</summary>
internal sealed record ReportDetails(DateTimeOffset? ExamTime, string? Language, string? ExamForm)
{
    /// <summary>The details; null when all of them are missing.</summary>
    public static ReportDetails? Of(DateTimeOffset? examTime, string? language, string? examForm) =>
        examTime is null && language is null && examForm is null ? null : new ReportDetails(examTime, language, examForm);
}
