namespace ScoreCoach.Reports;

/// <summary>What few reports say: kept apart, so that the others do not carry room for it.</summary>
internal sealed record ReportDetails(DateTimeOffset? ExamTime, string? Language, string? ExamForm)
{
    /// <summary>The English name of the language; null where the text is not one that is known.</summary>
    public string? LanguageName { get; init; }

    /// <summary>The details; null when all of them are missing.</summary>
    public static ReportDetails? Of(DateTimeOffset? examTime, string? language, string? examForm, string? languageName = null) =>
        examTime is null && language is null && examForm is null ? null : new ReportDetails(examTime, language, examForm) { LanguageName = languageName };
}
