namespace ScoreCoach.Statistics;

/// <summary>The interval at 95 % of the difference of two shares of different people, from Wilson's intervals of both.</summary>
/// <remarks>Source: R. G. Newcombe, Statistics in Medicine 17 (1998), 873–890, method 10: a hybrid of two score intervals, without continuity correction.</remarks>
internal static class NewcombeInterval
{
    /// <summary>The ends of the interval of the first share less the second, from −1 to 1.</summary>
    /// <param name="first">How many have it in the first group, and of how many; at least 1.</param>
    /// <param name="second">The same in the second group.</param>
    public static (double Low, double High) Of((long Count, long Of) first, (long Count, long Of) second)
    {
        var (low1, high1) = WilsonInterval.Of(first.Count, first.Of);
        var (low2, high2) = WilsonInterval.Of(second.Count, second.Of);
        var (share1, share2) = ((double)first.Count / first.Of, (double)second.Count / second.Of);
        var difference = share1 - share2;
        return (
            Math.Max(-1, difference - Length(share1 - low1, high2 - share2)),
            Math.Min(1, difference + Length(high1 - share1, share2 - low2)));
    }

    private static double Length(double across, double up) => Math.Sqrt((across * across) + (up * up));
}
