namespace ScoreCoach.Schedules;

/// <summary>
/// Places the sessions of a plan, day by day. Each domain goes at its own even pace through the plan, strong ones at growing gaps. A day
/// holds one or two domains, in blocks of at least two sessions where its minutes allow; reviews that are due come first.
/// </summary>
internal sealed class SessionPlacer
{
    private readonly ScheduleRequest _request;
    private readonly StudyCalendar _calendar;
    private readonly ScheduleHeader _header;
    private readonly DomainPaces _domains;
    private readonly CalendarTasks _tasks;
    private readonly DomainChoice _choice;
    private readonly LastWeekPortions _lastWeek;
    private readonly ReviewPlacer _reviews;
    private readonly DayBuilder _day;
    private List<DateTime>? _crowded;

    public SessionPlacer(ScheduleRequest request, StudyCalendar calendar)
    {
        _request = request;
        _calendar = calendar;
        _header = new ScheduleHeader(request.Subject, request.CandidateId, request.Exam, request.TimeZone);
        _domains = new DomainPaces(request);
        _tasks = new CalendarTasks(request, calendar);
        var targets = new DayTargets(calendar, request.SessionMinutes, leastDays: _domains.WeakCount);
        WeekReserves.Set(_domains, targets, calendar);
        _choice = new DomainChoice(_domains, targets, request.SessionMinutes);
        _lastWeek = new LastWeekPortions(calendar, _domains, targets);
        _reviews = new ReviewPlacer(_domains, targets, request.SessionMinutes);
        _day = new DayBuilder(_header, calendar, targets, _domains.Count);
    }

    public Schedule Place()
    {
        var weeks = new ScheduleWeek[_calendar.Weeks.Length];
        for (var week = 0; week < weeks.Length; week++)
        {
            for (var position = 0; position < _calendar.Weeks[week].Length; position++)
            {
                PlaceDay(week, position);
            }

            var from = _request.StartDate.Date.AddDays(7 * week);
            var to = _request.StartDate.Date.AddDays(Math.Min((7 * week) + 7, _request.Days) - 1);
            weeks[week] = new ScheduleWeek(_header, week + 1, from, to, new(_day.TakeWeek()));
        }

        CountParts(weeks);
        return new Schedule(_header, _calendar, _request, new(weeks)) { CrowdedDays = _crowded };
    }

    private void PlaceDay(int week, int position)
    {
        _day.Start(week, position, before: _tasks.MinutesOn(_calendar.Weeks[week][position]));
        _tasks.Place(_day);
        if (_day.Minutes == 0)
        {
            return;
        }

        Choose();
        _day.Portions.Sort();
        if (_day.Portions.Count > _domains.MaxPerDay)
        {
            (_crowded ??= []).Add(_day.Day.Date);
        }

        _reviews.Place(_day);
        _day.Clock.Expect(_day.Portions.Total);
        for (var portion = 0; portion < _day.Portions.Count; portion++)
        {
            PlaceStudy(_day.Portions.DomainOf(portion), _day.Portions.MinutesOf(portion));
        }

        _domains.EndDay(_day.Minutes);
    }

    private void Choose()
    {
        // A plan of one week opens with its first tier as others do, unless one day holds all of it.
        var isOpening = _domains.PlacedMinutes == 0 && _day.Minutes < _domains.TotalMinutes;
        if (_day.IsInLastWeek && !isOpening)
        {
            _lastWeek.Choose(_day);
        }
        else
        {
            _choice.Choose(_day);
        }
    }

    private void PlaceStudy(int domain, int minutes)
    {
        var pace = _domains[domain];
        var sessionMinutes = _request.SessionMinutes;

        // Of equal length, in whole fives.
        for (var sessions = (minutes + sessionMinutes - 1) / sessionMinutes; sessions > 0; sessions--)
        {
            var length = sessions == 1 ? minutes : Math.Min(sessionMinutes, ((minutes / sessions) + 4) / 5 * 5);
            var (segment, part) = pace.TakeStudy(length, _day.Day.Index, _day.Week, sessionMinutes);
            var session = _day.Add(pace.Syllabus.Segments[segment].Task, part, length);
            (session.Pace, session.Segment) = ((byte)domain, (short)segment);
            minutes -= length;
        }
    }

    // Only at the end it is known how many sessions each task took.
    private void CountParts(ScheduleWeek[] weeks)
    {
        foreach (var week in weeks)
        {
            foreach (var session in week.Sessions.Span)
            {
                if (session.Segment >= 0)
                {
                    session.PartCount = _domains[session.Pace].PartsOf(session.Segment);
                }
            }
        }
    }
}
