using System.Collections.Concurrent;
using ScoreCoach.Schedules;

namespace ScoreCoach.Plans;

/// <summary>The days of the plans of a coach, laid out once for all plans of as many days and minutes. Safe for several threads.</summary>
internal sealed class PlanCalendars
{
    private readonly ConcurrentDictionary<(int Days, int Minutes, int Checkpoint, int Taken, bool ExamFirst), StudyCalendar> _calendars = new();

    /// <summary>The days of a request.</summary>
    /// <param name="request">What the options of the coach ask for; its domains are not looked at.</param>
    /// <param name="minutes">The minutes of study to place.</param>
    public StudyCalendar Of(ScheduleRequest request, int minutes) => _calendars.GetOrAdd(
        (request.Days, minutes, request.CheckpointMinutes, request.CheckpointsDone, request.StartsWithCheckpoint),
        static (key, request) => StudyCalendar.Of(request, key.Minutes),
        request);
}
