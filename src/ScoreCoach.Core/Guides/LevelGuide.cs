namespace ScoreCoach.Guides;

/// <summary>What a guide says about a level, whatever the domain. "{domain}" in a text stands for the domain's name.</summary>
internal sealed record LevelGuide
{
    public string? MeaningWhenFailed { get; init; }
    public string? MeaningWhenPassed { get; init; }
    public Source? MeaningSource { get; init; }
    public IReadOnlyList<CoachingItem> Methods { get; init; } = [];

    /// <summary>What to do at this level where the domain has no actions of its own.</summary>
    public IReadOnlyList<CoachingItem> Actions { get; init; } = [];
}
