namespace ScoreCoach.Import;

/// <summary>A column of an empty file of reports, and what its cells accept.</summary>
/// <param name="Name">Its heading.</param>
internal sealed record TemplateColumn(string Name)
{
    /// <summary>The texts to choose from; none where anything can be entered.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Whether its cells are days.</summary>
    public bool IsDay { get; init; }

    /// <summary>The lowest and the highest number; null where its cells are not numbers.</summary>
    public ScoreScale? Range { get; init; }

    /// <summary>Whether its numbers are whole.</summary>
    public bool IsWhole { get; init; }
}
