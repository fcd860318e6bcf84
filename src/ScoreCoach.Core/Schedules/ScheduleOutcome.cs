namespace ScoreCoach.Schedules;

/// <summary>A schedule, or by how much the work doesn't fit and what would make it fit.</summary>
internal sealed record ScheduleOutcome
{
    /// <summary>The schedule; null when the work doesn't fit.</summary>
    public Schedule? Schedule { get; init; }

    public bool Fits => Schedule is not null;

    /// <summary>The minutes that don't fit; 0 when everything was placed.</summary>
    public int MissingMinutes { get; init; }

    /// <summary>Changes each of which by itself makes it fit; empty when everything was placed.</summary>
    public IReadOnlyList<ScheduleRemedy> Remedies { get; init; } = [];

    /// <summary>Why it does not fit; empty where it does.</summary>
    public string Reason { get; init; } = string.Empty;
}
