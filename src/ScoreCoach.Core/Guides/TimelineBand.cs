using ScoreCoach.Conditions;

namespace ScoreCoach.Guides;

/// <summary>How much preparation a kind of report needs. The first band of a guide whose condition holds applies.</summary>
internal sealed record TimelineBand
{
    public required string Name { get; init; }
    public required Condition When { get; init; }
    public required int MinWeeks { get; init; }
    public required int MaxWeeks { get; init; }
    public required int MinHoursPerWeek { get; init; }

    /// <summary>The maximum number of hours a week; null when open.</summary>
    public int? MaxHoursPerWeek { get; init; }

    /// <summary>Whether the plan covers the whole exam again rather than single domains.</summary>
    public bool Comprehensive { get; init; }

    /// <summary>How to spend the time, in our own words.</summary>
    public required string Approach { get; init; }

    /// <summary>The id that a plan names.</summary>
    public required string RuleId { get; init; }

    public required Source Source { get; init; }
    public required Source HoursSource { get; init; }

    /// <summary>The weeks that a plan takes by default: the middle of the band, rounded up.</summary>
    public int DefaultWeeks => (MinWeeks + MaxWeeks + 1) / 2;
}
