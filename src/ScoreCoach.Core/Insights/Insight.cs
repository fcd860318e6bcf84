namespace ScoreCoach;

/// <summary>Something worth knowing about a report that concerns this one.</summary>
public sealed record Insight
{
    /// <summary>The stable id.</summary>
    public required string Id { get; init; }

    /// <summary>The insight.</summary>
    public required string Text { get; init; }

    /// <summary>How much stands behind it. <see cref="ScoreCoach.Evidence.None"/> marks a claim, which is shown on request only.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>The rule that chose it.</summary>
    public string RuleId => Id;

    /// <summary>Who says it.</summary>
    public required Source Source { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
