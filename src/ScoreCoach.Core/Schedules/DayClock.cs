namespace ScoreCoach.Schedules;

/// <summary>The clock of a day while its sessions are placed: a pause follows each of them, and a long day has time to eat.</summary>
internal sealed class DayClock(StudyCalendar calendar)
{
    // A day of more than four hours has time to eat after three of them: this much more than a pause.
    private const int LongDay = 240;
    private const int BeforeMeal = 170;
    private const int MealMinutes = 35;

    private int _window;
    private int _minutesToCome;
    private bool _needsMeal;

    /// <summary>When the next session starts, in minutes after the first one.</summary>
    public int Now { get; private set; }

    /// <summary>Begins a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="minutes">The minutes of all its sessions.</param>
    public void Start(CalendarDay day, int minutes)
    {
        Now = 0;
        _window = day.Window;
        _minutesToCome = minutes;
        _needsMeal = minutes > LongDay;
    }

    /// <summary>Changes the minutes of the sessions that still follow.</summary>
    public void Expect(int minutes) => _minutesToCome = minutes;

    /// <summary>The minutes of study that fit after a session of some minutes which starts now.</summary>
    public int RoomAfter(int minutes) => calendar.Room(_window - Now - minutes - ScheduleRequest.Pause);

    /// <summary>Lets a session pass, the pause after it, and the meal where it is time for one.</summary>
    public void Pass(int minutes)
    {
        _minutesToCome -= minutes;
        Now += minutes + ScheduleRequest.Pause;
        if (_needsMeal && Now >= BeforeMeal && _minutesToCome >= DayMinutes.MinPiece && calendar.Room(_window - Now - MealMinutes) >= _minutesToCome)
        {
            _needsMeal = false;
            Now += MealMinutes;
        }
    }
}
