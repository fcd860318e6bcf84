namespace ScoreCoach;

/// <summary>Seven days of a schedule, counted from its start; the last week can be shorter.</summary>
public sealed record ScheduleWeek
{
    /// <summary>The number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The first day.</summary>
    public required DateTime From { get; init; }

    /// <summary>The last day, included.</summary>
    public required DateTime To { get; init; }

    /// <summary>The minutes of study. Checkpoints come on top.</summary>
    public required int Minutes { get; init; }

    /// <summary>The minutes of checkpoints.</summary>
    public required int CheckpointMinutes { get; init; }

    /// <summary>The sessions in the order of time.</summary>
    public required IReadOnlyList<StudySession> Sessions { get; init; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"Week {Number}, {From:yyyy-MM-dd} to {To:yyyy-MM-dd}: {Minutes} min");
}
