namespace ScoreCoach.Schedules;

/// <summary>Leaves one study day free in every two weeks, for what was missed: rigid plans fail at the first missed day.</summary>
internal static class CatchUpRules
{
    // A week of one or two days can't leave one free and still hold its domains.
    private const int MinOtherDays = 2;

    public static void Place(StudyCalendar calendar, ScheduleRequest request)
    {
        var without = new List<int>();
        for (var week = 0; week + 1 < calendar.Weeks.Length; week += 2)
        {
            var found = calendar.Weeks[week + 1].Concat(calendar.Weeks[week])
                .Where(day => day is { Capacity: > 0, HasCheckpoint: false, HasDebrief: false, IsReserve: false } && day.Index < request.Days - 2 && CanBeFree(calendar, day))
                .OrderBy(day => calendar.Weeks[day.Index / 7].Any(other => other.HasCheckpoint) ? 1 : 0)
                .ThenBy(day => day.Capacity)
                .ThenByDescending(day => day.Index)
                .FirstOrDefault();
            if (found is null)
            {
                without.Add(week + 1);
                continue;
            }

            found.IsCatchUp = true;
            found.Capacity = 0;
        }

        if (without.Count > 0)
        {
            calendar.Notes.Add($"There is no free day to catch up in {string.Join(", ", without.Select(week => FormattableString.Invariant($"weeks {week} and {week + 1}")))}, because the weeks have too few study days or need all of them.");
        }
    }

    private static bool CanBeFree(StudyCalendar calendar, CalendarDay day) =>
        calendar.Weeks[day.Index / 7].Count(other => other.Capacity > 0) > MinOtherDays && calendar.CanBeFree(day);
}
