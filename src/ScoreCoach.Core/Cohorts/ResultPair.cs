using ScoreCoach.Statistics;

namespace ScoreCoach.Cohorts;

/// <summary>The results of two groups at an exam, as they are shown.</summary>
/// <param name="First">The first group; null when it did not take the exam.</param>
/// <param name="Second">The second group.</param>
internal readonly record struct ResultPair(CohortSummary? First, CohortSummary? Second)
{
    /// <summary>How many results of the first group are known.</summary>
    public long FirstKnown => First?.PassRate?.Of ?? 0;

    /// <summary>How many results of the second group are known.</summary>
    public long SecondKnown => Second?.PassRate?.Of ?? 0;

    /// <summary>The pass rate of a group, or its band; null when no report has a result.</summary>
    public static NumberRange? RangeOf(CohortSummary? summary) => summary?.PassRate switch
    {
        null => null,
        { Rate: { } rate } => new(rate, rate),
        { Low: var low, High: var high } => new(low!.Value, high!.Value),
    };

    /// <summary>The rates, with the share of each group that is at this exam.</summary>
    /// <param name="firstOf">All known results of the first group.</param>
    /// <param name="secondOf">All known results of the second group.</param>
    public RateStratum Stratum(long firstOf, long secondOf) =>
        new(FirstKnown > 0 ? (double)FirstKnown / firstOf : 0, RangeOf(First), SecondKnown > 0 ? (double)SecondKnown / secondOf : 0, RangeOf(Second));
}
