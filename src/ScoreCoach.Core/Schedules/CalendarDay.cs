namespace ScoreCoach.Schedules;

/// <summary>A day of a plan on which sessions can be placed.</summary>
internal sealed class CalendarDay
{
    /// <summary>The day, at midnight.</summary>
    public required DateTime Date { get; init; }

    /// <summary>Days from the start of the plan.</summary>
    public required int Index { get; init; }

    /// <summary>The clock time of the first session, in minutes after midnight.</summary>
    public required int StartMinute { get; init; }

    /// <summary>The moment of the first session; null without a time zone.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>Whether the clock changes between the first session and the end of the last.</summary>
    public bool ClockChanges { get; init; }

    /// <summary>The minutes from the first session to the clock time by which all have ended.</summary>
    public required int Window { get; init; }

    /// <summary>Whether the day is used only where the week needs it.</summary>
    public bool IsReserve { get; init; }

    /// <summary>The most minutes of study, the day's own maximum and what fits next to a practice exam or a debrief.</summary>
    public int Capacity { get; set; }

    /// <summary>Whether a practice exam is on it.</summary>
    public bool HasCheckpoint { get; set; }

    /// <summary>The day of the practice exam whose mistakes are gone through on this one; null for none.</summary>
    public CalendarDay? Debriefs { get; set; }

    /// <summary>Whether the mistakes of a practice exam are gone through.</summary>
    public bool HasDebrief => Debriefs is not null;

    /// <summary>The number of the practice exam that is on it or that is gone through, from 1; 0 for none.</summary>
    public int ExamNumber { get; set; }

    /// <summary>Whether it is left free for what was missed.</summary>
    public bool IsCatchUp { get; set; }

    /// <summary>The moment some minutes after the first session; null without a time zone.</summary>
    /// <remarks>Sessions follow each other in real time, so that a change of the clock in between changes the offset and no length.</remarks>
    public DateTimeOffset? MomentAfter(int minutes, TimeZoneInfo? zone)
    {
        if (Start is not { } start)
        {
            return null;
        }

        var moment = start.AddMinutes(minutes);
        return ClockChanges ? TimeZoneInfo.ConvertTime(moment, zone!) : moment;
    }
}
