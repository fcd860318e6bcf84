namespace ScoreCoach.Statistics;

/// <summary>The interval of a share at 95 %, from the number of those who have something and of all.</summary>
/// <remarks>Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209–212; without continuity correction.</remarks>
internal static class WilsonInterval
{
    /// <summary>The quantile of the normal distribution that leaves 2.5 % above it.</summary>
    private const double Z = 1.959963984540054;

    /// <summary>The ends of the interval, from 0 to 1.</summary>
    /// <param name="count">How many have it.</param>
    /// <param name="of">Of how many; at least 1.</param>
    public static (double Low, double High) Of(long count, long of)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(of, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, of);
        double n = of;
        var share = count / n;
        var center = share + (Z * Z / (2 * n));
        var half = Z * Math.Sqrt((share * (1 - share) / n) + (Z * Z / (4 * n * n)));
        var scale = 1 + (Z * Z / n);

        // Rounding must not move an end away from 0 or 1 where the formula gives exactly that.
        return (count == 0 ? 0 : Math.Max(0, (center - half) / scale), count == of ? 1 : Math.Min(1, (center + half) / scale));
    }
}
