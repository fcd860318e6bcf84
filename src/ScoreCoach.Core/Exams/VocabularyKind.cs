namespace ScoreCoach;

/// <summary>What a vendor's score reports print for a domain.</summary>
public enum VocabularyKind
{
    /// <summary>A word, which stands for a level.</summary>
    Labels,

    /// <summary>A bar without words. Its length in percent or segments gives a level only with thresholds.</summary>
    Bars,

    /// <summary>A percentage. It gives a level only with thresholds.</summary>
    Percent,

    /// <summary>A score on the exam's scale. It gives a level only with thresholds.</summary>
    ScaledDomainScores,

    /// <summary>The numbers of objectives with missed questions. They say where points were lost, not how many: no level comes out of them.</summary>
    MissedObjectives,

    /// <summary>Nothing: the report says whether the exam was passed.</summary>
    PassFailOnly,
}
