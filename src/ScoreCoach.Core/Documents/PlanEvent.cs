using ScoreCoach.Text;

namespace ScoreCoach.Documents;

/// <summary>Something of a plan that stands in a calendar.</summary>
internal sealed record PlanEvent
{
    /// <summary>What identifies it in its plan: the number of the session, so that it stays the same when the plan starts on another day.</summary>
    public required string Key { get; init; }

    public required string Title { get; init; }

    /// <summary>What to do, in lines.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Whether it is a practice exam.</summary>
    public bool IsExam { get; init; }

    /// <summary>The day; the session has its clock times.</summary>
    public required DateTime Day { get; init; }

    /// <summary>The session; null for something that takes a whole day.</summary>
    public StudySession? Session { get; init; }

    /// <summary>How many days before it there is a reminder, for something that takes a whole day; null for none.</summary>
    public int? RemindDays { get; init; }

    /// <summary>The events of a plan: every session, the first day of a retake, and the exam's last day.</summary>
    public static IEnumerable<PlanEvent> Of(RetakePlan plan)
    {
        var number = 0;
        foreach (var session in plan.Schedule?.AllSessions() ?? [])
        {
            yield return Of(session, ++number);
        }

        if (plan.PlanKind == PlanKind.Maintain)
        {
            yield break;
        }

        var (exam, reason) = (plan.Planned.Id, plan.Window?.Reason ?? string.Empty);
        if (plan.EarliestRetake is { } earliest && plan.CanBeTaken)
        {
            var title = plan.PlanKind == PlanKind.Transition ? $"First day to take {exam}" : $"Earliest retake of {exam}";
            yield return new() { Key = "earliest-retake", Title = title, Notes = [reason], Day = earliest, RemindDays = 1 };
        }

        if (plan.LastExamDate is { } last && last >= plan.AsOf)
        {
            yield return new() { Key = "last-day", Title = $"Last day of {exam}", Notes = [$"{exam} is last offered on this day."], Day = last, RemindDays = 7 };
        }
    }

    private static PlanEvent Of(StudySession session, int number)
    {
        string?[] notes = [session.Task, $"Done when: {session.DoneWhen}", session.Use is { } use ? $"Use: {use}" : null];
        var title = WeekRows.TitleOf([session]);
        return new()
        {
            Key = FormattableString.Invariant($"session-{number}"),
            Title = session.ShortName is { } domain ? $"{domain}: {title}" : title,
            Notes = [.. notes.OfType<string>().Select(PlainText.OneLine)],
            IsExam = session.Kind == SessionKind.Checkpoint,
            Day = session.Start.Date,
            Session = session.Minutes > 0 ? session : null,
        };
    }
}
