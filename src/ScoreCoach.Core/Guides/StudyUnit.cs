namespace ScoreCoach.Guides;

/// <summary>Topics of a domain that are studied together. The units of a domain are listed in teaching order.</summary>
internal sealed record StudyUnit
{
    /// <summary>Is in the texts of tasks for the name of their unit.</summary>
    public const string TopicPlaceholder = "{topic}";

    /// <summary>A name as it appears inside a sentence, such as "feature selection".</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The ids of the topics that it covers. A plan does not have them: they show whether the units of a domain cover all of its topics.
    /// </summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>What to read or to work with; null where the guide names nothing.</summary>
    public CoachingItem? Use { get; init; }

    public IReadOnlyList<StudyTask> Tasks { get; init; } = [];

    /// <summary>The title of a task as a plan shows it: units can have a title in common that names the unit.</summary>
    /// <param name="name">The name of the task's unit.</param>
    /// <param name="title">The title as the guide gives it.</param>
    public static string TitleIn(string name, string title)
    {
        if (!title.Contains(TopicPlaceholder, StringComparison.Ordinal))
        {
            return title;
        }

        var filled = title.Replace(TopicPlaceholder, name, StringComparison.Ordinal);
        return filled.Length > 0 && char.IsLower(filled[0]) ? char.ToUpperInvariant(filled[0]) + filled[1..] : filled;
    }
}
