namespace ScoreCoach;

/// <summary>Whether someone is ready for an exam, by their own practice results.</summary>
public sealed record ReadinessResult
{
    /// <summary>The exam's code.</summary>
    public required string Exam { get; init; }

    /// <summary>The verdict.</summary>
    public required ReadinessVerdict Verdict { get; init; }

    /// <summary>Whether the verdict is <see cref="ReadinessVerdict.Ready"/>.</summary>
    public bool IsReady => Verdict == ReadinessVerdict.Ready;

    /// <summary>The percentage that a full practice exam has to reach.</summary>
    public required int TargetPercent { get; init; }

    /// <summary>How many in a row have to reach it.</summary>
    public required int InARow { get; init; }

    /// <summary>How many of the latest in a row reach it now.</summary>
    public required int ReachedInARow { get; init; }

    /// <summary>How many full practice exams there are.</summary>
    public required int FullExams { get; init; }

    /// <summary>The latest full practice exam; null when there is none.</summary>
    public decimal? LatestPercent { get; init; }

    /// <summary>What is missing, a sentence each; empty when ready.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Where the full practice exams are heading.</summary>
    public required ReadinessTrend Trend { get; init; }

    /// <summary>The points by which full practice exams change from one to the next; null when there are fewer than two.</summary>
    public decimal? Slope { get; init; }

    /// <summary>Every domain of the exam, in the order of the outline.</summary>
    public required IReadOnlyList<DomainReadiness> Domains { get; init; }

    /// <summary>What was left out or decided while reading the results.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What nobody publishes and the verdict rests on.</summary>
    public IReadOnlyList<string> Assumptions { get; init; } = [];

    /// <summary>Why this verdict, in one sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>The rule that gave the verdict.</summary>
    public required string RuleId { get; init; }

    /// <summary>Who says what the percentage is.</summary>
    public required Source Source { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Exam}: {Verdict}";
}
