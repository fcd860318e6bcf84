namespace ScoreCoach.Cli.Output;

/// <summary>A column of a table of text.</summary>
/// <param name="Header">Its heading.</param>
/// <param name="Width">The width that it has where there is room.</param>
internal sealed record TextColumn(string Header, int Width)
{
    /// <summary>Whether figures stand below each other.</summary>
    public bool IsRight { get; init; }

    /// <summary>How narrow it may become where there is little room; null for a column that keeps what its values need.</summary>
    public int? MinWidth { get; init; }

    /// <summary>Whether its values are words such as verdicts and levels, which a terminal may color.</summary>
    public bool IsWord { get; init; }
}
