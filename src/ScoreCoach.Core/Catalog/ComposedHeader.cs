namespace ScoreCoach.Catalog;

/// <summary>A header of a column that identifies people, put together of words: "Client candidate ID", "Employee reference number".</summary>
internal sealed record ComposedHeader
{
    /// <summary>The header of the fields that is as good.</summary>
    public required string RankedLike { get; init; }

    /// <summary>Words for people, of which a header needs one; empty where it needs none.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>What identifies people, of which a header needs one.</summary>
    public required IReadOnlyList<string> Nouns { get; init; }

    /// <summary>Words that may be next to them.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];
}
