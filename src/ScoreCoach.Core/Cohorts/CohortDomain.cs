using System.Globalization;
using ScoreCoach.Collections;

namespace ScoreCoach;

/// <summary>The levels of a group in a domain.</summary>
public sealed record CohortDomain : INamed
{
    /// <summary>The domain's id.</summary>
    public string Domain { get; internal init; } = null!;

    /// <summary>The domain's name.</summary>
    public string Name { get; internal init; } = null!;

    /// <summary>Its weight in the exam, in percent.</summary>
    public double Weight { get; internal init; }

    /// <summary>How many reports are weak in it; null when it is shown as a band.</summary>
    public long? Weak { get; internal init; }

    /// <summary>How many are adequate; null as above.</summary>
    public long? Adequate { get; internal init; }

    /// <summary>How many are strong; null as above.</summary>
    public long? Strong { get; internal init; }

    /// <summary>How many reports do not say.</summary>
    public long Unknown { get; internal init; }

    /// <summary>How many reports say.</summary>
    public long Of { get; internal init; }

    /// <summary>The share of the weak among those who are known, from 0 to 1; null when it is shown as a band, or no report says.</summary>
    public double? WeakShare { get; internal init; }

    /// <summary>The lower end of its interval: Wilson's, at 95 %.</summary>
    public double? Low { get; internal init; }

    /// <summary>The upper end of its interval.</summary>
    public double? High { get; internal init; }

    /// <summary>Between which numbers the weak are, where the count is not shown; null where it is.</summary>
    public CountBand? WeakBand { get; internal init; }

    /// <summary>The weak as a sentence has them.</summary>
    internal string WeakText => string.Create(CultureInfo.InvariantCulture, $"{(object?)Weak ?? WeakBand} of {Of} weak");

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {WeakText}";
}
