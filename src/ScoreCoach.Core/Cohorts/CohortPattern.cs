using System.Globalization;
using ScoreCoach.Collections;

namespace ScoreCoach;

/// <summary>In how many reports of a group a pattern was found.</summary>
public sealed record CohortPattern : INamed
{
    /// <summary>The stable id of the finding.</summary>
    public string Id { get; internal init; } = null!;

    /// <summary>A short name.</summary>
    public string Name { get; internal init; } = null!;

    /// <summary>What kind of finding it is.</summary>
    public PatternKind Kind { get; internal init; }

    /// <summary>The number of reports; null when it is not shown, to protect the people of a small group.</summary>
    public long? Count { get; internal init; }

    /// <summary>The name as a list of a cohort has it: with the result, where a pattern of reports that passed has the name of another one.</summary>
    internal string Title { get; init; } = null!;

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Id}): {Count?.ToString(CultureInfo.InvariantCulture) ?? "not shown"}";
}
