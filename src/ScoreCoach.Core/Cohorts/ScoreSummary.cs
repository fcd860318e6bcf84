using System.Globalization;

namespace ScoreCoach;

/// <summary>How scores, or points, are distributed.</summary>
public sealed record ScoreSummary
{
    /// <summary>How many there are.</summary>
    public long? N { get; internal init; }

    /// <summary>The mean.</summary>
    public double? Mean { get; internal init; }

    /// <summary>The standard deviation of a sample (divided by n − 1); null for a single value.</summary>
    public double? Sd { get; internal init; }

    /// <summary>The lowest; null where small groups are protected, because it is the score of one person.</summary>
    public decimal? Min { get; internal init; }

    /// <summary>The lower quartile: type 7, as in R and Excel (QUARTILE.INC).</summary>
    public decimal? Q1 { get; internal init; }

    /// <summary>The median.</summary>
    public decimal? Median { get; internal init; }

    /// <summary>The upper quartile.</summary>
    public decimal? Q3 { get; internal init; }

    /// <summary>The highest; null as the lowest.</summary>
    public decimal? Max { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => Median is null
        ? string.Empty
        : string.Create(CultureInfo.InvariantCulture, $"median {Median:0.##}, quartiles {Q1:0.##} and {Q3:0.##}{(Min is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $", from {Min:0.##} to {Max:0.##}"))}, mean {Mean:0.#}");
}
