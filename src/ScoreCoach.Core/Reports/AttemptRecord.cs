using System.Globalization;
using ScoreCoach.Reports;

namespace ScoreCoach;

/// <summary>An earlier attempt of the same person at the same exam, in short.</summary>
public sealed record AttemptRecord
{
    internal AttemptRecord(int? attempt, DateTime? examDate, DateTimeOffset? examTime, decimal? score, ExamResult result, DomainResultSet results)
    {
        Attempt = attempt;
        ExamDate = examDate;
        ExamTime = examTime;
        Score = score;
        Result = result;
        Results = results;
    }

    /// <summary>Which attempt it was; null when not reported.</summary>
    public int? Attempt { get; }

    /// <summary>The day; null when not reported.</summary>
    public DateTime? ExamDate { get; }

    /// <summary>The score; null when not reported.</summary>
    public decimal? Score { get; }

    /// <summary>The outcome.</summary>
    public ExamResult Result { get; }

    /// <summary>The edition that was taken.</summary>
    public string Edition => Results.Profile.Edition;

    /// <summary>What the report said per domain.</summary>
    public ReadOnlyList<DomainResult> Domains => Results.Domains;

    /// <summary>The clock time of the exam with its offset; null when not reported.</summary>
    internal DateTimeOffset? ExamTime { get; }

    internal DomainResultSet Results { get; }

    /// <inheritdoc/>
    public override string ToString() => Describe(Attempt, ExamDate, ExamTime);

    /// <summary>What places an attempt among others, in words.</summary>
    internal static string Describe(int? attempt, DateTime? examDate, DateTimeOffset? examTime) => string.Create(
        CultureInfo.InvariantCulture,
        $"attempt {(object?)attempt ?? "?"}, {examTime?.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture) ?? examDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "no date"}");
}
