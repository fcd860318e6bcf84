namespace ScoreCoach;

/// <summary>Who stands behind a statement, a figure or a date.</summary>
public enum SourceKind
{
    /// <summary>The vendor says it; <see cref="Source.Url"/> names the page.</summary>
    Official,

    /// <summary>A third party says it, at <see cref="Source.Url"/>; the vendor's own words were not read.</summary>
    Secondary,

    /// <summary>The fact comes from one of the two articles behind the coaching.</summary>
    Article,

    /// <summary>No one says it. The product needs an answer, says that it is an assumption, and lets the user change it.</summary>
    Assumption,

    /// <summary>It follows from other values by arithmetic.</summary>
    Computed,
}
