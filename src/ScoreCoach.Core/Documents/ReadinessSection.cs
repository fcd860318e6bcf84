namespace ScoreCoach.Documents;

/// <summary>When the candidate is ready, and what to practice with. No one gets ready for an exam that is closed: there the figure is a goal.</summary>
internal static class ReadinessSection
{
    public static DocumentSection? Of(PlanSubject subject)
    {
        if (!subject.IsPrepared)
        {
            return null;
        }

        var section = new SectionBuilder(SectionId.Readiness, subject.IsClosed ? "How to measure your progress" : "When you are ready");
        section.Paragraph((subject.IsClosed ? "Your goal is " : "You are ready when you have ") + Score(subject.Plan.Readiness) + ".", BooksLater(subject) ? "Book when you are ready." : null);
        section.Paragraph(subject.Plan.Guidance.Practice.Select(statement => statement.ToString()));
        return section.Build();
    }

    // Who has a date, or can't have one, has nothing to book.
    private static bool BooksLater(PlanSubject subject) => !subject.IsClosed && !subject.IsClosing && subject.Plan.Window is { TargetDate: null };

    private static string Score(ReadinessRule rule) => rule.InARow == 1
        ? FormattableString.Invariant($"{rule.TargetPercent} % or more in a full practice exam")
        : FormattableString.Invariant($"{rule.TargetPercent} % or more in {rule.InARow} full practice exams in a row");
}
