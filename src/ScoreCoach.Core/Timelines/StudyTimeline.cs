namespace ScoreCoach;

/// <summary>How much preparation a report asks for.</summary>
public sealed record StudyTimeline
{
    /// <summary>The name of the band.</summary>
    public string Band { get; internal init; } = null!;

    /// <summary>The minimum number of weeks.</summary>
    public int MinWeeks { get; internal init; }

    /// <summary>The maximum number of weeks.</summary>
    public int MaxWeeks { get; internal init; }

    /// <summary>The minimum number of hours a week.</summary>
    public int MinHoursPerWeek { get; internal init; }

    /// <summary>The maximum number of hours a week; null when open.</summary>
    public int? MaxHoursPerWeek { get; internal init; }

    /// <summary>The weeks that a plan takes by default: the middle of the band, rounded up.</summary>
    public int DefaultWeeks { get; internal init; }

    /// <summary>Whether the plan covers the whole exam again.</summary>
    public bool Comprehensive { get; internal init; }

    /// <summary>How to spend the time.</summary>
    public string Approach { get; internal init; } = null!;

    /// <summary>Why this band.</summary>
    public string Reason => $"{Band}: {Grounds}.";

    /// <summary>What in the report leads to the band.</summary>
    internal string Grounds { get; init; } = null!;

    /// <summary>The rule that chose it.</summary>
    public string RuleId { get; internal init; } = null!;

    /// <summary>The source for the weeks.</summary>
    public Source Source { get; internal init; } = null!;

    /// <summary>The source for the hours.</summary>
    public Source HoursSource { get; internal init; } = null!;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Band}, {MinWeeks}-{MaxWeeks} weeks");
}
