namespace ScoreCoach;

/// <summary>The days of a request on which sessions can be placed, week by week, with the checkpoints on them.</summary>
internal sealed class StudyCalendar
{
    private StudyCalendar(StudyDay[][] weeks) => Weeks = weeks;

    /// <summary>The days that are available, per week.</summary>
    public StudyDay[][] Weeks { get; }

    /// <summary>The minutes that fit, per week.</summary>
    public long[] WeekCapacity => [.. Weeks.Select(days => days.Sum(day => (long)day.Capacity))];

    /// <summary>The minutes that fit.</summary>
    public long Capacity => Weeks.Sum(days => days.Sum(day => (long)day.Capacity));

    /// <summary>By how many minutes no day has room for a checkpoint before midnight; 0 when one has, or when there is no day at all.</summary>
    public int CheckpointShortage { get; private init; }

    public static StudyCalendar Of(ScheduleRequest request)
    {
        var unavailable = new HashSet<DateTime>(request.Unavailable.Select(day => day.Date));
        var studyDays = new bool[7];
        foreach (var day in request.StudyDays)
        {
            studyDays[(int)day] = true;
        }

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
                if (studyDays[(int)date.DayOfWeek] && !unavailable.Contains(date)
                    && LocalClock.At(request.TimeZone, date, request.SessionStart) is { } start)
                {
                    var day = new StudyDay(date, start, LocalClock.EndOf(request.TimeZone, date), request.MaxMinutesPerDay);
                    longest = Math.Max(longest, day.MinutesToMidnight);
                    days.Add(day);
                }
            }

            weeks[week] = [.. days];
        }

        var calendar = new StudyCalendar(weeks) { CheckpointShortage = longest < 0 ? 0 : Math.Max(0, request.CheckpointMinutes - longest) };
        if (request.CheckpointMinutes > 0)
        {
            calendar.PlaceCheckpoints(request);
        }

        return calendar;
    }

    /// <summary>The numbers of the weeks that lack a checkpoint because no day can hold one: the last, or two in a row.</summary>
    public IEnumerable<int> WeeksWithoutCheckpoint()
    {
        var last = Weeks.Length - 1;
        for (var week = 0; week <= last; week++)
        {
            if (!HasCheckpoint(week) && (week == last || !HasCheckpoint(week + 1) || (week > 0 && !HasCheckpoint(week - 1))))
            {
                yield return week + 1;
            }
        }
    }

    private bool HasCheckpoint(int week) => week >= 0 && week < Weeks.Length && Array.Exists(Weeks[week], day => day.HasCheckpoint);

    // From the end: the last week that can hold one gets one, then every two weeks in a row of which either can.
    private void PlaceCheckpoints(ScheduleRequest request)
    {
        var eve = request.TargetDate?.Date.AddDays(-1);
        var placed = Weeks.Length;
        var last = Weeks.Length - 1;
        while (last >= 0 && !TryPlace(last))
        {
            last--;
        }

        placed = last;
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
            StudyDay? chosen = null;
            foreach (var day in Weeks[week])
            {
                if (day.MinutesToMidnight >= request.CheckpointMinutes && (chosen is null || day.Date != eve))
                {
                    chosen = day;
                }
            }

            chosen?.AddCheckpoint(request.CheckpointMinutes);
            return chosen is not null;
        }
    }
}
