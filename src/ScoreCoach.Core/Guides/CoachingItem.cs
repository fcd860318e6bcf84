namespace ScoreCoach;

/// <summary>Whether what an item names still exists under that name.</summary>
public enum ItemStatus
{
    /// <summary>Exists under this name.</summary>
    Current,

    /// <summary>Exists under another name.</summary>
    Renamed,

    /// <summary>No longer offered; left out unless asked for.</summary>
    Retired,
}

/// <summary>One thing to do, to know, to use or to reach: a sentence in our own words with its source.</summary>
public sealed record CoachingItem
{
    /// <summary>The sentence.</summary>
    public required string Text { get; init; }

    /// <summary>Whether what it names still exists under that name.</summary>
    public ItemStatus Status { get; init; }

    /// <summary>Today's name, or what takes its place; null for what is current.</summary>
    public string? CurrentName { get; init; }

    /// <summary>Since when the status holds; null when current or not recorded.</summary>
    public DateTime? Since { get; init; }

    /// <summary>Who says it.</summary>
    public required Source Source { get; init; }

    /// <inheritdoc/>
    public override string ToString() => CurrentName is null ? Text : $"{Text} (now {CurrentName})";
}
