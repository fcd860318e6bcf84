namespace ScoreCoach;

/// <summary>How much stands behind an insight.</summary>
public enum Evidence
{
    /// <summary>The vendor says it, or it is arithmetic.</summary>
    Established,

    /// <summary>The article says it and nothing contradicts it.</summary>
    Stated,

    /// <summary>The article corrects itself to what its vendor says; the vendor is followed.</summary>
    Contradicted,

    /// <summary>Nobody gives evidence. Kept as a claim, shown on request, never computed with.</summary>
    None,
}

/// <summary>Something worth knowing about a report, with the condition under which it concerns this one.</summary>
public sealed record InsightRule
{
    /// <summary>The stable id.</summary>
    public required string Id { get; init; }

    /// <summary>When it concerns a report; null for always.</summary>
    public Condition? When { get; init; }

    /// <summary>The insight, in our own words.</summary>
    public required string Text { get; init; }

    /// <summary>How much stands behind it. <see cref="Evidence.None"/> makes it a claim.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>Who says it.</summary>
    public required Source Source { get; init; }
}
