namespace ScoreCoach.Priorities;

/// <summary>Divides study time between domains. Another method can replace it without a change to its callers.</summary>
internal interface IStudyTimeAllocator
{
    /// <summary>Divides the time between the domains that have a tier, by the share of each tier of the guide, in percent.</summary>
    /// <returns>A share per domain, in the order given.</returns>
    AllocationOutcome Divide(IReadOnlyList<TieredWeight> domains, IReadOnlyList<decimal> tierShares, AllocationChoice choice);
}
