namespace ScoreCoach.Guides;

/// <summary>One piece of work in a study unit: what to do in which phase, and how to recognize that it is done.</summary>
internal sealed record StudyTask
{
    /// <summary>The phase it belongs to, such as Learn.</summary>
    public required string Phase { get; init; }

    public required string Title { get; init; }

    /// <summary>What to do, in the imperative.</summary>
    public required string Task { get; init; }

    /// <summary>What can be checked once it is done.</summary>
    public required string DoneWhen { get; init; }

    /// <summary>Its usual length in minutes. A plan shortens or extends it to fit the time of the domain.</summary>
    public required int Minutes { get; init; }

    /// <summary>
    /// The id of the action that it carries out; null for none. A plan does not have it: it shows whether the units of a domain carry out all
    /// of its actions.
    /// </summary>
    public string? Action { get; init; }

    /// <summary>
    /// The titles, as a plan shows them, of the domain's tasks whose results it needs; a topic in braces is its own unit. They come before it,
    /// or it does not come at all.
    /// </summary>
    public IReadOnlyList<string> After { get; init; } = [];

    public Source? Source { get; init; }
}
