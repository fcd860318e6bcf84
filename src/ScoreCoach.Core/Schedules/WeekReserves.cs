namespace ScoreCoach.Schedules;

/// <summary>
/// What domains keep for the weeks to come, before anything is placed: a weak one a short session for each of them, a strong one all
/// that it has for the weeks between the first and the last.
/// </summary>
internal static class WeekReserves
{
    private const int MinWeeksForStrong = 4;

    public static void Set(DomainPaces domains, DayTargets targets, StudyCalendar calendar)
    {
        EndBeforeFullWeek(domains, targets, calendar);
        KeepStrongApart(domains, targets.LastWeek, calendar);
        KeepWeakInEachWeek(domains, targets, calendar.Weeks.Length);
    }

    // In the last week, where each domain must come out even, there is place for one more than it has days: the others end before it.
    private static void EndBeforeFullWeek(DomainPaces domains, DayTargets targets, StudyCalendar calendar)
    {
        var last = targets.LastWeek;
        if (last <= 0)
        {
            return;
        }

        for (var domain = ((domains.MaxPerDay - 1) * targets.StudyDays(last)) + 1; domain < domains.Count; domain++)
        {
            domains[domain].EndsAt = StartOf(last, domains, calendar);
        }
    }

    // The first week belongs to what is weak, and the last one to what is tested: a strong domain has nothing urgent in either. The others
    // must have enough for these weeks and for those between.
    private static void KeepStrongApart(DomainPaces domains, int last, StudyCalendar calendar)
    {
        if (last < MinWeeksForStrong - 1)
        {
            return;
        }

        var kept = calendar.Minutes[0] + calendar.Minutes[last];
        if (kept >= domains.TotalMinutes || MinutesOfOthers(domains) < 2 * kept)
        {
            return;
        }

        foreach (var pace in domains.All)
        {
            if (pace.IsStrong)
            {
                pace.StartsAt = (double)calendar.Minutes[0] / domains.TotalMinutes;
                pace.EndsAt = Math.Min(pace.EndsAt, StartOf(last, domains, calendar));
            }
        }
    }

    private static int MinutesOfOthers(DomainPaces domains)
    {
        var minutes = 0;
        foreach (var pace in domains.All)
        {
            minutes += pace.IsStrong ? 0 : pace.Left;
        }

        return minutes;
    }

    // A week of few days has no place for the last of many domains.
    private static void KeepWeakInEachWeek(DomainPaces domains, DayTargets targets, int weeks)
    {
        var rank = 0;
        foreach (var pace in domains.All)
        {
            if (!pace.IsWeak)
            {
                continue;
            }

            var weeksAfter = new int[weeks];
            var later = 0;
            for (var week = weeks - 1; week >= 0; week--)
            {
                weeksAfter[week] = later;
                var hasPlace = rank < domains.MaxPerDay * targets.StudyDays(week) && (week < targets.LastWeek || pace.EndsAt == 1);
                later += hasPlace ? 1 : 0;
            }

            pace.KeepFor(weeksAfter);
            rank++;
        }
    }

    // The part of the plan that is over when its last week begins.
    private static double StartOf(int last, DomainPaces domains, StudyCalendar calendar) =>
        1 - ((double)calendar.Minutes[last] / domains.TotalMinutes);
}
