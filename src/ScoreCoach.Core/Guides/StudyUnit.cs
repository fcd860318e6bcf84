namespace ScoreCoach.Guides;

/// <summary>Topics of a domain that are studied together. The units of a domain are listed in teaching order.</summary>
internal sealed record StudyUnit
{
    /// <summary>A name as it appears inside a sentence, such as "feature selection".</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The ids of the topics that it covers. A plan does not have them: they show whether the units of a domain cover all of its topics.
    /// </summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>What to read or to work with; null where the guide names nothing.</summary>
    public CoachingItem? Use { get; init; }

    public IReadOnlyList<StudyTask> Tasks { get; init; } = [];
}
