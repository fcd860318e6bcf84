using ScoreCoach.Numerics;

namespace ScoreCoach.Priorities;

/// <summary>
/// Divides study time by tier, or by tier share times weight: as asked, or by tier unless that favors a less urgent domain
/// over a more urgent one of at least its weight.
/// </summary>
internal sealed class TierAllocator : IStudyTimeAllocator
{
    public AllocationOutcome Divide(IReadOnlyList<TieredWeight> domains, IReadOnlyList<decimal> tierShares, AllocationChoice choice)
    {
        if (choice == AllocationChoice.Impact)
        {
            return new(ByImpact(domains, tierShares), AllocationMethod.Impact, null);
        }

        var byTier = ByTier(domains, tierShares);
        var inversion = FindInversion(domains, byTier);
        return inversion is null || choice == AllocationChoice.Tier
            ? new(byTier, AllocationMethod.Tier, inversion)
            : new(ByImpact(domains, tierShares), AllocationMethod.Impact, inversion);
    }

    /// <summary>
    /// A domain of a lower tier and with no more weight that gets more time than a domain of a higher tier: the first found
    /// in the order given, or null.
    /// </summary>
    internal static Inversion? FindInversion(IReadOnlyList<TieredWeight> domains, IReadOnlyList<Rational> shares)
    {
        for (var lower = 0; lower < domains.Count; lower++)
        {
            for (var higher = 0; higher < domains.Count; higher++)
            {
                if (domains[lower].Tier > domains[higher].Tier
                    && domains[lower].Weight <= domains[higher].Weight
                    && shares[lower] > shares[higher])
                {
                    return new(lower, higher);
                }
            }
        }

        return null;
    }

    private static Rational[] ByTier(IReadOnlyList<TieredWeight> domains, IReadOnlyList<decimal> tierShares)
    {
        var weightOfTier = new decimal[tierShares.Count];
        foreach (var domain in domains)
        {
            weightOfTier[domain.Tier] += domain.Weight;
        }

        // Empty tiers leave their share to the others in proportion: normalizing does just that.
        return StudyTimeShares.Normalize([.. domains.Select(domain =>
            Rational.From(tierShares[domain.Tier]) * Rational.From(domain.Weight) / Rational.From(weightOfTier[domain.Tier]))]);
    }

    private static Rational[] ByImpact(IReadOnlyList<TieredWeight> domains, IReadOnlyList<decimal> tierShares) =>
        StudyTimeShares.Normalize([.. domains.Select(domain => Rational.From(tierShares[domain.Tier]) * Rational.From(domain.Weight))]);
}
