using System.Globalization;
using ScoreCoach.Statistics;

namespace ScoreCoach;

/// <summary>The difference of two shares, or a part of one: the first group less the second.</summary>
public sealed record RateDifference
{
    /// <summary>The difference, from −1 to 1; null when a share is shown as a band, so that only its ends are known.</summary>
    public double? Value { get; internal init; }

    /// <summary>The lower end of Newcombe's interval at 95 %; of a band the least that it can be. Null for a part of a difference that is known.</summary>
    public double? Low { get; internal init; }

    /// <summary>The upper end of the interval; of a band the most that it can be.</summary>
    public double? High { get; internal init; }

    /// <summary>A difference without an interval, or the band in which it lies.</summary>
    internal static RateDifference Of(NumberRange range) => range.Low == range.High ? new() { Value = range.Low } : new() { Low = range.Low, High = range.High };

    /// <summary>A difference with its interval.</summary>
    internal static RateDifference Of((long Count, long Of) first, (long Count, long Of) second)
    {
        var (low, high) = NewcombeInterval.Of(first, second);
        return new() { Value = ((double)first.Count / first.Of) - ((double)second.Count / second.Of), Low = low, High = high };
    }

    /// <inheritdoc/>
    public override string ToString() => (Value, Low, High) switch
    {
        ({ } value, { } low, { } high) => string.Create(CultureInfo.InvariantCulture, $"{100 * value:+0.#;-0.#;0} points ({100 * low:0.#} to {100 * high:0.#})"),
        ({ } value, _, _) => string.Create(CultureInfo.InvariantCulture, $"{100 * value:+0.#;-0.#;0} points"),
        (null, { } low, { } high) => string.Create(CultureInfo.InvariantCulture, $"{100 * low:+0.#;-0.#;0} to {100 * high:+0.#;-0.#;0} points"),
        _ => string.Empty,
    };
}
