using System.Collections.Concurrent;
using ScoreCoach.Catalog;
using ScoreCoach.Schedules;

namespace ScoreCoach.Plans;

/// <summary>What all plans of a coach have in common. Safe for several threads.</summary>
internal sealed class PlanContext(ExamCatalog catalog, PlanOptions options)
{
    private readonly ConcurrentDictionary<(int Days, int Minutes, int Checkpoint, int Taken, bool ExamFirst), StudyCalendar> _calendars = new();

    public ExamCatalog Catalog => catalog;
    public PlanOptions Options => options;

    /// <summary>The days of a plan. They are the same for every plan of as many days and minutes, so that one request answers for all like it.</summary>
    public StudyCalendar CalendarOf(int days, int minutes, int checkpoint, int taken, bool examFirst, RetakePlan plan) =>
        _calendars.GetOrAdd((days, minutes, checkpoint, taken, examFirst), static (key, plan) => StudyCalendar.Of(plan.ScheduleRequest(), key.Minutes), plan);
}
