namespace ScoreCoach.Documents;

/// <summary>The sessions of a week as rows of a table. Parts of one task that follow each other on a day are one row.</summary>
internal static class WeekRows
{
    public static IReadOnlyList<TableColumn> Columns { get; } =
    [
        new("Day", CellKind.Day),
        new("Time", CellKind.Hours),
        new("Study", CellKind.Duration),
        new("Domain", CellKind.Name),
        new("Session", CellKind.Text),
    ];

    public static IReadOnlyList<IReadOnlyList<object?>> Of(ScheduleWeek week)
    {
        var rows = new List<IReadOnlyList<object?>>();
        DateTime? day = null;
        foreach (var group in Groups(week))
        {
            rows.Add(Row(group, group[0].Start.Date == day ? null : group[0].Start.Date));
            day = group[0].Start.Date;
        }

        return rows;
    }

    /// <summary>The sessions of a week; those with parts of one task that follow each other on a day together.</summary>
    public static IEnumerable<StudySession[]> Groups(ScheduleWeek week)
    {
        var sessions = week.Sessions;
        for (var index = 0; index < sessions.Count;)
        {
            var count = CountTogether(sessions, index);
            yield return [.. sessions.Skip(index).Take(count)];
            index += count;
        }
    }

    /// <summary>The title of sessions that belong together, with the parts of the task that they are.</summary>
    public static string TitleOf(StudySession[] group) => group[0].Title + Parts(group[0].Part, group[^1].Part, group[0].Of);

    /// <summary>How many sessions, from one on, are parts of one task that follow each other on a day.</summary>
    public static int CountTogether(ReadOnlyList<StudySession> sessions, int index)
    {
        var count = 1;
        while (index + count < sessions.Count && IsNext(sessions[index + count - 1], sessions[index + count]))
        {
            count++;
        }

        return count;
    }

    private static bool IsNext(StudySession session, StudySession next) =>
        session.Start.Date == next.Start.Date && ReferenceEquals(session.Planned, next.Planned) && session.Part is { } part && next.Part == part + 1;

    // A free day has no hours.
    private static object?[] Row(StudySession[] sessions, DateTime? day)
    {
        var (first, last) = (sessions[0], sessions[^1]);
        var isFree = first.Kind == SessionKind.CatchUp;
        return
        [
            day,
            isFree ? null : (first.Start, last.Start.AddMinutes(last.Minutes)),
            isFree ? null : sessions.Sum(session => session.Minutes),
            first.ShortName,
            TitleOf(sessions),
        ];
    }

    // A task that is done in one go needs no parts.
    private static string Parts(int? from, int? to, int? of) => of is null || (from == 1 && to == of) ? string.Empty
        : from == to ? FormattableString.Invariant($" ({from} of {of})")
        : FormattableString.Invariant($" ({from} {(to == from + 1 ? "and" : "to")} {to} of {of})");
}
