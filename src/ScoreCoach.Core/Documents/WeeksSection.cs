using System.Globalization;
using ScoreCoach.Schedules;
using ScoreCoach.Text;

namespace ScoreCoach.Documents;

/// <summary>The weeks at a glance: when, how much, what about, and the days that are not ordinary study days.</summary>
internal static class WeeksSection
{
    /// <summary>How many weeks are shown one by one.</summary>
    public const int MaxWeeks = 52;

    private static readonly TableColumn[] s_columns =
    [
        new("Week", CellKind.Number),
        new("Dates", CellKind.Period),
        new("Study", CellKind.Workload),
        new("Focus", CellKind.Text),
        new("Also", CellKind.Text),
    ];

    public static DocumentSection? Of(PlanSubject subject)
    {
        if (subject.Plan.Schedule is not { } schedule)
        {
            return null;
        }

        var section = new SectionBuilder(SectionId.Weeks, "The weeks at a glance");
        section.Table(s_columns, [.. schedule.Weeks.Take(MaxWeeks).Select(week => Row(week))]);
        var more = schedule.Weeks.Count - MaxWeeks;
        section.Paragraph(more > 0 ? $"{Counted.Of(more, "more week follows", "more weeks follow")} in the same way." : null);
        section.Paragraph(schedule.Notes);
        return section.Build();
    }

    private static object?[] Row(ScheduleWeek week) =>
        [week.Number, (week.From, week.To), week.Minutes, WeekText.Domains(week), DaysOf(week)];

    private static string DaysOf(ScheduleWeek week) => string.Join(", ", week.Sessions
        .Where(session => session.Kind is SessionKind.Checkpoint or SessionKind.CatchUp)
        .Select(session => session.Kind == SessionKind.Checkpoint
            ? string.Create(CultureInfo.InvariantCulture, $"practice exam {session.Start:ddd} (+{Duration.Rounded(session.Minutes)})")
            : string.Create(CultureInfo.InvariantCulture, $"catch-up {session.Start:ddd}")));
}
