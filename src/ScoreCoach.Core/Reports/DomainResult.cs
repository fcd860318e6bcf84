namespace ScoreCoach;

/// <summary>What a report says about one domain.</summary>
public sealed record DomainResult
{
    /// <summary>The id of the candidate; null when the report has no id.</summary>
    [System.ComponentModel.Browsable(false)]
    public string? CandidateId { get; internal init; }

    /// <summary>The exam; null for the result of an earlier attempt.</summary>
    [System.ComponentModel.Browsable(false)]
    public string? Exam { get; internal init; }

    /// <summary>The domain's id.</summary>
    public string Domain { get; internal init; } = null!;

    /// <summary>The domain's name.</summary>
    public string Name { get; internal init; } = null!;

    /// <summary>Its weight in percent, normalized.</summary>
    public double Weight { get; internal init; }

    /// <summary>The level.</summary>
    public PerformanceLevel Level { get; internal init; }

    /// <summary>The text as it came; null when there was none.</summary>
    public string? ReportedLevel { get; internal init; }

    /// <summary>Scored questions in this domain; null when not known.</summary>
    public int? ScoredItems { get; internal init; }

    /// <summary>Orders labels of one level: the higher, the worse.</summary>
    public int Severity { get; internal init; }

    /// <summary>What a reader must know about this label; null for nothing.</summary>
    public string? LabelNote { get; internal init; }

    /// <summary>The numbers of its objectives in which the report lists missed questions; empty where it lists none, which proves nothing about the others.</summary>
    public ReadOnlyList<string> MissedObjectives { get; internal init; } = NoObjectives;

    private static ReadOnlyList<string> NoObjectives { get; } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Level}";
}
