using ScoreCoach.Reports;

namespace ScoreCoach;

/// <summary>One of the attempts of a comparison, in short.</summary>
public sealed record ComparedAttempt
{
    /// <summary>Which attempt it was; null when not reported.</summary>
    public int? Attempt { get; internal init; }

    /// <summary>The day; null when not reported.</summary>
    public DateTime? ExamDate { get; internal init; }

    /// <summary>The score; null when not reported.</summary>
    public decimal? Score { get; internal init; }

    /// <summary>The outcome.</summary>
    public ExamResult Result { get; internal init; }

    /// <summary>The edition that was taken.</summary>
    public string Edition { get; internal init; } = null!;

    /// <summary>The levels.</summary>
    internal DomainResultSet Results { get; init; } = null!;

    /// <inheritdoc/>
    public override string ToString() => AttemptRecord.Describe(Attempt, ExamDate, null);
}
