using System.Globalization;

namespace ScoreCoach.Documents;

/// <summary>What to do this week: the first sessions where there is a schedule, the first actions where there is none.</summary>
internal static class ThisWeekSection
{
    private const int MaxActions = 3;

    public static DocumentSection? Of(PlanSubject subject)
    {
        var plan = subject.Plan;
        if (!subject.HasFirstSteps)
        {
            return null;
        }

        var week = subject.Plan.Schedule?.Weeks.FirstOrDefault(week => week.Sessions.Count > 0);
        var section = new SectionBuilder(SectionId.ThisWeek, HeadingOf(plan, week));
        section.Paragraph(subject.Warning(PlanWarningKind.ScheduleDoesNotFit));
        section.List([.. FirstSteps(subject), .. week is null ? [] : Week(week), .. subject.Plan.Schedule is { } schedule && week is not null ? Needed(plan, schedule) : []]);
        if (week is not null)
        {
            section.Table(
                WeekRows.Columns,
                WeekRows.Of(week));
        }
        else if (plan.Priorities.FirstOrDefault(priority => priority.Actions.Count > 0) is { } first)
        {
            section.List(first.Actions.Take(MaxActions).Select(action => new ListEntry(first.ShortName, Sentence.Of(action.ToString()))));
        }

        return section.Build();
    }

    private static string HeadingOf(RetakePlan plan, ScheduleWeek? week)
    {
        if (week is null)
        {
            return plan.PlanKind == PlanKind.Maintain ? "What to do next" : "What to do first";
        }

        var name = week.Number > 1 ? FormattableString.Invariant($"Week {week.Number}")
            : plan.AsOf >= week.From && plan.AsOf <= week.To ? "This week"
            : "The first week";
        return string.Create(CultureInfo.InvariantCulture, $"{name}, {week.From:yyyy-MM-dd} to {week.To:yyyy-MM-dd}");
    }

    // What comes before any session, because it can change the plan.
    private static IEnumerable<ListEntry> FirstSteps(PlanSubject subject)
    {
        var plan = subject.Plan;
        var steps = plan.Target is { } target ? plan.Coaching.Practice is null ? plan.Coaching.Start.TransitionTo(target.Id) : []
            : subject.HasNoLevel ? [plan.Coaching.Start.WithoutLevels]
            : Array.Empty<string>();
        return steps.Select((step, index) => new ListEntry(index == 0 ? "First" : "Then", step));
    }

    // The very first row says whole what to do: a task that is done in one evening is done at its end.
    private static ListEntry[] Week(ScheduleWeek week)
    {
        var free = week.Sessions.TakeWhile(session => session.Minutes == 0).Count();
        var at = free < week.Sessions.Count ? free : 0;
        var (first, last) = (week.Sessions[at], week.Sessions[at + WeekRows.CountTogether(week.Sessions, at) - 1]);
        return
        [
            new("Focus", Sentence.Of(week.Focus)),
            new("Goal", week.Goal),
            new(string.Create(CultureInfo.InvariantCulture, $"{first.Start:ddd HH:mm}"), Sentence.Of(first.Task)),
            new("Done when", Sentence.Of(DoneWhen(last))),
            .. first.Use is { } use ? [new ListEntry("Use", Sentence.Of(use))] : Array.Empty<ListEntry>(),
        ];
    }

    // A task that goes on after this day is done with its last part: that is what the first one works toward.
    private static string DoneWhen(StudySession session) => session is { Part: { } part, Of: { } parts } && part < parts && session.Planned.IsContinued
        ? FormattableString.Invariant($"{session.Planned.DoneWhen.TrimEnd('.')} (after part {parts})")
        : session.DoneWhen;

    // What the sessions need. Labs come first: one that is left running costs money. Who has studied before knows both.
    private static IEnumerable<ListEntry> Needed(RetakePlan plan, Schedule schedule)
    {
        if (plan.CompletedMinutes > 0)
        {
            yield break;
        }

        if (schedule.BeforeLabs is { } labs)
        {
            yield return new("Labs", labs);
        }

        yield return new("Questions", schedule.Questions);
    }
}
