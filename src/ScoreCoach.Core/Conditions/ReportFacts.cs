using ScoreCoach.Reports;

namespace ScoreCoach.Conditions;

/// <summary>What conditions can ask about: one report, and the earlier attempts of the same person at the same exam.</summary>
/// <remarks>If only levels are known, result, score and earlier attempts are unknown.</remarks>
internal sealed class ReportFacts(DomainResultSet results)
{
    public ReportFacts(ScoreReport report)
        : this(report.Results)
    {
        Result = report.Result;
        Attempt = report.Attempt;
        EarlierAttempts = report.History;
        Superseded = report.Superseded;
    }

    public ExamProfile Profile => results.Profile;
    public DomainResultSet Results => results;
    public ExamResult Result { get; }
    public int? Attempt { get; }
    public bool Superseded { get; }
    public IReadOnlyList<AttemptRecord> EarlierAttempts { get; } = [];
}
