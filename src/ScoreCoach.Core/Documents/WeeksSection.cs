using System.Globalization;
using ScoreCoach.Text;

namespace ScoreCoach.Documents;

/// <summary>The weeks at a glance: when, how much, what about, and the days that are not ordinary study days.</summary>
internal static class WeeksSection
{
    private const int MaxWeeks = 52;

    private static readonly TableColumn[] s_columns =
    [
        new("Week", CellKind.Number),
        new("Dates", CellKind.Period),
        new("Study", CellKind.Duration),
        new("Focus", CellKind.Text),
        new("Also", CellKind.Text),
    ];

    public static DocumentSection? Of(PlanSubject subject)
    {
        if (subject.Schedule is not { } schedule)
        {
            return null;
        }

        var domains = subject.Plan.Priorities.Count(priority => priority.Minutes > 0);
        var section = new SectionBuilder(SectionId.Weeks, "The weeks at a glance");
        section.Table(s_columns, [.. schedule.Weeks.Take(MaxWeeks).Select(week => Row(week, domains))]);
        var more = schedule.Weeks.Count - MaxWeeks;
        section.Paragraph(more > 0 ? $"{Counted.Of(more, "more week follows", "more weeks follow")} in the same way." : null);
        section.Paragraph(schedule.Notes);
        return section.Build();
    }

    private static object?[] Row(ScheduleWeek week, int domains) =>
        [week.Number, (week.From, week.To), week.Minutes, FocusOf(week, domains), DaysOf(week)];

    // Each domain once, under the phase that has most of its time; all of them in one phase need no names.
    private static string FocusOf(ScheduleWeek week, int domains) => string.Join("; ", week.Sessions
        .Where(session => session.ShortName is not null)
        .GroupBy(session => session.ShortName!)
        .Select(domain => (
            Domain: domain.Key,
            Phase: domain.GroupBy(session => session.Phase).MaxBy(phase => phase.Sum(session => session.Minutes))!.Key,
            Minutes: domain.Sum(session => session.Minutes)))
        .OrderByDescending(domain => domain.Minutes)
        .GroupBy(domain => domain.Phase)
        .Select(phase => (phase.Key, Names: phase.Select(domain => domain.Domain).ToArray()))
        .Select(phase => $"{phase.Key}: {(domains > 2 && phase.Names.Length == domains ? "every domain" : string.Join(", ", phase.Names))}"));

    private static string DaysOf(ScheduleWeek week) => string.Join(", ", week.Sessions
        .Where(session => session.Kind is SessionKind.Checkpoint or SessionKind.CatchUp)
        .Select(session => (session.Start, What: session.Kind == SessionKind.Checkpoint ? "practice exam" : "free"))
        .Select(day => string.Create(CultureInfo.InvariantCulture, $"{day.What} {day.Start:ddd}")));
}
