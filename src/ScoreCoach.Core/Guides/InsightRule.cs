using ScoreCoach.Conditions;

namespace ScoreCoach.Guides;

/// <summary>Something worth knowing about a report, with the condition under which it concerns this one.</summary>
internal sealed record InsightRule
{
    public required string Id { get; init; }

    /// <summary>When it concerns a report; null for always.</summary>
    public Condition? When { get; init; }

    public required string Text { get; init; }

    /// <summary>How much stands behind it. <see cref="Evidence.None"/> makes it a claim.</summary>
    public required Evidence Evidence { get; init; }

    public required Source Source { get; init; }
}
