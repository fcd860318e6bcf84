namespace ScoreCoach.Statistics;

/// <summary>
/// Splits the difference of the rates of two groups into what comes from other rates in the same strata, and what comes from another mix of strata.
/// </summary>
/// <remarks>
/// Σ (w₁ + w₂) / 2 · (r₁ − r₂) is the effect of the rates, Σ (w₁ − w₂) · (r₁ + r₂) / 2 that of the mix; together they are the difference.
/// Source: E. M. Kitagawa, Journal of the American Statistical Association 50 (1955), 1168–1194.
/// </remarks>
internal static class KitagawaSplit
{
    /// <summary>What other rates in the stratum add to the difference. Nothing, where one group is absent and takes the rate of the other.</summary>
    public static NumberRange RateEffect(in RateStratum stratum) => stratum is { First: { } first, Second: { } second }
        ? (stratum.FirstWeight + stratum.SecondWeight) / 2 * (first - second)
        : default;

    /// <summary>What the mix adds to the difference, in all strata together: a single stratum's part says nothing by itself.</summary>
    public static NumberRange CompositionEffect(IEnumerable<RateStratum> strata) => Sum(strata, stratum =>
        (stratum.First, stratum.Second) switch
        {
            ({ } first, { } second) => (stratum.FirstWeight - stratum.SecondWeight) / 2 * (first + second),
            ({ } first, null) => stratum.FirstWeight * first,
            (null, { } second) => -stratum.SecondWeight * second,
            _ => default,
        });

    /// <summary>The sum over all strata.</summary>
    public static NumberRange Sum(IEnumerable<RateStratum> strata, Func<RateStratum, NumberRange> part) =>
        strata.Aggregate(default(NumberRange), (sum, stratum) => sum + part(stratum));
}
