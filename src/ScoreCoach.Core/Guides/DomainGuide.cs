namespace ScoreCoach;

/// <summary>What a guide says about a domain.</summary>
public sealed record DomainGuide
{
    /// <summary>The domain's id.</summary>
    public required string Domain { get; init; }

    /// <summary>What a weak result here usually means.</summary>
    public string? Focus { get; init; }

    /// <summary>Who says so.</summary>
    public Source? FocusSource { get; init; }

    /// <summary>What is tested.</summary>
    public IReadOnlyList<CoachingItem> Topics { get; init; } = [];

    /// <summary>What to do to get better.</summary>
    public IReadOnlyList<CoachingItem> Actions { get; init; } = [];

    /// <summary>What to study with.</summary>
    public IReadOnlyList<CoachingItem> Resources { get; init; } = [];

    /// <summary>What to be able to do at the end.</summary>
    public IReadOnlyList<CoachingItem> Objectives { get; init; } = [];
}
