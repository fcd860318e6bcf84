namespace ScoreCoach.Schedules;

/// <summary>What a schedule assumes where nothing else was requested. Every line names the parameter that changes it.</summary>
internal static class ScheduleAssumptions
{
    private const DayOfWeek Workday = DayOfWeek.Monday;
    private const DayOfWeek Weekend = DayOfWeek.Saturday;

    public static IReadOnlyList<Advice> Of(ScheduleRequest request, ReadOnlyList<ScheduleWeek> weeks)
    {
        var days = request.StudyDays;
        (bool Assumed, FormattableString Text)[] assumptions =
        [
            (days.Count == ScheduleDefaults.StudyDays.Count && request.ReserveDays.Count > 0, $"Study on Monday to Saturday, and on Sunday {Reserve(request, weeks)} ({OptionExample.Of("StudyDay")})."),
            (request.SessionStart.Equals(ScheduleDefaults.SessionStart), $"From {request.SessionStart[Workday]:hh\\:mm} on weekdays and {request.SessionStart[Weekend]:hh\\:mm} on weekends ({OptionExample.Of("SessionStart")})."),
            (request.MaxMinutesPerDay.Equals(ScheduleDefaults.MaxMinutesPerDay), $"At most {request.MaxMinutesPerDay[Workday]} minutes on weekdays and {request.MaxMinutesPerDay[Weekend]} on weekends ({OptionExample.Of("MaxMinutesPerDay")})."),
            (request.SessionMinutes == ScheduleDefaults.SessionMinutes, $"Sessions of up to {request.SessionMinutes} minutes, with a break of {ScheduleRequest.Pause} minutes after each, and time to eat on days of more than four hours ({OptionExample.Of("SessionMinutes")})."),
            (request.SessionEnd == ScheduleDefaults.SessionEnd, $"Nothing ends after {request.SessionEnd:hh\\:mm} ({OptionExample.Of("SessionEnd")})."),
            (request.CheckpointMinutes > 0 && !request.KnowsCheckpointMinutes, $"{request.CheckpointMinutes} minutes for a practice exam, because the length of the exam is not known ({OptionExample.Of("CheckpointMinutes")})."),
            (request.TimeZone is null, $"Times are in your local time ({OptionExample.Of("TimeZone")})."),
        ];
        return [.. assumptions.Where(assumption => assumption.Assumed).Select(assumption => Advice.With(assumption.Text))];
    }

    // In which weeks a day is used that is there for weeks that need it.
    private static string Reserve(ScheduleRequest request, ReadOnlyList<ScheduleWeek> weeks)
    {
        var used = weeks.Where(week => week.Sessions.Any(session => session.Minutes > 0 && request.ReserveDays.Contains(session.Start.DayOfWeek)))
            .Select(week => week.Number).ToArray();
        return used.Length == 0 ? "only when a week needs it"
            : used.Length == 1 ? FormattableString.Invariant($"in week {used[0]}")
            : used[^1] - used[0] == used.Length - 1 ? FormattableString.Invariant($"in weeks {used[0]} to {used[^1]}")
            : FormattableString.Invariant($"in {used.Length} of {weeks.Count} weeks");
    }
}
