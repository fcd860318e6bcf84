namespace ScoreCoach.Schedules;

/// <summary>The days and hours of a schedule where nothing else is requested. All of it is assumed.</summary>
internal static class ScheduleDefaults
{
    /// <summary>An evening's two sessions and a short review; two blocks of three sessions on weekends.</summary>
    public static readonly DayTable<int> MaxMinutesPerDay = DayTable<int>.Of(150, 360);

    public static readonly DayTable<TimeSpan> SessionStart = DayTable<TimeSpan>.Of(TimeSpan.FromHours(18), TimeSpan.FromHours(9));

    public static readonly TimeSpan SessionEnd = TimeSpan.FromHours(22);

    public static readonly ReadOnlyList<DayOfWeek> StudyDays =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public static readonly ReadOnlyList<DayOfWeek> ReserveDays = [DayOfWeek.Sunday];

    public const int SessionMinutes = 60;

    public const int CheckpointMinutes = 120;
}
