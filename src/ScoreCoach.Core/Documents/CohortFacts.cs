using ScoreCoach.Cohorts;
using ScoreCoach.Text;

namespace ScoreCoach.Documents;

/// <summary>The figures that head the part of an exam.</summary>
internal static class CohortFacts
{
    public static IEnumerable<ListEntry> Of(ExamCohort cohort, CohortLine? total)
    {
        if (total is { IsHidden: false })
        {
            yield return new("People", Number(total.People));
            if (total.Passed is { } passed)
            {
                yield return new("Passed", $"{passed.Count} ({passed.PercentWithInterval})");
            }

            if (total.Score?.Median is { } median)
            {
                var mark = cohort.Profile.PassingScore is { } pass ? FormattableString.Invariant($" ({pass:0.##} to pass)") : string.Empty;
                yield return new("Median score", FormattableString.Invariant($"{median:0.##}{mark}"));
            }

            if (total.Points?.Median is { } points)
            {
                yield return new("Points to pass", FormattableString.Invariant($"{points:0.##} (median of those who failed)"));
            }
        }

        if (CohortAdvice.StartOf(cohort) is { Length: > 0 } start)
        {
            yield return new("Start with", start);
        }

        if (GroupsOf(cohort) is { Length: > 0 } groups)
        {
            yield return new("Groups", groups);
        }
    }

    /// <summary>How many groups there are, and how many of them are not shown; empty without groups.</summary>
    public static string GroupsOf(ExamCohort cohort)
    {
        var hidden = cohort.Groups.Count(group => group.Suppressed);
        return cohort.Groups.Count == 0 ? string.Empty : Number(cohort.Groups.Count) + (hidden == 0 ? string.Empty : $", {Number(hidden)} not shown");
    }

    private static string Number(long? number) => GroupedNumber.Of(number ?? 0);
}
