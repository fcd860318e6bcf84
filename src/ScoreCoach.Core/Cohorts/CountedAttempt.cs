using ScoreCoach.Reports;

namespace ScoreCoach.Cohorts;

/// <summary>What a cohort counts of an attempt of which nothing else matters: no clock time, and no other attempts of its person.</summary>
/// <param name="Results">The levels.</param>
/// <param name="Number">Which attempt it was, from 1; 0 when not given.</param>
/// <param name="Result">The outcome.</param>
/// <param name="Day">The day of the exam; null when not given.</param>
/// <param name="Score">The score on the exam's scale; null when not given.</param>
/// <param name="Language">The language as it was reported.</param>
/// <param name="LanguageName">The English name of the language; null where the text is not one that is known.</param>
/// <param name="Tracking">How the attempts of a person are found.</param>
internal readonly record struct CountedAttempt(
    DomainResultSet Results, int Number, ExamResult Result, DateTime? Day, decimal? Score, string? Language, string? LanguageName, AttemptTracking Tracking)
{
    /// <summary>What is counted of a report.</summary>
    public static CountedAttempt Of(ScoreReport report) => new(
        report.Results, report.Attempt ?? 0, report.Result, report.ExamDate, report.Score, report.Language, report.LanguageName, report.Tracking);

    /// <summary>A report from which the same follows.</summary>
    public ScoreReport ToReport() => new(Results)
    {
        Attempt = Number == 0 ? null : Number,
        ExamDate = Day,
        Score = Score,
        Result = Result,
        Tracking = Tracking,
        Details = ReportDetails.Of(null, Language, null, LanguageName),
    };
}
