namespace ScoreCoach;

/// <summary>What a guide says about a level, whatever the domain. "{domain}" in a text stands for the domain's name.</summary>
public sealed record LevelGuide
{
    /// <summary>What the level means on a failed report.</summary>
    public string? MeaningWhenFailed { get; init; }

    /// <summary>What the level means on a passed report.</summary>
    public string? MeaningWhenPassed { get; init; }

    /// <summary>Who says what the level means.</summary>
    public Source? MeaningSource { get; init; }

    /// <summary>How to study at this level.</summary>
    public IReadOnlyList<CoachingItem> Methods { get; init; } = [];

    /// <summary>What to do at this level where the domain has no actions of its own.</summary>
    public IReadOnlyList<CoachingItem> Actions { get; init; } = [];
}
