namespace ScoreCoach.Schedules;

/// <summary>Clock times of a zone as moments. Never a local time that a change of the clock skips.</summary>
internal static class LocalClock
{
    /// <summary>The first moment of a day at or after a clock time; of a time that happens twice the first.</summary>
    /// <returns>The moment; null when the clock skips the rest of the day.</returns>
    public static DateTimeOffset? At(TimeZoneInfo zone, DateTime day, TimeSpan time)
    {
        var local = DateTime.SpecifyKind(day.Date + time, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
            if (local.Date != day.Date)
            {
                return null;
            }
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }

    /// <summary>The moment at which the day after begins.</summary>
    public static DateTimeOffset EndOf(TimeZoneInfo zone, DateTime day)
    {
        DateTimeOffset? end;
        do
        {
            // A zone can skip a whole day, when it moves to the other side of the date line.
            day = day.AddDays(1);
            end = At(zone, day, TimeSpan.Zero);
        }
        while (end is null);
        return end.Value;
    }
}
