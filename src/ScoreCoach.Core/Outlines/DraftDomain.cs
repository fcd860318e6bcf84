namespace ScoreCoach.Outlines;

/// <summary>A domain as a text or a table names it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Weight">Its weight; null where none is named.</param>
/// <param name="Line">The line that names it, from 1; 0 for a domain that was typed.</param>
internal sealed record DraftDomain(string Name, WeightRange? Weight, int Line)
{
    /// <summary>Its id; null where none is named.</summary>
    public string? Id { get; init; }

    /// <summary>Whether the text indicates that the weight is only about right.</summary>
    public bool IsApproximate { get; init; }

    /// <summary>What is below it.</summary>
    public IReadOnlyList<string> Objectives { get; init; } = [];
}
