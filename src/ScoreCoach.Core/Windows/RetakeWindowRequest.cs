namespace ScoreCoach;

/// <summary>What a retake window is computed for.</summary>
public sealed record RetakeWindowRequest
{
    /// <summary>The day of reference: what "today" is.</summary>
    public required DateTime AsOf { get; init; }

    /// <summary>The first day of preparation.</summary>
    public required DateTime StartDate { get; init; }

    /// <summary>The day on which the retake is wanted; null for none.</summary>
    public DateTime? TargetDate { get; init; }

    /// <summary>The policy to apply; null for the exam's default.</summary>
    public string? PolicyName { get; init; }

    /// <summary>The fewest weeks of preparation.</summary>
    public required int MinWeeks { get; init; }

    /// <summary>The most weeks of preparation.</summary>
    public required int MaxWeeks { get; init; }
}
