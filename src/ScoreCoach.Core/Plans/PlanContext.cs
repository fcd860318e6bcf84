using ScoreCoach.Catalog;
using ScoreCoach.Schedules;

namespace ScoreCoach.Plans;

/// <summary>What all plans of a coach have in common. Safe for several threads.</summary>
internal sealed class PlanContext(ExamCatalog catalog, PlanOptions options)
{
    public ExamCatalog Catalog => catalog;
    public PlanOptions Options => options;

    /// <summary>The days of the plans. They follow from these options.</summary>
    public PlanCalendars Calendars { get; } = new();

    /// <summary>A day of the week on which no one studies although an option has a value for it, and the option; null for none.</summary>
    public (string Option, DayOfWeek Day)? UnusedDay { get; } =
        UnusedDayOf(nameof(PlanOptions.SessionStart), options.SessionStart, ScheduleDefaults.SessionStart, options)
        ?? UnusedDayOf(nameof(PlanOptions.MaxMinutesPerDay), options.MaxMinutesPerDay, ScheduleDefaults.MaxMinutesPerDay, options);

    // One value for all days is not about a day.
    private static (string Option, DayOfWeek Day)? UnusedDayOf<T>(string option, DayTable<T> values, DayTable<T> defaults, PlanOptions options)
        where T : struct
    {
        if (values.Equals(DayTable<T>.Same(values[DayOfWeek.Monday])))
        {
            return null;
        }

        foreach (var day in ScheduleDefaults.StudyDays.Except(options.StudyDays))
        {
            if (!values[day].Equals(defaults[day]))
            {
                return (option, day);
            }
        }

        return null;
    }
}
