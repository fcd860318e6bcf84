namespace ScoreCoach.Priorities;

/// <summary>The domains of a report in the order of priority: what reports that read alike have in common.</summary>
internal sealed class DomainRanking
{
    /// <summary>The domains, the first to study first.</summary>
    public required IReadOnlyList<RankedDomain> Ranked { get; init; }

    public required AllocationMethod Method { get; init; }

    /// <summary>The less urgent and the more urgent domain whose order a division by tiers inverts; null for none.</summary>
    public required (RankedDomain Lower, RankedDomain Higher)? Inversion { get; init; }

    /// <summary>The part of the time that weak domains get, 0 to 1.</summary>
    public required double WeakShare { get; init; }
}
