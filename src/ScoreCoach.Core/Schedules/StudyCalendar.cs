namespace ScoreCoach.Schedules;

/// <summary>
/// The days of a plan, week by week: how many minutes of study each holds, where practice exams, debriefs and free days are, and
/// the minutes of every week. It depends on the total of minutes alone, so that all plans of the same length share it.
/// </summary>
internal sealed class StudyCalendar
{
    // A plan of fewer days has none to leave free at its end.
    private const int MinDaysForFreeDay = 4;

    private const int MinDaysForTaper = 14;
    private const int MaxBeforeEnd = 150;

    // How often the domain changes on a day at most; each change can need a pause.
    private const int MaxChanges = 4;

    // On a day of less than two sessions.
    private const int FewChanges = 2;
    private const int ShortEvening = 139;

    // Not the request: what belongs to one plan of it stays out of what all plans of a length share.
    private readonly int _session;
    private readonly int _days;

    private StudyCalendar(ScheduleRequest request, CalendarDay[][] weeks)
    {
        _session = request.SessionMinutes;
        _days = request.Days;
        Weeks = weeks;
        Minutes = [];
    }

    /// <summary>The days that are available, per week.</summary>
    public CalendarDay[][] Weeks { get; }

    /// <summary>The minutes of study that each week gets; empty where they do not fit.</summary>
    public long[] Minutes { get; private set; }

    /// <summary>What each week would get if all days were available.</summary>
    public long[] Nominal { get; private set; } = [];

    /// <summary>The minutes of study that the days hold without practice exams.</summary>
    public long Capacity { get; private set; }

    /// <summary>By how many minutes no day has room for a practice exam; 0 when one has, or when no day is available.</summary>
    public int CheckpointShortage { get; private set; }

    /// <summary>The practice exams.</summary>
    public int Checkpoints { get; private set; }

    /// <summary>What could not be placed, in the words of a note.</summary>
    public List<string> Notes { get; } = [];

    public bool Holds(long minutes) => CheckpointShortage == 0 && Capacity >= minutes;

    /// <summary>Lays out the days of a request.</summary>
    public static StudyCalendar Of(ScheduleRequest request, long minutes)
    {
        var calendar = new StudyCalendar(request, DaysOf(request));
        calendar.Measure(request);
        if (!calendar.Holds(minutes))
        {
            return calendar;
        }

        calendar.Nominal = WeekMinutes.Nominal(minutes, request.Days);
        calendar.Fit(minutes);
        if (request.CheckpointMinutes > 0)
        {
            CheckpointRules.Place(calendar, request, minutes);
        }

        CatchUpRules.Place(calendar, request);
        calendar.Taper(minutes);
        return calendar;
    }

    /// <summary>Minutes of study that fit into a stretch of time, with a pause between two sessions.</summary>
    private int Studyable(int window)
    {
        if (window <= 0)
        {
            return 0;
        }

        var whole = (window + ScheduleRequest.Pause) / (_session + ScheduleRequest.Pause);
        var rest = window - (whole * (_session + ScheduleRequest.Pause));
        return (whole * _session) + Math.Max(0, rest);
    }

    /// <summary>Minutes of study that fit into a stretch of time, whichever domains share it: a second one can need a pause of its own.</summary>
    /// <remarks>An hour in the evening holds one domain or two: it needs no room for the changes of a long day.</remarks>
    public int Room(int window)
    {
        var few = Math.Min(window, Math.Min(ShortEvening, (2 * (_session + ScheduleRequest.Pause)) - 1));
        return Math.Max(Studyable(window - (MaxChanges * ScheduleRequest.Pause)), Studyable(few - (FewChanges * ScheduleRequest.Pause)));
    }

    /// <summary>The study minutes that are left on a day with another event.</summary>
    public int RemainingCapacity(CalendarDay day, int minutes)
    {
        var room = Room(day.Window - minutes - ScheduleRequest.Pause);

        // Less than a session at the end of a day with a practice exam helps no one.
        return room < Math.Min(_session, day.Capacity) ? 0 : Math.Min(day.Capacity, room);
    }

    /// <summary>Divides the minutes between the weeks again, after days have changed.</summary>
    /// <returns>Whether they still fit.</returns>
    public bool Fit(long minutes)
    {
        var capacity = Weeks.Select(days => days.Sum(day => (long)day.Capacity)).ToArray();
        if (capacity.Sum() < minutes)
        {
            return false;
        }

        // What other weeks can't hold never goes to the two days before the end, unless nothing else is left.
        var late = _days - 2;
        var room = Weeks.Select(days => days.Sum(day => day.Index >= late ? 0L : day.Capacity)).ToArray();
        Minutes = WeekMinutes.Fitted(Nominal, capacity, room);
        return true;
    }

