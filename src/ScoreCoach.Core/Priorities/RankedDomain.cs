using ScoreCoach.Numerics;

namespace ScoreCoach.Priorities;

/// <summary>A domain in the order of priority: what reports that read alike have in common.</summary>
internal sealed record RankedDomain
{
    public required int Rank { get; init; }
    public required int Index { get; init; }
    public required ExamDomain Domain { get; init; }
    public required DomainResult Result { get; init; }

    /// <summary>The position of the tier in the guide; null when the level is unknown.</summary>
    public required int? TierIndex { get; init; }

    public required string? Tier { get; init; }
    public required Rational ExactShare { get; init; }
    public required double Share { get; init; }
    public required AllocationMethod Method { get; init; }
    public required string Reason { get; init; }
    /// <summary>Why the time was not divided by fixed shares, for the pair of domains that they would have put in the wrong order.</summary>
    public string? MethodNote { get; init; }

    public required string RuleId { get; init; }
    public required Source Source { get; init; }
    public required DomainAdvice Advice { get; init; }

    /// <summary>Where the level comes from.</summary>
    public LevelBasis Basis { get; init; }

    /// <summary>The level that is planned for: a domain that no result shows is planned as weak.</summary>
    public PerformanceLevel PlannedLevel => Basis == LevelBasis.New ? PerformanceLevel.Weak : Result.Level;

    /// <summary>The domains of an older exam that the level was taken over from.</summary>
    public ReadOnlyList<CarriedDomain> From { get; init; } = [];
}
