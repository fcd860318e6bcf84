namespace ScoreCoach.Guides;

/// <summary>One class of domains that belongs to a tier: a level and bounds of the weight.</summary>
internal sealed record TierMember
{
    public required PerformanceLevel Level { get; init; }

    /// <summary>The weight from which the rule holds, in percent, compared with the midpoint before normalizing; null for none.</summary>
    public decimal? WeightAtLeast { get; init; }

    /// <summary>The weight below which the rule holds, in percent; null for none.</summary>
    public decimal? WeightBelow { get; init; }

    /// <summary>True: the weight is at least an equal share, 100 / number of domains. False: below it. Null: not asked.</summary>
    public bool? AtLeastEqualShare { get; init; }

    /// <summary>The id that a priority names.</summary>
    public required string RuleId { get; init; }

    public required Source Source { get; init; }

    /// <summary>Whether a domain at a level belongs to this class.</summary>
    public bool Includes(ExamProfile profile, ExamDomain domain, PerformanceLevel level) => level == Level
        && (WeightAtLeast is not { } least || domain.Midpoint >= least)
        && (WeightBelow is not { } below || domain.Midpoint < below)
        && (AtLeastEqualShare is not { } asked || HasEqualShare(profile, domain) == asked);

    // Integers, not quotients: w / sum >= 1 / n is w * n >= sum.
    private static bool HasEqualShare(ExamProfile profile, ExamDomain domain) =>
        domain.Midpoint * profile.Domains.Count >= profile.Domains.Sum(other => other.Midpoint);
}

/// <summary>A class of priority with its part of the study time, in percent. The first tier of a guide is the most urgent.</summary>
internal sealed record TierRule(string Name, decimal Share, IReadOnlyList<TierMember> Members, Source Source);
