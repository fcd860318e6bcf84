namespace ScoreCoach.Syllabi;

/// <summary>A task at its place in the time of a domain.</summary>
internal sealed record SyllabusSegment
{
    public required PlannedTask Task { get; init; }

    /// <summary>Its minutes.</summary>
    public required double Minutes { get; init; }

    /// <summary>Whether it is taken only where all others are done.</summary>
    public bool IsSpare { get; init; }

    /// <summary>Which of the reviewed topics begins to come back when it is done; -1 for none.</summary>
    public int Reviewed { get; init; } = -1;
}
