namespace ScoreCoach.Guides;

/// <summary>
/// How to coach: tiers and their shares, timelines, patterns, methods, actions, insights. Data from a guide file; the
/// engine knows levels, weights, conditions and tables only.
/// </summary>
internal sealed record CoachingGuide
{
    public required string Id { get; init; }
    public required string Name { get; init; }

    /// <summary>The guide that it extends; null for one that is alone.</summary>
    public string? Extends { get; init; }

    /// <summary>The vendor whose exams it is written for; null for one exam or for any.</summary>
    public string? Vendor { get; init; }

    /// <summary>The exam it is written for; null for any.</summary>
    public string? Exam { get; init; }

    /// <summary>The edition it is written for; null for any.</summary>
    public string? Edition { get; init; }

    /// <summary>The tiers, the most urgent first. Shares never rise downward.</summary>
    public required IReadOnlyList<TierRule> Tiers { get; init; }

    /// <summary>The bands, in the order in which they are tried.</summary>
    public required IReadOnlyList<TimelineBand> Timeline { get; init; }

    public required ReadinessRule Readiness { get; init; }
    public IReadOnlyDictionary<PerformanceLevel, LevelGuide> Levels { get; init; } = new Dictionary<PerformanceLevel, LevelGuide>();
    public IReadOnlyDictionary<string, DomainGuide> Domains { get; init; } = new Dictionary<string, DomainGuide>(StringComparer.Ordinal);

    /// <summary>What to do in a domain of which the report lists objectives with missed questions; empty where another guide says it.</summary>
    public IReadOnlyList<CoachingItem> MissedObjectives { get; init; } = [];

    /// <summary>How to begin where a report says too little; null where another guide says it.</summary>
    public StartRules? Start { get; init; }

    /// <summary>How time becomes sessions; null where another guide says it.</summary>
    public SyllabusRules? Syllabus { get; init; }

    /// <summary>What to do before the first lab, such as setting a limit on what it may cost; null for nothing.</summary>
    public CoachingItem? BeforeLabs { get; init; }

    public IReadOnlyList<PatternRule> Patterns { get; init; } = [];
    public IReadOnlyList<InsightRule> Insights { get; init; } = [];

    /// <summary>What candidates of the vendor should know; for one exam, where that differs from the vendor's other exams.</summary>
    public GuidanceRules Guidance { get; init; } = GuidanceRules.NotGiven;

    public string? Path { get; init; }

    /// <summary>How time becomes sessions for whoever follows this guide: what it says itself, or else what fits any exam.</summary>
    /// <param name="fallback">The guide for any exam; null where there is none.</param>
    public SyllabusRules? SyllabusOr(CoachingGuide? fallback) => Syllabus ?? fallback?.Syllabus;

    public override string ToString() => Id;
}
