namespace ScoreCoach;

/// <summary>Study sessions and checkpoints over the weeks of a plan.</summary>
public sealed record Schedule
{
    /// <summary>The weeks, in the order of time.</summary>
    public ReadOnlyList<ScheduleWeek> Weeks { get; internal init; } = [];

    /// <summary>The minutes of study. Checkpoints come on top.</summary>
    public int TotalMinutes { get; internal init; }

    /// <summary>The minutes of checkpoints.</summary>
    public int CheckpointMinutes { get; internal init; }

    /// <summary>The zone in which the sessions start, by the id of the zone that was asked for.</summary>
    public string TimeZone { get; internal init; } = null!;

    /// <summary>What a reader should know, such as weeks whose minutes had to move.</summary>
    public ReadOnlyList<string> Notes { get; internal init; } = [];

    /// <summary>What was taken for granted, each with the parameter that changes it.</summary>
    public ReadOnlyList<string> Assumptions { get; internal init; } = [];

    /// <summary>The rule that placed the sessions.</summary>
    public string RuleId { get; internal init; } = "schedule.spread";

    /// <summary>Where the days and times come from.</summary>
    public Source Source { get; internal init; } = new(SourceKind.Computed, Note: "The plan's minutes, spread over the weeks and mixed, the most urgent domain first.");

    /// <summary>All sessions in the order of time.</summary>
    /// <returns>The sessions of all weeks.</returns>
    public IEnumerable<StudySession> AllSessions() => Weeks.SelectMany(week => week.Sessions);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Weeks.Count} weeks, {TotalMinutes} min: {Subject}");

    /// <summary>Whose schedule it is, and after which attempt.</summary>
    internal string Subject { get; init; } = string.Empty;
}
