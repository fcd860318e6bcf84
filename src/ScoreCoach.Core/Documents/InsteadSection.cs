using ScoreCoach.Catalog;
using ScoreCoach.Text;

namespace ScoreCoach.Documents;

/// <summary>What to decide where the exam is closed or closes before the preparation is done: what can be taken instead, or sooner.</summary>
internal static class InsteadSection
{
    public static DocumentSection? Of(PlanSubject subject)
    {
        if (!subject.IsClosed && !subject.IsClosing)
        {
            return null;
        }

        var plan = subject.Plan;
        var section = new SectionBuilder(SectionId.Instead, "Decide first");
        // That the exam can't be taken again is stated at the top of the page.
        section.Paragraph([subject.IsClosed ? plan.Window!.Reason[plan.Window.Cause.Length..].TrimStart() : plan.Window!.Reason, .. LanguageText.Of(plan)]);
        section.Paragraph(CheckDay(subject));
        section.List(
        [
            .. InTime(subject),
            .. plan.Successors.Where(exam => exam.Availability != SuccessorAvailability.Unknown).Select(exam => Alternative(subject, exam)),
            .. Unknown(subject),
        ]);
        return section.Build();
    }

    // A day after the exam's last one is a mistake in the report more often than not.
    private static string? CheckDay(PlanSubject subject)
    {
        var (plan, flags) = (subject.Plan, subject.Plan.Window!.Flags);
        if (!flags.Contains(RetakeCaveat.ExamAfterLastDate))
        {
            return null;
        }

        var (day, last) = (FormattableString.Invariant($"{plan.ExamDate:yyyy-MM-dd}"), FormattableString.Invariant($"{plan.LastExamDate:yyyy-MM-dd}"));
        return flags.Contains(RetakeCaveat.LanguageUnknown)
            ? $"The exam was taken on {day}, after its last day in English: name the language of the report ({subject.Option("Language")}) and plan again."
            : $"The report has {day} as the day of the exam, after its last day, {last}: check the day and the exam.";
    }

    // The weeks that end before the exam closes, where there are any.
    private static IEnumerable<ListEntry> InTime(PlanSubject subject)
    {
        var plan = subject.Plan;
        var weeks = plan.Window!.LastExamDate is { } last ? (last - plan.StartDate).Days / 7 : 0;
        if (subject.IsClosed || weeks < 1 || plan.CompletedMinutes > 0)
        {
            yield break;
        }

        var allowed = plan.EarliestRetake is { } first && first > plan.AsOf && first <= plan.Window.LastExamDate
            ? FormattableString.Invariant($" A retake is allowed from {first:yyyy-MM-dd}.") : string.Empty;

        // A plan that ends in time is short of the preparation, and fewer weeks would be no help.
        if (plan.DoneOn <= plan.Window.LastExamDate)
        {
            if (allowed.Length > 0)
            {
                yield return new(plan.Window.Exam, allowed.TrimStart());
            }

            yield break;
        }

        var option = subject.Option(nameof(PlanOptions.Weeks), FormattableString.Invariant($"{weeks}"));
        yield return new(plan.Window.Exam, $"To take it in time, plan {(weeks == 1 ? "1 week" : $"{Counted.Of(weeks, "week", "weeks")} or fewer")} with {option}.{allowed}");
    }

    // One exam that can be taken instead: what it is, from when to when, how much of the report carries over, how to plan for it.
    private static ListEntry Alternative(PlanSubject subject, SuccessorExam exam)
    {
        var through = exam.Through.Count == 0 ? string.Empty
            : $"; it replaces {Listed.And(exam.Through)}, which {(exam.Through.Count == 1 ? "is" : "are")} also retired";
        var since = exam.FirstExamDate is { } first ? FormattableString.Invariant($" since {first:yyyy-MM-dd}") : string.Empty;
        var offered = exam.Availability switch
        {
            SuccessorAvailability.Beta => "a beta" + since,
            SuccessorAvailability.NotYetOpen => FormattableString.Invariant($"not yet open, from {exam.FirstExamDate:yyyy-MM-dd}"),
            _ => "open",
        };
        var until = exam.LastExamDate is { } last ? FormattableString.Invariant($" until {last:yyyy-MM-dd}") : string.Empty;
        var source = exam.Source is null ? string.Empty : $" ({SourceText.Of(exam.Source)})";
        var carried = exam.CarriedCount == 0 ? "no level carries over to it"
            : exam.CarriedCount == exam.DomainCount
            ? FormattableString.Invariant($"levels carry over to all {exam.DomainCount} of its domains, as assumptions")
            : FormattableString.Invariant($"levels carry over to {exam.CarriedCount} of its {exam.DomainCount} domains, as assumptions");
        var option = subject.Option(nameof(PlanOptions.TargetExam), exam.Exam);
        return new(exam.Exam, $"{exam.Title}: {offered}{until}{source}{through}; {carried}. Plan for it with {option}.");
    }

    // Of these nothing is known but the code.
    private static IEnumerable<ListEntry> Unknown(PlanSubject subject)
    {
        var unknown = subject.Plan.Successors.Where(exam => exam.Availability == SuccessorAvailability.Unknown).Select(exam => exam.Exam).ToArray();
        return unknown.Length == 0 ? [] : [new(string.Join(", ", unknown), $"Not in the catalog. {subject.Written(ExamCatalog.HowToAdd)}")];
    }
}
