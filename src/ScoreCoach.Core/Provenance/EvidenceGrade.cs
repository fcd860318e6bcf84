namespace ScoreCoach;

/// <summary>How good the evidence for a fact is.</summary>
public enum EvidenceGrade
{
    /// <summary>The vendor's own words were read: on its page, in a stored copy of it, or quoted word for word.</summary>
    Official,

    /// <summary>A third party's page or repository was read.</summary>
    Secondary,

    /// <summary>The fact comes from one of the two articles behind the coaching.</summary>
    Article,

    /// <summary>Nothing was found. The value is missing, or a stated assumption.</summary>
    Unverified,
}
