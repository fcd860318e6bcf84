using System.Globalization;

namespace ScoreCoach;

/// <summary>The reports of a compared group at one exam.</summary>
public sealed record ComparedExamGroup
{
    /// <summary>How many people.</summary>
    public long People { get; internal init; }

    /// <summary>How many reports are counted.</summary>
    public long Count { get; internal init; }

    /// <summary>How many passed; null when it is shown as a band.</summary>
    public long? Passed { get; internal init; }

    /// <summary>How many failed; null as above.</summary>
    public long? Failed { get; internal init; }

    /// <summary>How many reports have no result.</summary>
    public long Unknown { get; internal init; }

    /// <summary>The share that passed, of those who are known; null when no report has a result.</summary>
    public RateInterval? PassRate { get; internal init; }

    /// <summary>Which part of the group's known results, at all compared exams, are at this one: from 0 to 1.</summary>
    public double Share { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{(PassRate is null ? "no results" : PassRate)} of {PassRate?.Of ?? Count}, {100 * Share:0} % of the group's results");
}
