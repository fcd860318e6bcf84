using System.Globalization;
using ScoreCoach.Schedules;

namespace ScoreCoach.Documents;

/// <summary>The schedule of a plan as a calendar: weeks of seven days, all of which begin on the day of the week on which the plan begins.</summary>
/// <param name="TimeZone">The time zone of its clock times; null for the candidate's own.</param>
/// <param name="Weekdays">The names of the days, in the order of a week.</param>
/// <param name="Weeks">The weeks.</param>
/// <param name="More">How many weeks are not shown.</param>
internal sealed record DocumentCalendar(string? TimeZone, IReadOnlyList<string> Weekdays, IReadOnlyList<CalendarWeek> Weeks, int More)
{
    /// <summary>The calendar of a plan; null without a schedule.</summary>
    public static DocumentCalendar? Of(RetakePlan plan)
    {
        if (plan.Schedule is not { Weeks.Count: > 0 } schedule)
        {
            return null;
        }

        var shown = schedule.Weeks.Take(WeeksSection.MaxWeeks).Select(Week).ToArray();
        return new(
            schedule.TimeZone,
            [.. shown[0].Days.Select(day => day.Date.ToString("ddd", CultureInfo.InvariantCulture))],
            shown,
            schedule.Weeks.Count - shown.Length);
    }

    private static CalendarWeek Week(ScheduleWeek week)
    {
        var sessions = WeekRows.Groups(week).ToLookup(group => group[0].Start.Date, group => new CalendarEntry(group));
        var days = Enumerable.Range(0, 7).Select(day => week.From.AddDays(day)).Select(day => new DocumentDay(day, day > week.To, [.. sessions[day]]));
        return new(week.Number, week.From, week.To, week.Minutes, WeekText.Domains(week), [.. days]);
    }
}

/// <summary>A week of a calendar.</summary>
internal sealed record CalendarWeek(int Number, DateTime From, DateTime To, int Minutes, string Focus, IReadOnlyList<DocumentDay> Days);

/// <summary>A day of a calendar.</summary>
/// <param name="Date">The day.</param>
/// <param name="IsOutside">Whether it is after the end of the plan.</param>
/// <param name="Entries">What is on it, in the order of time.</param>
internal sealed record DocumentDay(DateTime Date, bool IsOutside, IReadOnlyList<CalendarEntry> Entries);

/// <summary>Sessions that follow each other with parts of one task, as one entry.</summary>
internal sealed record CalendarEntry
{
    public CalendarEntry(StudySession[] group)
    {
        var (first, last) = (group[0], group[^1]);
        Kind = first.Kind;
        Start = first.Start;
        End = last.Start.AddMinutes(last.Minutes);
        Minutes = group.Sum(session => session.Minutes);
        Subject = first.ShortName ?? first.Kind switch
        {
            SessionKind.Checkpoint => "Practice exam",
            SessionKind.Debrief => "Debrief",
            SessionKind.CatchUp => "Catch-up",
            _ => string.Empty,
        };
        Title = WeekRows.TitleOf(group);
    }

    public SessionKind Kind { get; }

    public DateTime Start { get; }

    public DateTime End { get; }

    /// <summary>The minutes of study; 0 for a free day.</summary>
    public int Minutes { get; }

    /// <summary>The domain, or what stands in for it.</summary>
    public string Subject { get; }

    public string Title { get; }
}
