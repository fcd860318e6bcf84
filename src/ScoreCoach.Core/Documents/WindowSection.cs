namespace ScoreCoach.Documents;

/// <summary>When the exam can and should be sat, and what to book.</summary>
internal static class WindowSection
{
    public static DocumentSection? Of(PlanSubject subject)
    {
        if (subject.IsClosed || subject.Plan.Window is not { } window)
        {
            return null;
        }

        // Who has not sat the exam yet needs no rule for sitting it again.
        var plan = subject.Plan;
        var isFirst = plan.PlanKind == PlanKind.Transition;
        var section = new SectionBuilder(SectionId.Window, isFirst ? "When to sit the exam" : "When to sit the exam again");
        if (!subject.IsClosing)
        {
            section.Paragraph([window.Reason, Booking(plan, window), LastDay(plan, window), Beta(window), .. isFirst ? [] : LanguageText.Of(plan)]);
        }

        section.Paragraph(isFirst ? [] : plan.Guidance.Retake.Select(statement => statement.ToString()));
        return section.Build();
    }

    // What to book, and when: after the last day of the plan, and not before the policy allows it.
    private static string? Booking(RetakePlan plan, RetakeWindow window)
    {
        if (plan.EndDate is not { } end || plan.Schedule is null)
        {
            return null;
        }

        var from = window.EarliestRetake > end ? window.EarliestRetake.Value : end;
        return window.TargetDate is { } target
            ? FormattableString.Invariant($"The plan leads to the exam on {target:yyyy-MM-dd}.")
            : FormattableString.Invariant($"The plan has sessions until {end.AddDays(-1):yyyy-MM-dd}: book a day from {from:yyyy-MM-dd} on.");
    }

    private static string? LastDay(RetakePlan plan, RetakeWindow window) => window.LastExamDate is { } last
        ? FormattableString.Invariant($"{plan.Planned.Id} is last offered on {last:yyyy-MM-dd}.")
        : null;

    private static string? Beta(RetakeWindow window) => window.ExamStatus == ExamStatus.Beta
        ? $"{window.Exam} is a beta: check the vendor's rules for betas before you book."
        : null;
}
