using System.Globalization;

namespace ScoreCoach;

/// <summary>One of two groups that are compared: its reports at the exams of the comparison.</summary>
public sealed record ComparedGroup
{
    /// <summary>The value of the column.</summary>
    public string Name { get; internal init; } = null!;

    /// <summary>How many reports are counted. A person who took two exams has one at each.</summary>
    public long Count { get; internal init; }

    /// <summary>How many passed; null when it is shown as a band.</summary>
    public long? Passed { get; internal init; }

    /// <summary>How many failed; null as above.</summary>
    public long? Failed { get; internal init; }

    /// <summary>How many reports have no result. They are not in the pass rate.</summary>
    public long Unknown { get; internal init; }

    /// <summary>The share that passed, of those who are known; null when no report has a result.</summary>
    public RateInterval? PassRate { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}: {PassRate}{(PassRate is null ? string.Empty : " ")}of {PassRate?.Of ?? Count}");
}
