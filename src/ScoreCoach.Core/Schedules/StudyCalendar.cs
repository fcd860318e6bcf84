namespace ScoreCoach.Schedules;

/// <summary>The days of a request on which sessions can be placed, week by week, with the checkpoints on them.</summary>
internal sealed class StudyCalendar
{
    /// <summary>The days that are available, per week.</summary>
    public required StudyDay[][] Weeks { get; init; }

    /// <summary>The minutes that fit, per week.</summary>
    public long[] WeekCapacity => [.. Weeks.Select(days => days.Sum(day => (long)day.Capacity))];

    public long Capacity => Weeks.Sum(days => days.Sum(day => (long)day.Capacity));

    /// <summary>By how many minutes no day has room for a checkpoint before midnight; 0 when one has, or when there is no day at all.</summary>
    public int CheckpointShortage { get; private init; }

    /// <summary>Whether minutes of study fit, and a checkpoint does.</summary>
    public bool Holds(long minutes) => CheckpointShortage == 0 && Capacity >= minutes;

    public static StudyCalendar Of(ScheduleRequest request)
    {
        HashSet<DateTime> unavailable = [.. request.Unavailable.Select(day => day.Date)];
        HashSet<DayOfWeek> studyDays = [.. request.StudyDays];

        var total = request.Days;
        var weeks = new StudyDay[(total + 6) / 7][];
        var days = new List<StudyDay>(7);
        var longest = -1;
        for (var week = 0; week < weeks.Length; week++)
        {
            days.Clear();
            for (var offset = 7 * week; offset < Math.Min(total, (7 * week) + 7); offset++)
            {
                var date = request.StartDate.Date.AddDays(offset);
                if (studyDays.Contains(date.DayOfWeek) && !unavailable.Contains(date)
                    && LocalClock.At(request.TimeZone, date, request.SessionStart) is { } start)
                {
                    var day = new StudyDay(date, start, LocalClock.EndOf(request.TimeZone, date), request.MaxMinutesPerDay);
                    longest = Math.Max(longest, day.MinutesToMidnight);
                    days.Add(day);
                }
            }

            weeks[week] = [.. days];
        }

        var shortage = longest < 0 ? 0 : Math.Max(0, request.CheckpointMinutes - longest);
        var calendar = new StudyCalendar { Weeks = weeks, CheckpointShortage = shortage };
        if (request.CheckpointMinutes > 0)
        {
            calendar.PlaceCheckpoints(request);
        }

        return calendar;
    }

    /// <summary>The numbers of the weeks that lack a checkpoint because no day can hold one: the last, or two in a row.</summary>
    public IEnumerable<int> WeeksWithoutCheckpoint() => Enumerable.Range(0, Weeks.Length)
        .Where(week => !HasCheckpoint(week) && (!HasCheckpoint(week + 1) || (week > 0 && !HasCheckpoint(week - 1))))
        .Select(week => week + 1);

    // The week after the last has none.
    private bool HasCheckpoint(int week) => week < Weeks.Length && Array.Exists(Weeks[week], day => day.HasCheckpoint);

    // From the end: the last week that can hold one gets one, then every two weeks in a row of which either can.
    private void PlaceCheckpoints(ScheduleRequest request)
    {
        var eve = request.TargetDate?.Date.AddDays(-1);
        var last = Weeks.Length - 1;
        while (last >= 0 && !TryPlace(last))
        {
            last--;
        }

        var placed = last;
        for (var week = last - 2; week >= 0; week--)
        {
            if (placed > week + 1 && (TryPlace(week) || TryPlace(week + 1)))
            {
                placed = HasCheckpoint(week) ? week : week + 1;
            }
        }

        bool TryPlace(int week)
        {
            // Late in the week, when there is something to check; not on the eve of the exam if another day is there.
            var able = Weeks[week].Where(day => day.MinutesToMidnight >= request.CheckpointMinutes);
            var chosen = able.LastOrDefault(day => day.Date != eve) ?? able.LastOrDefault();
            chosen?.AddCheckpoint(request.CheckpointMinutes);
            return chosen is not null;
        }
    }
}
