namespace ScoreCoach;

/// <summary>What conditions can ask about: one report, and the earlier attempts of the same person at the same exam.</summary>
public sealed class ReportFacts
{
    /// <summary>Collects the facts of a report.</summary>
    /// <param name="report">The report.</param>
    public ReportFacts(ScoreReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        Profile = report.Profile;
        Results = report.Results;
        Result = report.Result;
        Attempt = report.Attempt;
        EarlierAttempts = report.History;
    }

    /// <summary>Facts of levels alone: no result, no score, no earlier attempt.</summary>
    /// <param name="results">The levels.</param>
    public ReportFacts(DomainResultSet results)
    {
        ArgumentNullException.ThrowIfNull(results);
        Profile = results.Profile;
        Results = results;
        EarlierAttempts = [];
    }

    /// <summary>The edition of the exam.</summary>
    public ExamProfile Profile { get; }

    /// <summary>The levels.</summary>
    public DomainResultSet Results { get; }

    /// <summary>The outcome.</summary>
    public ExamResult Result { get; }

    /// <summary>Which attempt it was; null when not known.</summary>
    public int? Attempt { get; }

    /// <summary>Earlier attempts, oldest first.</summary>
    public IReadOnlyList<AttemptRecord> EarlierAttempts { get; }
}
