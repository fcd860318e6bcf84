namespace ScoreCoach.Schedules;

/// <summary>What each day of the last week gets of which domain. It is worked out on the first of them, when all weeks before are placed.</summary>
internal sealed class LastWeekPortions(StudyCalendar calendar, DomainPaces domains, DayTargets targets)
{
    private List<(int Domain, int Minutes)>[]? _days;

    public void Choose(DayBuilder day)
    {
        _days ??= Divide(day.Week, day.Position);
        foreach (var (domain, minutes) in _days[day.Position])
        {
            day.Portions.Add(domain, minutes);
        }
    }

    private List<(int Domain, int Minutes)>[] Divide(int week, int position)
    {
        var minutes = targets.Of(week);
        var days = minutes.ToArray();
        Array.Clear(days, 0, position);
        var divided = LastWeek.Divide(days, [.. calendar.Weeks[week].Select(day => day.Capacity)], Left());
        for (var day = position; day < days.Length; day++)
        {
            minutes[day] = divided[day].Sum(part => part.Minutes);
        }

        return divided;
    }

    private int[] Left()
    {
        var left = new int[domains.Count];
        for (var domain = 0; domain < left.Length; domain++)
        {
            left[domain] = domains[domain].Left;
        }

        return left;
    }
}
