namespace ScoreCoach.Schedules;

/// <summary>
/// Places practice exams: one at the end of week one or two as a baseline, then every second week, the last one three to seven days
/// before the end; on a day without other study where the week has one. A debrief follows within two days.
/// </summary>
internal static class CheckpointRules
{
    private const int FirstDayBeforeEnd = 7;
    private const int LastDayBeforeEnd = 3;
    private const int BestDayBeforeEnd = 5;
    private const int DebriefWithinDays = 2;
    private const int NearestDays = 3;

    public static void Place(StudyCalendar calendar, ScheduleRequest request, long minutes)
    {
        var end = request.Days;
        var all = calendar.Weeks.SelectMany(days => days).ToArray();
        var candidates = all.Where(day => day.Index >= end - FirstDayBeforeEnd && day.Index <= end - LastDayBeforeEnd).ToArray();
        var last = Choose(calendar, request, candidates, day => Math.Abs(day.Index - (end - BestDayBeforeEnd)));

        // A short plan, or one whose last days are not available: one of the nearest days that come before them.
        last ??= Choose(
            calendar, request, [.. all.Where(day => day.Index < end - LastDayBeforeEnd && day.Window >= request.CheckpointMinutes).TakeLast(NearestDays)], day => -day.Index);
        if (last is null)
        {
            calendar.Notes.Add("No day has room for a practice exam.");
            return;
        }

        Set(calendar, last, request, minutes);
        var week = last.Index / 7;
        if (request.StartsWithCheckpoint && all.FirstOrDefault(day => day.Window >= request.CheckpointMinutes && day.Index < last.Index - LastDayBeforeEnd) is { } first)
        {
            Set(calendar, first, request, minutes);
        }

        for (var due = week - 2; due >= 0; due -= 2)
        {
            // The exam on the first day is the baseline already.
            if (request.StartsWithCheckpoint && due == 0)
            {
                break;
            }

            // A week that can't hold one is left to its neighbor, the earlier one first.
            var found = AtEndOf(due) ?? (due > 0 ? AtEndOf(due - 1) : null) ?? AtEndOf(due + 1);
            if (found is null)
            {
                calendar.Notes.Add(FormattableString.Invariant($"No day of week {due + 1} or the adjacent weeks has room for a practice exam."));
                continue;
            }

            Set(calendar, found, request, minutes);
        }

        calendar.NumberCheckpoints(request.CheckpointsDone);

        CalendarDay? AtEndOf(int index) => Choose(
            calendar, request, [.. calendar.Weeks[index].Where(day => day.Index < last.Index - LastDayBeforeEnd)], day => -day.Index);
    }

    private static CalendarDay? Choose(StudyCalendar calendar, ScheduleRequest request, CalendarDay[] days, Func<CalendarDay, int> distance) => days
        .Where(day => !day.HasCheckpoint && !day.HasDebrief && day.Window >= request.CheckpointMinutes)
        .OrderBy(day => IsLateInWeek(day) ? 0 : 1)
        .ThenBy(day => CanBeDebriefed(calendar, request, day) ? 0 : 1)
        .ThenBy(day => calendar.CanBeFree(day) ? IsDaytime(day) ? 0 : 1 : 2)
        .ThenBy(day => calendar.CanBeFree(day) ? 0 : day.Capacity - calendar.RemainingCapacity(day, request.CheckpointMinutes))
        .ThenBy(distance)
        .FirstOrDefault();

    // The first days of a week have nothing yet to check.
    private static bool IsLateInWeek(CalendarDay day) => day.Index % 7 >= 3;

    // After three hours on a Friday evening, who studies on weekdays only would see the mistakes on Monday: Thursday is better.
    private static bool CanBeDebriefed(StudyCalendar calendar, ScheduleRequest request, CalendarDay day) =>
        day.Window >= WithDebrief(request) || calendar.Weeks.SelectMany(days => days).Any(other => IsDebriefDay(request, day, other));

    private static bool IsDebriefDay(ScheduleRequest request, CalendarDay day, CalendarDay other) =>
        other.Index > day.Index && other.Index <= day.Index + DebriefWithinDays && !other.HasCheckpoint && !other.HasDebrief
        && other.Window >= ScheduleRequest.DebriefMinutes && other.Index < request.Days - 1;

    private static int WithDebrief(ScheduleRequest request) => request.CheckpointMinutes + ScheduleRequest.Pause + ScheduleRequest.DebriefMinutes;

    private static bool IsDaytime(CalendarDay day) => day.StartMinute <= 12 * 60;

    private static void Set(StudyCalendar calendar, CalendarDay day, ScheduleRequest request, long minutes)
    {
        // An evening with a practice exam has no study after it, as long as the other days can take it.
        var isWhole = calendar.CanBeFree(day) || !IsDaytime(day);
        if (!(isWhole && calendar.TryChange(day, 0, minutes)) && !calendar.TryChange(day, calendar.RemainingCapacity(day, request.CheckpointMinutes), minutes))
        {
            calendar.Notes.Add(FormattableString.Invariant($"Study sessions take all the time around {day.Date:yyyy-MM-dd}, so no practice exam is planned there."));
            return;
        }

        day.HasCheckpoint = true;
        var next = calendar.Weeks.SelectMany(days => days)
            .Where(other => IsDebriefDay(request, day, other))
            .OrderBy(other => other.Index)
            .FirstOrDefault(other => calendar.TryChange(other, calendar.RemainingCapacity(other, ScheduleRequest.DebriefMinutes), minutes));
        var both = WithDebrief(request);
        if (next is null && day.Window >= both && calendar.TryChange(day, Math.Min(day.Capacity, calendar.RemainingCapacity(day, both)), minutes))
        {
            next = day;
        }

        if (next is null)
        {
            calendar.Notes.Add(FormattableString.Invariant($"No day after the practice exam on {day.Date:yyyy-MM-dd} has room for its debrief."));
            return;
        }

        next.Debriefs = day;
    }
}
