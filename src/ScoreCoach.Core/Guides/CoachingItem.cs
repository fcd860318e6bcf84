namespace ScoreCoach;

/// <summary>Whether what an item names still exists under that name.</summary>
public enum ItemStatus
{
    /// <summary>Exists under this name.</summary>
    Current,

    /// <summary>Exists under another name.</summary>
    Renamed,

    /// <summary>No longer offered; omitted unless requested.</summary>
    Retired,
}

/// <summary>One thing to do, to know, to use or to reach: a sentence in our own words with its source.</summary>
public sealed record CoachingItem
{
    /// <summary>Is in a text for the name of the domain.</summary>
    internal const string DomainPlaceholder = "{domain}";

    /// <summary>The sentence.</summary>
    public string Text { get; internal init; } = null!;

    /// <summary>Whether what it names still exists under that name.</summary>
    public ItemStatus Status { get; internal init; }

    /// <summary>Today's name, or what replaces it; null for what is current.</summary>
    public string? CurrentName { get; internal init; }

    /// <summary>Since when the status holds; null when current or not recorded.</summary>
    public DateTime? Since { get; internal init; }

    /// <summary>The source.</summary>
    public Source Source { get; internal init; } = null!;

    /// <summary>The id by which units and tasks refer to it; null for none. A plan does not have it.</summary>
    internal string? Id { get; init; }

    /// <summary>
    /// The ids of the topics that it serves; empty for the whole domain. A plan does not have them: they link the content of a guide, so that
    /// whoever maintains it sees what belongs together, and an id that does not exist is found when the guide is read.
    /// </summary>
    internal IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>The item as a plan for a domain says it.</summary>
    /// <param name="domain">The name of the domain: in a session the short one, as in its task.</param>
    internal CoachingItem For(string domain) => Text.Contains(DomainPlaceholder, StringComparison.Ordinal)
        ? this with { Text = Text.Replace(DomainPlaceholder, domain, StringComparison.Ordinal) }
        : this;

    /// <inheritdoc/>
    public override string ToString() => CurrentName is null ? Text : $"{Text} (now {CurrentName})";
}
