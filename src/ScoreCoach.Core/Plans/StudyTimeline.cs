namespace ScoreCoach;

/// <summary>How much preparation a report asks for.</summary>
public sealed record StudyTimeline
{
    /// <summary>The name of the band.</summary>
    public required string Band { get; init; }

    /// <summary>The fewest weeks.</summary>
    public required int MinWeeks { get; init; }

    /// <summary>The most weeks.</summary>
    public required int MaxWeeks { get; init; }

    /// <summary>The fewest hours a week.</summary>
    public required int MinHoursPerWeek { get; init; }

    /// <summary>The most hours a week; null when open.</summary>
    public int? MaxHoursPerWeek { get; init; }

    /// <summary>The weeks that a plan takes unless told otherwise: the middle of the band, rounded up.</summary>
    public required int DefaultWeeks { get; init; }

    /// <summary>Whether the plan covers the whole exam again.</summary>
    public required bool Comprehensive { get; init; }

    /// <summary>How to spend the time.</summary>
    public required string Approach { get; init; }

    /// <summary>Why this band.</summary>
    public required string Reason { get; init; }

    /// <summary>The rule that chose it.</summary>
    public required string RuleId { get; init; }

    /// <summary>Who says what the weeks are.</summary>
    public required Source Source { get; init; }

    /// <summary>Who says what the hours are.</summary>
    public required Source HoursSource { get; init; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Band}, {MinWeeks}-{MaxWeeks} weeks");
}
