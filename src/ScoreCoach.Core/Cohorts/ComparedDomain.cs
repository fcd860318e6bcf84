using ScoreCoach.Collections;

namespace ScoreCoach;

/// <summary>A domain in two groups.</summary>
public sealed record ComparedDomain : INamed
{
    /// <summary>The domain's id.</summary>
    public string Domain => First.Domain;

    /// <summary>The domain's name.</summary>
    public string Name => First.Name;

    /// <summary>Its weight in the exam, in percent.</summary>
    public double Weight => First.Weight;

    /// <summary>The levels of the first group.</summary>
    public CohortDomain First { get; internal init; } = null!;

    /// <summary>The levels of the second group.</summary>
    public CohortDomain Second { get; internal init; } = null!;

    /// <summary>The weak share of the first group less that of the second; null when no report of one of them says.</summary>
    public RateDifference? Difference { get; internal init; }

    /// <summary>Whether fewer than 30 reports of one of the groups say something, so that the difference is a hint at most.</summary>
    public bool IsSmall { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {First.WeakText}, {Second.WeakText}{(Difference is null ? string.Empty : ", ")}{Difference}";
}
