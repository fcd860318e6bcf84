namespace ScoreCoach;

/// <summary>What a report says about one domain.</summary>
public sealed record DomainResult
{
    /// <summary>The domain's id.</summary>
    public required string Domain { get; init; }

    /// <summary>The domain's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its weight in percent, normalised.</summary>
    public required double Weight { get; init; }

    /// <summary>The level.</summary>
    public required PerformanceLevel Level { get; init; }

    /// <summary>The text as it came; null when there was none.</summary>
    public string? ReportedLevel { get; init; }

    /// <summary>Scored questions in this domain; null when not known.</summary>
    public int? ScoredItems { get; init; }

    /// <summary>Orders labels of one level: the higher, the worse.</summary>
    public int Severity { get; init; }

    /// <summary>What a reader must know about this label; null for nothing.</summary>
    public string? LabelNote { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Level}";
}
