using ScoreCoach.Text;

namespace ScoreCoach.Schedules;

/// <summary>
/// Builds the schedule of a plan. The minutes of every domain and of every week are kept exactly, unless a week's days don't allow
/// them. The same request gives the same schedule.
/// </summary>
internal static class ScheduleBuilder
{
    /// <summary>Builds the schedule of a plan.</summary>
    /// <exception cref="ArgumentException">A number of the request is out of range.</exception>
    public static ScheduleOutcome Build(ScheduleRequest request) => Build(request, StudyCalendar.Of(request, request.TotalMinutes));

    /// <summary>Builds the schedule of a plan on days that were laid out before.</summary>
    public static ScheduleOutcome Build(ScheduleRequest request, StudyCalendar calendar)
    {
        Check(request);
        return calendar.Holds(request.TotalMinutes)
            ? new ScheduleOutcome { Schedule = new SessionPlacer(request, calendar).Place() }
            : Infeasible(request, calendar);
    }

    internal static bool Fits(ScheduleRequest request) => StudyCalendar.Of(request, request.TotalMinutes).Holds(request.TotalMinutes);

    private static void Check(ScheduleRequest request)
    {
        Range(request.Weeks, 0, 1000, "The weeks");
        Range(request.SessionMinutes, 15, 480, "The minutes of a session");
        Range(request.CheckpointMinutes, 0, 1440, "The minutes of a practice exam");
        Range(request.SessionEnd.TotalMinutes, 1, 1440, "The minute of the day at which sessions end");
        foreach (var day in ScheduleDefaults.StudyDays)
        {
            Range(request.MaxMinutesPerDay[day], 0, 1440, $"The minutes of {day}");
            Range(request.SessionStart[day].TotalMinutes, 0, 1439, $"The minute of {day} at which the first session starts");
        }

        foreach (var domain in request.Domains)
        {
            Range(domain.Minutes, 0, 10_000_000, $"The minutes of '{domain.Name}'");
        }

        static void Range(double value, double least, double most, string what)
        {
            if (value < least || value > most)
            {
                throw new ArgumentException(FormattableString.Invariant($"{what} must be from {least} to {most}, not {value}."), nameof(request));
            }
        }
    }

    private static ScheduleOutcome Infeasible(ScheduleRequest request, StudyCalendar calendar)
    {
        var missing = request.TotalMinutes - calendar.Capacity;
        var reason = missing > 0
            ? $"{Duration.InTenths(request.TotalMinutes)} of study are planned, but the available days hold {Duration.InTenths(calendar.Capacity)}: {Duration.InTenths(missing)} do not fit."
            : FormattableString.Invariant($"A practice exam of {request.CheckpointMinutes} minutes does not fit on any day before {request.SessionEnd:hh\\:mm}: {calendar.CheckpointShortage} minutes are missing.");
        return new ScheduleOutcome { Remedies = ScheduleRemedies.Of(request, calendar), Reason = reason };
    }
}
