namespace ScoreCoach;

/// <summary>Study sessions and checkpoints over the weeks of a plan.</summary>
public sealed record Schedule
{
    /// <summary>The weeks, in the order of time.</summary>
    public required IReadOnlyList<ScheduleWeek> Weeks { get; init; }

    /// <summary>The minutes of study. Checkpoints come on top.</summary>
    public required int TotalMinutes { get; init; }

    /// <summary>The minutes of checkpoints.</summary>
    public required int CheckpointMinutes { get; init; }

    /// <summary>The zone in which the sessions start, by the id of the zone that was asked for.</summary>
    public required string TimeZone { get; init; }

    /// <summary>What a reader should know, such as weeks whose minutes had to move.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What was taken for granted, each with the parameter that changes it.</summary>
    public IReadOnlyList<string> Assumptions { get; init; } = [];

    /// <summary>The rule that placed the sessions.</summary>
    public string RuleId { get; init; } = "schedule.spread";

    /// <summary>Where the days and times come from.</summary>
    public Source Source { get; init; } = new(SourceKind.Computed, Note: "The plan's minutes, spread over the weeks and mixed, the most urgent domain first.");

    /// <summary>All sessions in the order of time.</summary>
    /// <returns>The sessions of all weeks.</returns>
    public IEnumerable<StudySession> AllSessions() => Weeks.SelectMany(week => week.Sessions);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Weeks.Count} weeks, {TotalMinutes} min");
}
