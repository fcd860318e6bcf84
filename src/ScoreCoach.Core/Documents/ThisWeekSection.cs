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

        var week = subject.Schedule?.Weeks.FirstOrDefault(week => week.Sessions.Count > 0);
        var section = new SectionBuilder(SectionId.ThisWeek, HeadingOf(plan, week));
        section.Paragraph(subject.Warning(PlanWarningKind.ScheduleDoesNotFit));
        section.List([.. FirstSteps(subject), .. week is null ? [] : Week(week)]);
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
            : plan.AsOf >= week.From.AddDays(-6) && plan.AsOf <= week.To ? "This week"
            : "The first week";
        return string.Create(CultureInfo.InvariantCulture, $"{name}, {week.From:yyyy-MM-dd} to {week.To:yyyy-MM-dd}");
    }

    // What comes before any session, because it can change the plan.
    private static IEnumerable<ListEntry> FirstSteps(PlanSubject subject)
    {
        var plan = subject.Plan;
        var steps = plan.Target is { } target ? plan.Coaching.Start.TransitionTo(target.Id)
            : subject.HasNoLevel ? [plan.Coaching.Start.WithoutLevels]
            : subject.Warning(PlanWarningKind.Incomplete) is { } incomplete ? [incomplete]
            : Array.Empty<string>();
        return steps.Select((step, index) => new ListEntry(index == 0 ? "First" : "Then", step));
    }

    // The very first session says whole what to do.
    private static ListEntry[] Week(ScheduleWeek week)
    {
        var first = week.Sessions.FirstOrDefault(session => session.Minutes > 0) ?? week.Sessions[0];
        return
        [
            new("Focus", Sentence.Of(week.Focus)),
            new("Goal", week.Goal),
            new(string.Create(CultureInfo.InvariantCulture, $"{first.Start:ddd HH:mm}"), Sentence.Of(first.Task)),
            new("Done when", Sentence.Of(first.DoneWhen)),
        ];
    }
}
