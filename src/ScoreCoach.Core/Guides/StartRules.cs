namespace ScoreCoach.Guides;

/// <summary>How to begin where a report says too little: without levels, with some of them, or for another exam.</summary>
internal sealed record StartRules
{
    /// <summary>How to spend the time of a plan without levels, where no band says it.</summary>
    public required string ApproachWithoutLevels { get; init; }

    /// <summary>The first step where no domain has a level.</summary>
    public required string WithoutLevels { get; init; }

    /// <summary>What to do where some domains have no level.</summary>
    public required string SomeLevels { get; init; }

    /// <summary>The first steps of a plan for another exam. "{exam}" stands for its code.</summary>
    public required IReadOnlyList<string> Transition { get; init; }

    public required Source Source { get; init; }

    /// <summary>The first steps of a plan for another exam.</summary>
    public IEnumerable<string> TransitionTo(string exam) => Transition.Select(step => step.Replace("{exam}", exam, StringComparison.Ordinal));
}
