namespace ScoreCoach.IO.Exports.Calendars;

/// <summary>A moment at which the clocks of a zone change.</summary>
/// <param name="Local">The clock time that the change begins at, by the clock before it.</param>
/// <param name="From">The offset before.</param>
/// <param name="To">The offset after.</param>
/// <param name="IsDaylight">Whether daylight saving time begins.</param>
internal readonly record struct ClockChange(DateTime Local, TimeSpan From, TimeSpan To, bool IsDaylight)
{
    /// <summary>
    /// The changes of some years, by what the zone says of each moment: how it stores its rules differs from system to system, and
    /// what follows from them does not.
    /// </summary>
    public static IReadOnlyList<ClockChange> Of(TimeZoneInfo zone, int firstYear, int lastYear)
    {
        var changes = new List<ClockChange>();
        var before = new DateTime(firstYear, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (var end = new DateTime(lastYear + 1, 1, 1, 0, 0, 0, DateTimeKind.Utc); before < end;)
        {
            var after = before.AddDays(1);
            if (zone.GetUtcOffset(before) != zone.GetUtcOffset(after))
            {
                var moment = Find(zone, before, after);
                var (from, to) = (zone.GetUtcOffset(moment.AddMinutes(-1)), zone.GetUtcOffset(moment));
                changes.Add(new(DateTime.SpecifyKind(moment + from, DateTimeKind.Unspecified), from, to, zone.IsDaylightSavingTime(moment)));
            }

            before = after;
        }

        return changes;
    }

    // The first minute with the offset that is later.
    private static DateTime Find(TimeZoneInfo zone, DateTime before, DateTime after)
    {
        while (after - before > TimeSpan.FromMinutes(1))
        {
            var middle = before.AddMinutes(Math.Floor((after - before).TotalMinutes / 2));
            (before, after) = zone.GetUtcOffset(middle) == zone.GetUtcOffset(before) ? (middle, after) : (before, middle);
        }

        return after;
    }
}
