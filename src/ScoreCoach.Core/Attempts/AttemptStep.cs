namespace ScoreCoach;

/// <summary>What changed from one attempt to a later one.</summary>
public sealed record AttemptStep
{
    /// <summary>The earlier attempt.</summary>
    public required ComparedAttempt From { get; init; }

    /// <summary>The later attempt.</summary>
    public required ComparedAttempt To { get; init; }

    /// <summary>The later score less the earlier; null when one of them is not known.</summary>
    public decimal? ScoreChange { get; init; }

    /// <summary>Every domain of the later outline, in its order; then those that only the earlier one has.</summary>
    public required IReadOnlyList<DomainChange> Domains { get; init; }

    /// <summary>Ids of the domains that were weak and still are.</summary>
    public required IReadOnlyList<string> WeakStayed { get; init; }

    /// <summary>Ids of the domains that are weak and were known not to be.</summary>
    public required IReadOnlyList<string> WeakAppeared { get; init; }

    /// <summary>Ids of the domains that were weak and are known not to be any more.</summary>
    public required IReadOnlyList<string> WeakGone { get; init; }

    /// <summary>Whether every domain is known in both attempts and has the same level.</summary>
    public required bool NoMovement { get; init; }
}
