using ScoreCoach.Collections;

namespace ScoreCoach;

/// <summary>Seven days of a schedule, counted from its start; the last week can be shorter.</summary>
public sealed record ScheduleWeek : INamed
{
    /// <summary>The number, from 1.</summary>
    public int Number { get; internal init; }

    /// <summary>The first day.</summary>
    public DateTime From { get; internal init; }

    /// <summary>The last day, included.</summary>
    public DateTime To { get; internal init; }

    /// <summary>The minutes of study. Checkpoints come on top.</summary>
    public int Minutes { get; internal init; }

    /// <summary>The minutes of checkpoints.</summary>
    public int CheckpointMinutes { get; internal init; }

    /// <summary>The sessions in the order of time.</summary>
    public ReadOnlyList<StudySession> Sessions { get; internal init; } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{Label}: {Subject}";

    /// <summary>Whose week it is, and after which attempt.</summary>
    internal string Subject { get; init; } = string.Empty;

    string INamed.Name => Label;
    private string Label => FormattableString.Invariant($"Week {Number}, {From:yyyy-MM-dd} to {To:yyyy-MM-dd}, {Minutes} min");
}
