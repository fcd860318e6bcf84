namespace ScoreCoach;

/// <summary>How a vendor publishes the weights of an outline.</summary>
public enum WeightKind
{
    /// <summary>One figure per domain.</summary>
    Exact,

    /// <summary>A range per domain.</summary>
    Range,

    /// <summary>One figure per domain that the vendor marks as approximate.</summary>
    Approximate,

    /// <summary>The vendor publishes no weights: every domain counts the same, which is an assumption.</summary>
    None,
}
