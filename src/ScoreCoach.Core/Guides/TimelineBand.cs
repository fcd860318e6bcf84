namespace ScoreCoach;

/// <summary>How much preparation a kind of report needs. The first band of a guide whose condition holds applies.</summary>
public sealed record TimelineBand
{
    /// <summary>The name of the band.</summary>
    public required string Name { get; init; }

    /// <summary>When it applies.</summary>
    public required Condition When { get; init; }

    /// <summary>The fewest weeks.</summary>
    public required int MinWeeks { get; init; }

    /// <summary>The most weeks.</summary>
    public required int MaxWeeks { get; init; }

    /// <summary>The fewest hours a week.</summary>
    public required int MinHoursPerWeek { get; init; }

    /// <summary>The most hours a week; null when open.</summary>
    public int? MaxHoursPerWeek { get; init; }

    /// <summary>Whether the plan covers the whole exam again rather than single domains.</summary>
    public bool Comprehensive { get; init; }

    /// <summary>How to spend the time, in our own words.</summary>
    public required string Approach { get; init; }

    /// <summary>The id that a plan names.</summary>
    public required string RuleId { get; init; }

    /// <summary>Who says what the weeks are.</summary>
    public required Source Source { get; init; }

    /// <summary>Who says what the hours are.</summary>
    public required Source HoursSource { get; init; }

    /// <summary>The weeks that a plan takes unless told otherwise: the middle of the band, rounded up.</summary>
    public int DefaultWeeks => (MinWeeks + MaxWeeks + 1) / 2;
}
