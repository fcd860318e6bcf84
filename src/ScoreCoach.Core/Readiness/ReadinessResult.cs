namespace ScoreCoach;

/// <summary>Whether someone is ready for an exam, by their own practice results.</summary>
public sealed record ReadinessResult
{
    /// <summary>The exam's code.</summary>
    public string Exam { get; internal init; } = null!;

    /// <summary>The verdict.</summary>
    public ReadinessVerdict Verdict { get; internal init; }

    /// <summary>Whether the verdict is <see cref="ReadinessVerdict.Ready"/>.</summary>
    public bool IsReady => Verdict == ReadinessVerdict.Ready;

    /// <summary>The percentage that a full practice exam has to reach.</summary>
    public int TargetPercent { get; internal init; }

    /// <summary>How many in a row have to reach it.</summary>
    public int InARow { get; internal init; }

    /// <summary>How many of the latest in a row reach it now.</summary>
    public int ReachedInARow { get; internal init; }

    /// <summary>How many full practice exams there are.</summary>
    public int FullExams { get; internal init; }

    /// <summary>The latest full practice exam; null when there is none.</summary>
    public decimal? LatestPercent { get; internal init; }

    /// <summary>What is missing, a sentence each; empty when ready.</summary>
    public ReadOnlyList<string> Missing { get; internal init; } = [];

    /// <summary>Where the full practice exams are heading.</summary>
    public ReadinessTrend Trend { get; internal init; }

    /// <summary>The points by which full practice exams change from one to the next; null when there are fewer than two.</summary>
    public decimal? Slope { get; internal init; }

    /// <summary>Every domain of the exam, in the order of the outline.</summary>
    public ReadOnlyList<DomainReadiness> Domains { get; internal init; } = [];

    /// <summary>What was omitted or decided while reading the results.</summary>
    public ReadOnlyList<string> Notes { get; internal init; } = [];

    /// <summary>What no one publishes and the verdict rests on.</summary>
    public ReadOnlyList<string> Assumptions { get; internal init; } = [];

    /// <summary>Why this verdict, in one sentence.</summary>
    public string Reason { get; internal init; } = null!;

    /// <summary>The rule that gave the verdict.</summary>
    public string RuleId { get; internal init; } = null!;

    /// <summary>The source for the percentage.</summary>
    public Source Source { get; internal init; } = null!;

    /// <inheritdoc/>
    public override string ToString() => $"{Exam}: {Verdict}. {Reason}";
}
