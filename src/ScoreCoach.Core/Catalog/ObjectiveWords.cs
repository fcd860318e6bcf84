namespace ScoreCoach.Catalog;

/// <summary>The words by which lists and rows of objectives are read.</summary>
internal sealed record ObjectiveWords
{
    /// <summary>Words next to an objective that indicate that questions about it were missed.</summary>
    public IReadOnlyList<string> Missed { get; init; } = [];

    /// <summary>Words next to an objective that indicate that no question about it was missed.</summary>
    public IReadOnlyList<string> Met { get; init; } = [];

    /// <summary>What is before the number of an objective, such as "Objective" in "Objective 2.4".</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>Words between two objectives of a list, such as "and".</summary>
    public IReadOnlyList<string> Between { get; init; } = [];

    /// <summary>Words between the first and the last objective of a range, such as "to".</summary>
    public IReadOnlyList<string> Through { get; init; } = [];
}
