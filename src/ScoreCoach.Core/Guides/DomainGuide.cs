namespace ScoreCoach.Guides;

/// <summary>What a guide says about a domain.</summary>
internal sealed record DomainGuide
{
    public required string Domain { get; init; }

    /// <summary>What a weak result here usually means.</summary>
    public string? Focus { get; init; }

    public Source? FocusSource { get; init; }
    public IReadOnlyList<CoachingItem> Topics { get; init; } = [];
    public IReadOnlyList<CoachingItem> Actions { get; init; } = [];
    public IReadOnlyList<CoachingItem> Resources { get; init; } = [];

    /// <summary>What is studied together, in teaching order; empty where the guide gives no content of its own.</summary>
    public IReadOnlyList<StudyUnit> Units { get; init; } = [];

    /// <summary>What to be able to do at the end.</summary>
    public IReadOnlyList<CoachingItem> Objectives { get; init; } = [];
}
