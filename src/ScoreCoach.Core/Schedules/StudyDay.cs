namespace ScoreCoach.Schedules;

/// <summary>A day on which sessions can be placed.</summary>
internal sealed class StudyDay(DateTime date, DateTimeOffset start, DateTimeOffset end, int maxMinutes)
{
    private int _checkpointMinutes;

    /// <summary>The day, at midnight.</summary>
    public DateTime Date { get; } = date;

    /// <summary>When the first session starts.</summary>
    public DateTimeOffset Start { get; } = start;

    /// <summary>Whether the clock changes between the first session and midnight.</summary>
    public bool ClockChanges { get; } = start.Offset != end.Offset;

    /// <summary>The minutes from the first session to midnight. No session runs into the next day, which may not be available.</summary>
    public int MinutesToMidnight { get; } = (int)(end - start).TotalMinutes;

    public bool HasCheckpoint { get; private set; }

    /// <summary>The minutes of study that can be placed.</summary>
    public int Capacity => Math.Max(0, Math.Min(maxMinutes, MinutesToMidnight - _checkpointMinutes));

    /// <summary>The minutes of study that leave room for the checkpoint inside the day's maximum.</summary>
    public int ComfortableCapacity => Math.Max(0, Math.Min(Capacity, maxMinutes - _checkpointMinutes));

    public void AddCheckpoint(int minutes)
    {
        HasCheckpoint = true;
        _checkpointMinutes = minutes;
    }
}
