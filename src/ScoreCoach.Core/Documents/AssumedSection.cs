using ScoreCoach.Text;

namespace ScoreCoach.Documents;

/// <summary>What no one says and the plan had to assume, with the options that change it; and what was decided about the report.</summary>
internal static class AssumedSection
{
    public static DocumentSection? Of(PlanSubject subject)
    {
        var plan = subject.Plan;
        var section = new SectionBuilder(SectionId.Assumed, "What is assumed, and how to change it");
        section.List([.. Time(subject), .. Rules(plan), .. Days(subject), .. plan.Notes.Except(plan.Changes).Select(Line)]);
        return section.Build();
    }

    private static IEnumerable<ListEntry> Time(PlanSubject subject)
    {
        // Of the whole plan, also where a part of it is done.
        var plan = subject.Plan;
        var full = plan.Weeks is null ? null : plan.Coaching.FullTime;
        if (full is { WeeksSource.Kind: SourceKind.Assumption })
        {
            var options = $"{subject.Option(nameof(PlanOptions.Weeks))} or {subject.Option(nameof(PlanOptions.TargetDate))}";
            yield return Line($"{Counted.Of(full.Weeks, "week", "weeks")}{Middle(plan)} ({options}).");
        }

        if (full is { HoursSource.Kind: SourceKind.Assumption })
        {
            var options = $"{subject.Option(nameof(PlanOptions.HoursPerWeek))} or {subject.Option(nameof(PlanOptions.TotalHours))}";
            var least = plan.Timeline is null ? string.Empty : ", the minimum for a report like this";
            yield return Line(FormattableString.Invariant($"{full.HoursPerWeek:0.##} h a week{least} ({options})."));
        }
    }

    private static string Middle(RetakePlan plan) => plan.Timeline is { } timeline ? $", the middle of {TimelineText.Weeks(timeline)}" : string.Empty;

    private static IEnumerable<ListEntry> Rules(RetakePlan plan)
    {
        string?[] notes =
        [
            plan is { Priorities.Count: > 0, Timeline.Source: { Kind: SourceKind.Assumption, Note: { } timeline } } ? timeline : null,
        ];
        return notes.OfType<string>().Select(Line);
    }

    private static IEnumerable<ListEntry> Days(PlanSubject subject) =>
        (subject.Plan.Schedule?.AssumedOptions ?? []).Select(advice => Line(subject.Written(advice)));

    private static ListEntry Line(string text) => new(null, text);
}
