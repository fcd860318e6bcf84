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
        section.Paragraph(subject.IsClosed ? plan.Window!.Cause : null);
        section.Paragraph(Outcome(plan));
        section.Paragraph(LeftOut(subject));
        section.Paragraph(Frame(subject));
        if (subject.IsPrepared && !subject.IsFinished && plan.Timeline is { } timeline)
        {
            section.Paragraph(Band(subject, timeline), subject.IsClosed ? null : timeline.Approach);
        }

        section.List(AttemptsText.Of(plan));
        section.List(plan.Changes.Select(change => new ListEntry("Now", change)));
        section.List(Notes(subject).Select(note => new ListEntry("Note", note)));
        return section.Build();
    }

    private static string Outcome(RetakePlan plan)
    {
        var passMark = plan.PassingScore is { } mark ? FormattableString.Invariant($", pass mark {mark:0.##}") : string.Empty;
        string?[] parts =
        [
            plan.Target is null
                ? plan.Result switch { ExamResult.Pass => "Passed", ExamResult.Fail => "Not passed", _ => "Result not known" }
                : plan.Exam + plan.Result switch { ExamResult.Pass => " passed", ExamResult.Fail => " not passed", _ => ", result not known" },
            plan.Score is { } score ? FormattableString.Invariant($"{score:0.##}{passMark}") : null,
            plan.Attempt is { } attempt ? FormattableString.Invariant($"attempt {attempt}") : null,
            plan.ExamDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            plan.Report.HasPassed && plan.Report.EarlierPass is { } pass ? PassedBefore(pass) : null,
            plan.Target is { PassingScore: { } needed } target ? FormattableString.Invariant($"pass mark of {target.Id}: {needed:0.##}") : null,
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    private static string PassedBefore(AttemptRecord pass) =>
        pass.ExamDate is { } day ? FormattableString.Invariant($"passed before, on {day:yyyy-MM-dd}") : "passed before";

    // What a plan omits is stated before anything about the rest, with both ways to add it.
    private static string? LeftOut(PlanSubject subject) => subject.LeftOut is { } missing
        ? $"{missing} Practice results can also be given with {subject.Option("PracticeScore")}."
        : null;

    private static string Frame(PlanSubject subject)
    {
        var plan = subject.Plan;
        if (subject.IsDone)
        {
            return $"Congratulations. {Sentence.Capital(plan.Coaching.Timeline.Grounds)}, and you need no retake.";
        }

        if (plan is not { Weeks: not null, DoneOn: { } end })
        {
            return plan.Priorities.Count == 0 ? "No time is planned."
                : subject.IsClosed ? "No time is planned. The priorities below still show the gaps."
                : plan.PlanKind == PlanKind.Maintain
                ? "You need no retake, so no time is planned. If you study anyway, divide your time as below."
                : "No time is planned. Divide the time that you have as below.";
        }

        if (plan is { TotalMinutes: 0, CompletedMinutes: > 0 })
        {
            return "Nothing of the plan is left to study.";
        }

        var days = (end - plan.StartDate).Days;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Kind(subject)}: {Counted.Days(days)} at {plan.HoursPerWeek:0.##} h a week, {Duration.InTenths(plan.TotalMinutes)} in total, ")
            + string.Create(CultureInfo.InvariantCulture, $"from {plan.StartDate:yyyy-MM-dd} to {end.AddDays(-1):yyyy-MM-dd}.")
            + Caveat(subject);
    }

    private static string Caveat(PlanSubject subject) =>
        (subject.IsClosed ? " It can close the gaps, but it can't lead to this exam." : string.Empty)
        + (subject.DoesNotFit ? " The sessions do not fit into the days available, so do not rely on its dates yet." : string.Empty);

    private static string Band(PlanSubject subject, StudyTimeline timeline)
    {
        if (subject.IsClosed)
        {
            return subject.HasNoLevel ? string.Empty : $"{Sentence.Capital(timeline.Grounds)}.";
        }

        var time = $"{TimelineText.Weeks(timeline)} weeks at {TimelineText.HoursInWords(timeline)} a week";

        // Why there is not a level is stated about the report.
        return subject.HasNoLevel ? $"Expect to need {time}." : $"{(subject.Plan.Coaching.Practice is null ? Sentence.Capital(timeline.Grounds) : $"By the report, {timeline.Grounds}")}: expect to need {time}.";
    }

    private static string Kind(PlanSubject subject) => subject.Plan.PlanKind switch
    {
        _ when subject.IsClosed => "You asked for study time",
        PlanKind.Transition => $"Plan for {subject.Plan.TargetExam}",
        PlanKind.Maintain => "Plan to stay up to date",
        PlanKind.Comprehensive => "Comprehensive plan",
        _ => "Targeted plan",
    };

    // What the window says is stated there. How much time an exam takes matters to no one who can't take it.
    private static IEnumerable<string> Notes(PlanSubject subject) => subject.Plan.Warnings
        .Where(warning => warning.Kind is PlanWarningKind.OutlineReplaced or PlanWarningKind.StartsBeforeExam
            || (warning.Kind is PlanWarningKind.FewWeeks or PlanWarningKind.FewHours && !subject.IsClosed)
            || (warning.Kind == PlanWarningKind.ScheduleDoesNotFit && !subject.HasFirstSteps)
            || (warning.Kind == PlanWarningKind.Incomplete && subject.Plan.Priorities.Count == 0)
            || (warning.Kind == PlanWarningKind.ExamNotOffered && warning.Message != subject.Plan.Window?.Reason))
        .Select(warning => subject.Warning(warning.Kind)!);
}
