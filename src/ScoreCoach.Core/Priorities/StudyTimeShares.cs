using System.Numerics;
using ScoreCoach.Numerics;

namespace ScoreCoach.Priorities;

/// <summary>
/// Shares of study time. All fractions are exact, so that shares sum to 1, comparisons need no tolerance, and minutes sum to
/// the total.
/// </summary>
internal static class StudyTimeShares
{
    /// <summary>Divides time by weight alone, where no level is known.</summary>
    public static IReadOnlyList<Rational> ByWeight(IReadOnlyList<decimal> weights) => Normalize([.. weights.Select(Rational.From)]);

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

    /// <summary>Divides parts by their sum.</summary>
    public static Rational[] Normalize(Rational[] parts)
    {
        var sum = parts.Aggregate(Rational.Zero, (total, part) => total + part);
        return [.. parts.Select(part => part / sum)];
    }
}
