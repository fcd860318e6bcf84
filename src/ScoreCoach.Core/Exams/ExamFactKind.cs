namespace ScoreCoach;

/// <summary>What a fact about an exam is about.</summary>
public enum ExamFactKind
{
    /// <summary>Which outline applies from when.</summary>
    Edition,

    /// <summary>The domains and their weights.</summary>
    Domains,

    /// <summary>The score from which the exam is passed.</summary>
    PassingScore,

    /// <summary>How many questions it has.</summary>
    Items,

    /// <summary>Whether it can be booked, its last day and its successors.</summary>
    Status,

    /// <summary>The scale of the score.</summary>
    Scale,

    /// <summary>What its score reports print for a domain.</summary>
    ReportVocabulary,

    /// <summary>When it may be taken again.</summary>
    RetakePolicy,

    /// <summary>How long it takes.</summary>
    Duration,
}
