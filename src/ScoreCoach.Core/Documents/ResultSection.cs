using System.Globalization;
using ScoreCoach.Text;

namespace ScoreCoach.Documents;

/// <summary>What the report says, how long the plan is, and how to spend the time.</summary>
internal static class ResultSection
{
    public static DocumentSection? Of(PlanSubject subject)
    {
        var plan = subject.Plan;
        var section = new SectionBuilder(SectionId.Result, "Result");
        section.Paragraph(Outcome(plan));
        section.Paragraph(Frame(subject));
        if (subject.IsPrepared && plan.Timeline is { } timeline)
        {
            section.Paragraph(Band(subject, timeline), timeline.Approach);
        }

        section.List(plan.Changes.Select(change => new ListEntry("Now", change)));
        section.List(Notes(subject).Select(note => new ListEntry("Note", note)));
        return section.Build();
    }

    private static string Outcome(RetakePlan plan)
    {
        var pass = plan.PassingScore is { } mark ? FormattableString.Invariant($", pass mark {mark:0.##}") : string.Empty;
        string?[] parts =
        [
            plan.Target is null
                ? plan.Result switch { ExamResult.Pass => "Passed", ExamResult.Fail => "Not passed", _ => "Result not known" }
                : plan.Exam + plan.Result switch { ExamResult.Pass => " passed", ExamResult.Fail => " not passed", _ => ", result not known" },
            plan.Score is { } score ? FormattableString.Invariant($"{score:0.##}{pass}") : null,
            plan.Attempt is { } attempt ? FormattableString.Invariant($"attempt {attempt}") : null,
            plan.ExamDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            plan.Target is { PassingScore: { } needed } target ? FormattableString.Invariant($"pass mark of {target.Id}: {needed:0.##}") : null,
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    private static string Frame(PlanSubject subject)
    {
        var plan = subject.Plan;
        if (plan is not { Weeks: { } weeks, EndDate: { } end })
        {
            return plan.Priorities.Count == 0 ? "No time is planned."
                : subject.IsClosed ? "No time is planned, because the exam can't be sat any more; the priorities below still show the gaps."
                : plan.PlanKind == PlanKind.Maintain
                ? "You need no retake, so no time is planned; the shares below hold for whatever time you give it."
                : "No time is planned; the shares below hold for whatever time you give it.";
        }

        if (plan is { TotalMinutes: 0, CompletedMinutes: > 0 })
        {
            return "Nothing of the plan is left to study.";
        }

        var days = (end - plan.StartDate).Days;
        var length = days == 7 * weeks ? Counted.Of(weeks, "week", "weeks") : Counted.Of(days, "day", "days");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Kind(plan)}: {length} with {plan.HoursPerWeek:0.##} h a week, {Duration.Of(plan.TotalMinutes)} in all, ")
            + string.Create(CultureInfo.InvariantCulture, $"from {plan.StartDate:yyyy-MM-dd} to {end.AddDays(-1):yyyy-MM-dd}.");
    }

    private static string Band(PlanSubject subject, StudyTimeline timeline)
    {
        var time = $"{TimelineText.Weeks(timeline)} weeks with {TimelineText.HoursInWords(timeline)} a week";

        // Why there is no level is said about the report.
        return subject.HasNoLevel ? $"Such a report takes {time}." : $"{Sentence.Capital(timeline.Grounds)}: such a report takes {time}.";
    }

    private static string Kind(RetakePlan plan) => plan.PlanKind switch
    {
        PlanKind.Transition => $"Plan for {plan.TargetExam}",
        PlanKind.Maintain => "Plan to stay up to date",
        PlanKind.Comprehensive => "Comprehensive plan",
        _ => "Targeted plan",
    };

    // What the window says is said there, and what is missing in the report belongs to the first steps.
    private static IEnumerable<string> Notes(PlanSubject subject) => subject.Plan.Warnings
        .Where(warning => warning.Kind is PlanWarningKind.FewWeeks or PlanWarningKind.FewHours or PlanWarningKind.OutlineReplaced
            || (warning.Kind == PlanWarningKind.Incomplete && !subject.HasFirstSteps && !subject.HasNoLevel)
            || (warning.Kind == PlanWarningKind.ExamNotOffered && warning.Message != subject.Plan.Window?.Reason))
        .Select(warning => warning.Message);
}
