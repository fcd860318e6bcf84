namespace ScoreCoach;

/// <summary>
/// How to coach: tiers and their shares, timelines, patterns, methods, actions, insights. Data from a guide file; the
/// engine knows levels, weights, conditions and tables only.
/// </summary>
public sealed record CoachingGuide
{
    /// <summary>The stable id.</summary>
    public required string Id { get; init; }

    /// <summary>A name for people.</summary>
    public required string Name { get; init; }

    /// <summary>The exam it is written for; null for any.</summary>
    public string? Exam { get; init; }

    /// <summary>The edition it is written for; null for any.</summary>
    public string? Edition { get; init; }

    /// <summary>The tiers, the most urgent first. Shares never rise downwards.</summary>
    public required IReadOnlyList<TierRule> Tiers { get; init; }

    /// <summary>The bands, in the order in which they are tried.</summary>
    public required IReadOnlyList<TimelineBand> Timeline { get; init; }

    /// <summary>When someone is ready.</summary>
    public required ReadinessRule Readiness { get; init; }

    /// <summary>What holds per level.</summary>
    public IReadOnlyDictionary<PerformanceLevel, LevelGuide> Levels { get; init; } = new Dictionary<PerformanceLevel, LevelGuide>();

    /// <summary>What holds per domain.</summary>
    public IReadOnlyDictionary<string, DomainGuide> Domains { get; init; } = new Dictionary<string, DomainGuide>(StringComparer.Ordinal);

    /// <summary>Patterns, red flags and readings.</summary>
    public IReadOnlyList<PatternRule> Patterns { get; init; } = [];

    /// <summary>Insights and claims.</summary>
    public IReadOnlyList<InsightRule> Insights { get; init; } = [];

    /// <summary>The file that the guide was read from.</summary>
    public string? Path { get; init; }

    /// <summary>Whether the guide was written for an edition.</summary>
    /// <param name="profile">The edition of an exam.</param>
    /// <returns>True when it names the exam and the edition.</returns>
    public bool IsWrittenFor(ExamProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return Exam is not null && Edition is not null
            && TextKey.Of(Exam) == TextKey.Of(profile.Id)
            && string.Equals(Edition, profile.Edition, StringComparison.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    public override string ToString() => Id;
}
