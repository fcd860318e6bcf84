namespace ScoreCoach;

/// <summary>What changed from one attempt to a later one.</summary>
public sealed record AttemptStep
{
    /// <summary>The earlier attempt.</summary>
    public ComparedAttempt From { get; internal init; } = null!;

    /// <summary>The later attempt.</summary>
    public ComparedAttempt To { get; internal init; } = null!;

    /// <summary>The later score less the earlier; null when one of them is not known.</summary>
    public decimal? ScoreChange { get; internal init; }

    /// <summary>Every domain of the later outline, in its order; then those that only the earlier one has.</summary>
    public ReadOnlyList<DomainChange> Domains { get; internal init; } = [];

    /// <summary>Ids of the domains that were weak and still are.</summary>
    public ReadOnlyList<string> WeakStayed { get; internal init; } = [];

    /// <summary>Ids of the domains that are weak and were known not to be.</summary>
    public ReadOnlyList<string> WeakAppeared { get; internal init; } = [];

    /// <summary>Ids of the domains that were weak and are known not to be any more.</summary>
    public ReadOnlyList<string> WeakGone { get; internal init; } = [];

    /// <summary>Whether every domain is known in both attempts and has the same level.</summary>
    public bool NoMovement { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => $"{From} to {To}";
}
