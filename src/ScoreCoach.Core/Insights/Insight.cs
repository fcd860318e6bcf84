namespace ScoreCoach;

/// <summary>Something worth knowing about a report that concerns this one.</summary>
public sealed record Insight
{
    /// <summary>The stable id.</summary>
    public string Id { get; internal init; } = null!;

    /// <summary>The insight.</summary>
    public string Text { get; internal init; } = null!;

    /// <summary>How much stands behind it. <see cref="ScoreCoach.Evidence.None"/> marks a claim, which is shown on request only.</summary>
    public Evidence Evidence { get; internal init; }

    /// <summary>The rule that chose it.</summary>
    public string RuleId => Id;

    /// <summary>The source.</summary>
    public Source Source { get; internal init; } = null!;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
