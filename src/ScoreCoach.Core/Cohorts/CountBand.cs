namespace ScoreCoach;

/// <summary>Between which numbers a count lies that is not shown exactly.</summary>
public sealed record CountBand
{
    /// <summary>The least width of a band.</summary>
    private const long MinWidth = 3;

    /// <summary>The number of bands of a large group.</summary>
    private const long Bands = 10;

    internal CountBand(long low, long high) => (Low, High) = (low, high);

    /// <summary>The lowest that it can be.</summary>
    public long Low { get; }

    /// <summary>The highest that it can be.</summary>
    public long High { get; }

    /// <summary>The band that holds a count. The bands of a total are fixed, so that the middle of a band says nothing about the count.</summary>
    internal static CountBand Of(long count, long total)
    {
        var width = Math.Max(MinWidth, (total + Bands) / Bands);
        var number = Math.Min(count / width, Math.Max(0, ((total + 1) / width) - 1));
        var isLast = number == Math.Max(0, ((total + 1) / width) - 1);
        return new(number * width, isLast ? total : (number * width) + width - 1);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Low}–{High}");
}
