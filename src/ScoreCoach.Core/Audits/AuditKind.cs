namespace ScoreCoach;

/// <summary>What an audit of exam facts can find, the most urgent first.</summary>
public enum AuditKind
{
    /// <summary>A fact has a value, but no source with an address and a day of reading. The data is at fault.</summary>
    MissingSource,

    /// <summary>The exam closes within 180 days, and nothing is named that replaces it.</summary>
    ClosingWithoutSuccessor,

    /// <summary>The outline no longer applies, and the catalog contains no newer outline.</summary>
    Superseded,

    /// <summary>Sources contradict each other.</summary>
    Conflict,

    /// <summary>The newest source was read more than a year ago.</summary>
    Stale,

    /// <summary>Nothing was found. The value is missing, or an assumption.</summary>
    Unverified,

    /// <summary>The vendor publishes no value, so that there is nothing to find.</summary>
    NotPublished,
}
