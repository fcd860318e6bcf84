namespace ScoreCoach;

/// <summary>How good the evidence for a fact is.</summary>
public enum EvidenceGrade
{
    /// <summary>The vendor's own words were read: on its page, in a stored copy of it, or quoted word for word.</summary>
    Official,

    /// <summary>A third party's page or repository was read.</summary>
    Secondary,

    /// <summary>One of the two articles that the coaching system comes from says it.</summary>
    Article,

    /// <summary>Nothing was found. The value is missing, or an assumption that says so.</summary>
    Unverified,
}
