namespace ScoreCoach;

/// <summary>Why the result in a domain of an older exam says something about a domain of another.</summary>
public enum TransferBasis
{
    /// <summary>The two domains have the same name.</summary>
    Name,

    /// <summary>The vendor's outlines list the same tasks; the source names the place.</summary>
    Outline,

    /// <summary>No one says it, but the subjects are close; the note says why.</summary>
    Assumption,
}
