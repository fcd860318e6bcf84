using System.Numerics;

namespace ScoreCoach;

/// <summary>
/// Divides study time between domains. All fractions are exact, so shares sum to 1, comparisons need no tolerance, and
/// minutes sum to the total.
/// </summary>
internal static class StudyTimeAllocation
{
    /// <summary>Divides the time.</summary>
    /// <param name="domains">The domains that have a tier.</param>
    /// <param name="tierShares">The share of each tier of the guide, in percent.</param>
    /// <param name="choice">How to divide.</param>
    /// <returns>A share per domain, in the order given.</returns>
    public static AllocationOutcome Divide(IReadOnlyList<TieredWeight> domains, IReadOnlyList<decimal> tierShares, AllocationChoice choice)
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

    /// <summary>Divides time by weight alone, where no level is known.</summary>
    public static IReadOnlyList<Rational> ByWeight(IReadOnlyList<decimal> weights) => Normalise([.. weights.Select(Rational.From)]);

    /// <summary>Turns shares into whole minutes that sum to the total: the largest remainders are rounded up, ties in the order given.</summary>
    public static int[] ToMinutes(IReadOnlyList<Rational> shares, int total)
    {
        var minutes = new int[shares.Count];
        var remainders = new Rational[shares.Count];
        var left = total;
        for (var index = 0; index < shares.Count; index++)
        {
            var exact = shares[index] * total;
            var whole = BigInteger.DivRem(exact.Numerator, exact.Denominator, out var remainder);
            minutes[index] = (int)whole;
            remainders[index] = new Rational(remainder, exact.Denominator);
            left -= minutes[index];
        }

        // OrderBy is stable: equal remainders stay in the order given.
        foreach (var index in Enumerable.Range(0, shares.Count).OrderByDescending(index => remainders[index]).Take(left))
        {
            minutes[index]++;
        }

        return minutes;
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

        // Empty tiers leave their share to the others in proportion: normalising does just that.
        return Normalise([.. domains.Select(domain =>
            Rational.From(tierShares[domain.Tier]) * Rational.From(domain.Weight) / Rational.From(weightOfTier[domain.Tier]))]);
    }

    private static Rational[] ByImpact(IReadOnlyList<TieredWeight> domains, IReadOnlyList<decimal> tierShares) =>
        Normalise([.. domains.Select(domain => Rational.From(tierShares[domain.Tier]) * Rational.From(domain.Weight))]);

    private static Rational[] Normalise(Rational[] parts)
    {
        var sum = Rational.Zero;
        foreach (var part in parts)
        {
            sum += part;
        }

        return [.. parts.Select(part => part / sum)];
    }
}

/// <summary>A domain as far as dividing time goes.</summary>
/// <param name="Tier">The position of its tier, 0 for the most urgent.</param>
/// <param name="Weight">Its weight before normalising; greater than 0.</param>
internal readonly record struct TieredWeight(int Tier, decimal Weight);

/// <summary>Two domains, by position, of which the less urgent would get more time.</summary>
internal sealed record Inversion(int Lower, int Higher);

/// <summary>How the time was divided.</summary>
/// <param name="Shares">A share per domain.</param>
/// <param name="Method">The method that was used.</param>
/// <param name="Inversion">What dividing by tiers turned round; null when nothing.</param>
internal sealed record AllocationOutcome(IReadOnlyList<Rational> Shares, AllocationMethod Method, Inversion? Inversion);
