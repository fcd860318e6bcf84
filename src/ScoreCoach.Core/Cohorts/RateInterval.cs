using System.Globalization;

namespace ScoreCoach;

/// <summary>A share with the uncertainty that comes with few people: Wilson's interval at 95 %.</summary>
/// <remarks>Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209–212.</remarks>
public sealed record RateInterval
{
    /// <summary>The share, from 0 to 1; null when it is shown as a band.</summary>
    public double? Rate { get; internal init; }

    /// <summary>The lower end; of a band the lowest share that it can be.</summary>
    public double? Low { get; internal init; }

    /// <summary>The upper end; of a band the highest share that it can be.</summary>
    public double? High { get; internal init; }

    /// <summary>Of how many.</summary>
    public long Of { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{(Rate is { } rate ? $"{100 * rate:0} % " : string.Empty)}({100 * Low:0}–{100 * High:0} %)");
}
