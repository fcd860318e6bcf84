namespace ScoreCoach.Syllabi;

/// <summary>A task at its place in the time of a domain.</summary>
internal sealed record SyllabusSegment
{
    public required PlannedTask Task { get; init; }

    /// <summary>Its minutes.</summary>
    public required double Minutes { get; init; }

    /// <summary>Whether it is taken only where all others are done.</summary>
    public bool IsSpare { get; init; }
}
