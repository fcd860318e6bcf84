using ScoreCoach.Text;

namespace ScoreCoach.Cohorts;

/// <summary>What a reader of a comparison must know about its figures.</summary>
internal static class ComparisonNotes
{
    public static ReadOnlyList<string> Of(CohortComparison comparison)
    {
        var (first, second) = (comparison.First, comparison.Second);
        var exams = comparison.Exams;
        string?[] notes =
        [
            "The comparison describes results. It does not show why they differ.",
            comparison.LeftOut.Count > 0
                ? $"{Counted.Of(comparison.LeftOut.Count, "exam is", "exams are")} left out, because figures of a group are not shown. The pass rates are those of the other exams."
                : null,
            first.Unknown + second.Unknown > 0
                ? FormattableString.Invariant($"Reports without a result are not in the pass rates: {first.Unknown} of {first.Name}, {second.Unknown} of {second.Name}.")
                : null,
            .. exams.Where(exam => (exam.First?.PassRate is null) != (exam.Second?.PassRate is null)).Select(exam =>
                $"Only {(exam.First?.PassRate is null ? second : first).Name} has results at {exam.Exam} {exam.Edition}: the exam counts for the mix of exams only."),
            comparison is { Difference: not null, RateEffect: null } ? "No exam has results of both groups, so the difference can't be split." : null,
            comparison.Difference is { Value: null } ? "The results at an exam are shown as a range to protect individual people, and so is the difference." : null,
            comparison.IsSmall || exams.Any(exam => exam.IsSmall || exam.Domains.Any(domain => domain.IsSmall))
                ? FormattableString.Invariant($"Where a group has fewer than {CohortComparer.FewReports} reports, a difference is a hint at most. Read its interval.")
                : null,
        ];
        return [.. notes.OfType<string>()];
    }
}