    /// <summary>Gives a day another maximum, as long as the days still hold the minutes.</summary>
    public bool TryChange(CalendarDay day, int capacity, long minutes)
    {
        var before = day.Capacity;
        day.Capacity = capacity;
        if (Fit(minutes))
        {
            return true;
        }

        day.Capacity = before;
        Fit(minutes);
        return false;
    }

    // Rest comes before an exam: the day before the free one has two sessions at most, as long as the other days can take what it gives up.
    private void Taper(long minutes)
    {
        if (_days >= MinDaysForTaper && Weeks[^1].Concat(Weeks[^2]).FirstOrDefault(day => day.Index == _days - 2) is { } last)
        {
            var most = Math.Min(2 * _session, MaxBeforeEnd);
            _ = last.Capacity <= most || TryChange(last, most, minutes);
        }
    }

    private static CalendarDay[][] DaysOf(ScheduleRequest request)
    {
        HashSet<DateTime> unavailable = [.. request.Unavailable.Select(day => day.Date)];
        var total = request.Days;
        var weeks = new CalendarDay[(total + 6) / 7][];
        var days = new List<CalendarDay>(7);
        for (var week = 0; week < weeks.Length; week++)
        {
            days.Clear();
            for (var index = 7 * week; index < Math.Min(total, (7 * week) + 7); index++)
            {
                var date = request.StartDate.Date.AddDays(index);
                if (request.StudyDays.Contains(date.DayOfWeek) && !unavailable.Contains(date) && DayOf(request, date, index) is { } day)
                {
                    days.Add(day);
                }
            }

            weeks[week] = [.. days];
        }

        return weeks;
    }

    private static CalendarDay? DayOf(ScheduleRequest request, DateTime date, int index)
    {
        var (from, to) = (request.SessionStart[date.DayOfWeek], request.SessionEnd);
        var window = (int)(to - from).TotalMinutes;
        DateTimeOffset? start = null;
        var changes = false;
        if (request.TimeZone is { } zone)
        {
            if (LocalClock.At(zone, date, from) is not { } moment)
            {
                return null;
            }

            var end = to >= TimeSpan.FromDays(1) ? LocalClock.EndOf(zone, date) : LocalClock.At(zone, date, to) ?? LocalClock.EndOf(zone, date);
            window = (int)(end - moment).TotalMinutes;
            changes = moment.Offset != end.Offset;
            start = moment;
        }

        return window <= 0 ? null : new CalendarDay
        {
            Date = date,
            Index = index,
            StartMinute = (int)(start?.TimeOfDay ?? from).TotalMinutes,
            Start = start,
            ClockChanges = changes,
            Window = window,
            IsReserve = request.ReserveDays.Contains(date.DayOfWeek),
        };
    }

    private void Measure(ScheduleRequest request)
    {
        var longest = -1;
        foreach (var day in Weeks.SelectMany(days => days))
        {
            // The last day before the exam is free.
            var isLast = _days >= MinDaysForFreeDay && day.Index == _days - 1;
            day.Capacity = isLast ? 0 : Math.Min(request.MaxMinutesPerDay[day.Date.DayOfWeek], Room(day.Window));
            longest = Math.Max(longest, day.Window);
            Capacity += day.Capacity;
        }

        CheckpointShortage = longest < 0 || request.CheckpointMinutes == 0 ? 0 : Math.Max(0, request.CheckpointMinutes - longest);
    }

    /// <summary>Whether the other days of its week hold the week's minutes without a day.</summary>
    public bool CanBeFree(CalendarDay day) => Weeks[day.Index / 7].Sum(other => (long)other.Capacity) - day.Capacity >= Minutes[day.Index / 7];

    /// <summary>Counts the practice exams in the order of time. A debrief has the number of its exam, also where the next one comes before it.</summary>
    /// <param name="done">Those that were taken before.</param>
    public void NumberCheckpoints(int done)
    {
        Checkpoints = done;
        foreach (var day in Weeks.SelectMany(days => days))
        {
            if (day.HasCheckpoint)
            {
                day.ExamNumber = ++Checkpoints;
            }
            else if (day.Debriefs is { } exam)
            {
                day.ExamNumber = exam.ExamNumber;
            }
        }
    }
}
