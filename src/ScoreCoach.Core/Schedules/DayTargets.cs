namespace ScoreCoach.Schedules;

/// <summary>
/// The minutes of study that each day is to get: at first those of its week divided between the days. They change while sessions are
/// placed, but never from one week to another: what a day can't use goes to later days, and its reviews can take minutes of those.
/// </summary>
internal sealed class DayTargets
{
    private readonly StudyCalendar _calendar;
    private readonly int _sessionMinutes;
    private readonly int[] _minutes;
    private readonly int[] _weekStart;

    /// <summary>Divides the minutes of every week.</summary>
    /// <param name="calendar">The weeks and their days.</param>
    /// <param name="sessionMinutes">The minutes of a session.</param>
    /// <param name="leastDays">The minimum number of days of a week to use, so that each weak domain finds one.</param>
    public DayTargets(StudyCalendar calendar, int sessionMinutes, int leastDays)
    {
        _calendar = calendar;
        _sessionMinutes = sessionMinutes;
        LastWeek = Array.FindLastIndex(calendar.Minutes, minutes => minutes > 0);
        _weekStart = new int[calendar.Weeks.Length];
        var days = 0;
        for (var week = 0; week < _weekStart.Length; week++)
        {
            _weekStart[week] = days;
            days += calendar.Weeks[week].Length;
        }

        _minutes = new int[days];
        for (var week = 0; week < _weekStart.Length; week++)
        {
            DayMinutes.Divide(calendar.Weeks[week], (int)calendar.Minutes[week], sessionMinutes, leastDays, Of(week));
        }
    }

    /// <summary>The last week with study, in which every domain comes out even; -1 for none.</summary>
    public int LastWeek { get; }

    /// <summary>The minutes of a day, by its place among all days of the plan.</summary>
    public int this[int place] => _minutes[place];

    public int PlaceOf(int week, int position) => _weekStart[week] + position;

    /// <summary>The minutes of the days of a week.</summary>
    public Span<int> Of(int week) => _minutes.AsSpan(_weekStart[week], _calendar.Weeks[week].Length);

    /// <summary>How many days of a week have study.</summary>
    public int StudyDays(int week) => StudyDays(Of(week));

    /// <summary>How many days of its week have study after a day.</summary>
    public int StudyDaysAfter(int week, int position) => StudyDays(Of(week)[(position + 1)..]);

    /// <summary>Moves what a day can't use to later days of its week, as far as they have room.</summary>
    public void MoveOn(int week, int position, int minutes)
    {
        // A day that has study already takes a few minutes more; one without study is not opened for them.
        var rest = MoveOn(week, position, minutes, isUsed: true);
        MoveOn(week, position, rest, isUsed: false);
    }

    /// <summary>Makes a day longer, and the longest day that follows in its week shorter, as long as that keeps two sessions.</summary>
    /// <returns>Whether there is such a day.</returns>
    public bool TryBringForward(int week, int position, int minutes)
    {
        var targets = Of(week);
        var longest = -1;
        for (var later = position + 1; later < targets.Length; later++)
        {
            longest = targets[later] >= (2 * _sessionMinutes) + minutes && (longest < 0 || targets[later] > targets[longest]) ? later : longest;
        }

        if (longest < 0)
        {
            return false;
        }

        targets[longest] -= minutes;
        targets[position] += minutes;
        return true;
    }

    private static int StudyDays(Span<int> targets) => targets.Length - targets.Count(0);

    private int MoveOn(int week, int position, int minutes, bool isUsed)
    {
        var days = _calendar.Weeks[week];
        var targets = Of(week);
        for (var later = position + 1; later < days.Length && minutes >= (isUsed ? 1 : DayMinutes.MinPiece); later++)
        {
            var more = targets[later] > 0 == isUsed ? Math.Min(minutes, days[later].Capacity - targets[later]) : 0;
            if (more > 0)
            {
                targets[later] += more;
                targets[position] -= more;
                minutes -= more;
            }
        }

        return minutes;
    }
}
