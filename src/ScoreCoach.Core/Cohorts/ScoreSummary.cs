using System.Globalization;

namespace ScoreCoach;

/// <summary>How scores, or points, are distributed.</summary>
public sealed record ScoreSummary
{
    /// <summary>How many there are.</summary>
    public long? N { get; internal init; }

    /// <summary>The mean.</summary>
    public double? Mean { get; internal init; }

    /// <summary>The standard deviation of a sample (divided by n − 1); null for a single value, and where the median is.</summary>
    public double? Sd { get; internal init; }

    /// <summary>The lowest; null where small groups are protected, because it is the score of one person.</summary>
    public decimal? Min { get; internal init; }

    /// <summary>
    /// The lower quartile: type 7, as in R and Excel (QUARTILE.INC). Null where small groups are protected and there are fewer scores than four times the
    /// smallest group that is shown, or where it would reveal how many passed.
    /// </summary>
    public decimal? Q1 { get; internal init; }

    /// <summary>The median; null where small groups are protected and there are fewer scores than twice the smallest group that is shown, or as the quartiles.</summary>
    public decimal? Median { get; internal init; }

    /// <summary>The upper quartile; null as the lower one.</summary>
    public decimal? Q3 { get; internal init; }

    /// <summary>The highest; null as the lowest.</summary>
    public decimal? Max { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", new[]
    {
        Median is null ? null : string.Create(CultureInfo.InvariantCulture, $"median {Median:0.##}"),
        Q1 is null ? null : string.Create(CultureInfo.InvariantCulture, $"quartiles {Q1:0.##} and {Q3:0.##}"),
        Min is null ? null : string.Create(CultureInfo.InvariantCulture, $"from {Min:0.##} to {Max:0.##}"),
        Mean is null ? null : string.Create(CultureInfo.InvariantCulture, $"mean {Mean:0.#}"),
    }.OfType<string>());
}
