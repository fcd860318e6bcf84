namespace ScoreCoach.Schedules;

/// <summary>A schedule, or why the work doesn't fit and what would make it fit.</summary>
internal sealed record ScheduleOutcome
{
    /// <summary>The schedule; null when the work doesn't fit.</summary>
    public Schedule? Schedule { get; init; }

    /// <summary>Sentences that each advise a change which by itself makes it fit; empty when everything was placed.</summary>
    public IReadOnlyList<string> Remedies { get; init; } = [];

    /// <summary>Why it does not fit; empty where it does.</summary>
    public string Reason { get; init; } = string.Empty;
}
