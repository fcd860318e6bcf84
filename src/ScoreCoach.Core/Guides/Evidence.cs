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

    /// <summary>No one gives evidence. Kept as a claim, shown on request, never computed with.</summary>
    None,
}
