namespace ScoreCoach;

/// <summary>The attempts of one person at one exam, side by side.</summary>
public sealed record AttemptComparison
{
    /// <summary>The person's id; null when not given.</summary>
    public string? CandidateId { get; init; }

    /// <summary>The person's name; null when not given.</summary>
    public string? CandidateName { get; init; }

    /// <summary>The exam's code.</summary>
    public required string Exam { get; init; }

    /// <summary>The attempts, oldest first.</summary>
    public required IReadOnlyList<ComparedAttempt> Attempts { get; init; }

    /// <summary>Whether there is more than one attempt.</summary>
    public bool IsComparable => Attempts.Count > 1;

    /// <summary>From each attempt to the next; empty for a single attempt.</summary>
    public IReadOnlyList<AttemptStep> Steps { get; init; } = [];

    /// <summary>From the first attempt to the last; null for a single attempt.</summary>
    public AttemptStep? Overall { get; init; }

    /// <summary>The last score less the first; null when one of them is not known.</summary>
    public decimal? ScoreChange => Overall?.ScoreChange;

    /// <summary>Every domain from the first attempt to the last.</summary>
    public IReadOnlyList<DomainChange> Domains => Overall?.Domains ?? [];

    /// <summary>Ids of the domains that were weak at first and still are.</summary>
    public IReadOnlyList<string> WeakStayed => Overall?.WeakStayed ?? [];

    /// <summary>Ids of the domains that are weak now and were not at first.</summary>
    public IReadOnlyList<string> WeakAppeared => Overall?.WeakAppeared ?? [];

    /// <summary>Ids of the domains that were weak at first and are not any more.</summary>
    public IReadOnlyList<string> WeakGone => Overall?.WeakGone ?? [];

    /// <summary>Whether no level changed in any step.</summary>
    public bool NoMovement => Steps.Count > 0 && Steps.All(step => step.NoMovement);

    /// <summary>Whether two attempts in a row had weak domains of which neither set contains the other.</summary>
    public bool DifferingWeakSets { get; init; }

    /// <summary>Ids of the domains that make the weak sets differ.</summary>
    public IReadOnlyList<string> DifferingDomains { get; init; } = [];

    /// <summary>The chance that someone of unchanged, even ability gets the same labels twice; null when the questions per domain are not known.</summary>
    public double? ChanceOfSameLabels { get; init; }

    /// <summary>Why changes of labels must not be read as changes of ability.</summary>
    public required string Caution { get; init; }

    /// <summary>What was decided while ordering and comparing.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What came out, in one sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>The rule that gave it.</summary>
    public required string RuleId { get; init; }

    /// <summary>Where it comes from.</summary>
    public Source Source { get; init; } = Source.Computed;

    /// <inheritdoc/>
    public override string ToString() => $"{CandidateId ?? CandidateName ?? "(no id)"} {Exam}, attempts: {Attempts.Count}";
}
