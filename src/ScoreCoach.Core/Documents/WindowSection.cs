namespace ScoreCoach.Documents;

/// <summary>When the exam can and should be taken.</summary>
internal static class WindowSection
{
    public static DocumentSection? Of(PlanSubject subject)
    {
        if (subject.IsClosed || subject.Plan.Window is not { } window)
        {
            return null;
        }

        // People who have not taken the exam need no retake rule.
        var plan = subject.Plan;
        var isFirst = plan.PlanKind == PlanKind.Transition;
        var section = new SectionBuilder(SectionId.Window, isFirst ? "When to take the exam" : "When to retake the exam");
        if (!subject.IsClosing)
        {
            section.Paragraph([.. Dates(subject, window), .. isFirst ? [] : LanguageText.Of(plan)]);
        }

        section.Paragraph(isFirst ? [] : plan.Guidance.Retake.Select(statement => statement.ToString()));
        return section.Build();
    }

    private static IEnumerable<string?> Dates(PlanSubject subject, RetakeWindow window)
    {
        var plan = subject.Plan;
        yield return window.Reason;
        if (window.Verdict == RetakeVerdict.NotNeeded)
        {
            yield break;
        }

        yield return Attempts(window);
        yield return Booking(subject, window);
        yield return LastDay(plan, window);
        yield return NoFurtherTry(subject, window);
        yield return Beta(window);
    }

    // Who has taken the exam more than once counts what is left.
    private static string? Attempts(RetakeWindow window)
    {
        if (window is not { Attempt: > 1, AttemptsLeft: { } left and > 0, Limit: { } limit })
        {
            return null;
        }

        var renews = window.AttemptsRenew is { } day
            ? FormattableString.Invariant($", and the count starts again on {day:yyyy-MM-dd}") : string.Empty;
        return FormattableString.Invariant($"Of the {limit.Count} attempts that the policy allows in {limit.WindowMonths} months, ")
            + FormattableString.Invariant($"{left} {(left == 1 ? "is" : "are")} left{renews}.");
    }

    // The day after the last one of the plan, and not before a retake is allowed. Whether to book it is up to the practice exams.
    private static string? Booking(PlanSubject subject, RetakeWindow window)
    {
        if (subject.Plan is not { DoneOn: { } end, Schedule: { } schedule } || schedule.AllSessions().LastOrDefault(session => session.Minutes > 0) is not { } last)
        {
            return null;
        }

        return window.Verdict == RetakeVerdict.TooEarly ? FormattableString.Invariant($"Choose {window.ReadyFrom:yyyy-MM-dd} or later.")
            : window.TargetDate is { } target ? FormattableString.Invariant($"The plan leads up to the exam on {target:yyyy-MM-dd}.")
            : FormattableString.Invariant($"Your sessions run until {last.Start:yyyy-MM-dd}")
                + (BookingDay(end, window) is { } from ? FormattableString.Invariant($"; the first day to take the exam is {from:yyyy-MM-dd}.") : ".");
    }

    // The day that the plan leads to may leave no room for the wait after another failure. Where an earlier one would, it is named.
    private static string? NoFurtherTry(PlanSubject subject, RetakeWindow window)
    {
        if (subject.DoesNotFit || window is not { LastExamDate: { } last, Following: { } wait, ReadyFrom: { } ready } || window.AttemptsLeft is 0 or 1)
        {
            return null;
        }

        var day = window.Verdict == RetakeVerdict.TooEarly ? ready : window.TargetDate ?? (subject.Plan.DoneOn is { } end ? BookingDay(end, window) : ready);
        if (day is not { } sat || sat > last || wait.FirstDayAfter(sat) is var next && next <= last)
        {
            return null;
        }

        var latest = last - (next - sat);
        var earlier = latest >= ready ? FormattableString.Invariant($"; take it by {latest:yyyy-MM-dd} to keep one") : string.Empty;
        return FormattableString.Invariant($"If you do not pass on {sat:yyyy-MM-dd}, ")
            + FormattableString.Invariant($"the {wait.Wait.InWords} leaves no time for another attempt before {last:yyyy-MM-dd}{earlier}.");
    }

    // Where no day is known on which an attempt is allowed again, there is nothing to book; where the plan is short, the preparation decides.
    private static DateTime? BookingDay(DateTime end, RetakeWindow window) => window switch
    {
        { Verdict: RetakeVerdict.AttemptCapReached, EarliestRetake: null } => null,
        { EarliestRetake: { } allowed, LastExamDate: { } closed } when allowed > closed => null,
        { Verdict: RetakeVerdict.Tight, ReadyFrom: { } ready } when ready > end => ready,
        { EarliestRetake: { } earliest } when earliest > end => earliest,
        _ => end,
    };

    private static string? LastDay(RetakePlan plan, RetakeWindow window) => window.LastExamDate is { } last
        ? FormattableString.Invariant($"{plan.Planned.Id} is last offered on {last:yyyy-MM-dd}.")
        : null;

    private static string? Beta(RetakeWindow window) => window.ExamStatus == ExamStatus.Beta
        ? $"{window.Exam} is a beta: check the vendor's rules for betas before you book."
        : null;
}
