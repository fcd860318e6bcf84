using System.Globalization;
using ScoreCoach.Text;

namespace ScoreCoach.Documents;

/// <summary>How many of a group have something, exactly or as a range.</summary>
internal sealed record CohortShare
{
    private const int Steps = 5;

    /// <summary>Such as "34 of 60", or "3–5 of 10".</summary>
    public required string Count { get; init; }

    /// <summary>The share from 0 to 1; null where a range is shown.</summary>
    public required double? Share { get; init; }

    /// <summary>The lower end of the interval, or of the range.</summary>
    public required double Low { get; init; }

    /// <summary>The upper end.</summary>
    public required double High { get; init; }

    public bool IsRange => Share is null;

    /// <summary>The share for sorting and shading: of a range, its middle.</summary>
    public double Middle => Share ?? ((Low + High) / 2);

    /// <summary>The share in steps of a fifth: 0 for none, 5 for more than four fifths.</summary>
    public int Step => Middle <= 0 ? 0 : Math.Clamp((int)Math.Ceiling(Math.Round(Middle * Steps, 9)), 1, Steps);

    /// <summary>Such as "57 %"; the ends of a range, such as "30–50 %".</summary>
    public string Percent => Share is { } share ? string.Create(CultureInfo.InvariantCulture, $"{100 * share:0} %") : Interval;

    /// <summary>Such as "44–68 %".</summary>
    public string Interval => string.Create(CultureInfo.InvariantCulture, $"{100 * Low:0}–{100 * High:0} %");

    /// <summary>The share with its interval, such as "57 %, 44–68 %".</summary>
    public string PercentWithInterval => IsRange ? Interval : $"{Percent}, {Interval}";

    public static CohortShare Of(CohortDomain domain) => new()
    {
        Count = domain.Weak is { } exact ? Text(exact, domain.Of) : Text(domain.WeakBand!.Low, domain.WeakBand.High, domain.Of),
        Share = domain.WeakShare,
        Low = domain.Low ?? 0,
        High = domain.High ?? 0,
    };

    public static CohortShare Of(RateInterval rate, long? count) => new()
    {
        // The ends of a range are whole numbers of reports.
        Count = count is { } exact
            ? Text(exact, rate.Of)
            : Text((long)Math.Round((rate.Low ?? 0) * rate.Of), (long)Math.Round((rate.High ?? 0) * rate.Of), rate.Of),
        Share = rate.Rate,
        Low = rate.Low ?? 0,
        High = rate.High ?? 0,
    };

    private static string Text(long count, long of) => $"{GroupedNumber.Of(count)} of {GroupedNumber.Of(of)}";

    private static string Text(long low, long high, long of) => $"{GroupedNumber.Of(low)}–{GroupedNumber.Of(high)} of {GroupedNumber.Of(of)}";
}
