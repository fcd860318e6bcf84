using ScoreCoach.Syllabi;

namespace ScoreCoach.Schedules;

/// <summary>
/// The day whose sessions are being placed: where it is in the plan, the minutes it is to get, the portions of its domains, and the clock
/// that its sessions follow. One serves all days, one after the other.
/// </summary>
internal sealed class DayBuilder(ScheduleHeader header, StudyCalendar calendar, DayTargets targets, int domains)
{
    // Few weeks have more sessions.
    private const int UsualSessions = 32;

    private readonly List<StudySession> _sessions = new(UsualSessions);
    private int _place;

    /// <summary>The week, from 0.</summary>
    public int Week { get; private set; }

    /// <summary>Which of the available days of its week it is, from 0.</summary>
    public int Position { get; private set; }

    public CalendarDay Day { get; private set; } = null!;

    /// <summary>The minutes of study that it is to get.</summary>
    public int Minutes => targets[_place];

    /// <summary>Whether it is in the week in which every domain comes out even.</summary>
    public bool IsInLastWeek => Week == targets.LastWeek;

    /// <summary>The domains of the day. A domain of which only a review is due has none of its minutes.</summary>
    public DayPortions Portions { get; } = new(domains);

    /// <summary>The minutes that no portion has yet, while portions are chosen.</summary>
    public int Unassigned => Minutes - Portions.Total;

    public DayClock Clock { get; } = new(calendar);

    /// <summary>Goes to another day.</summary>
    /// <param name="week">Its week, from 0.</param>
    /// <param name="position">Its place among the days of the week, from 0.</param>
    /// <param name="before">The minutes of what is not study on it.</param>
    public void Start(int week, int position, int before)
    {
        (Week, Position, Day) = (week, position, calendar.Weeks[week][position]);
        _place = targets.PlaceOf(week, position);
        Portions.Clear();
        Clock.Start(Day, Minutes + before);
    }

    /// <summary>Adds a session after those that the day has.</summary>
    public StudySession Add(PlannedTask task, int part, int minutes)
    {
        var session = new StudySession(header, Day, Clock.Now, minutes, task, part);
        _sessions.Add(session);
        Clock.Pass(minutes);
        return session;
    }

    /// <summary>Hands over the sessions of a week that is done.</summary>
    public StudySession[] TakeWeek()
    {
        var sessions = _sessions.ToArray();
        _sessions.Clear();
        return sessions;
    }
}
