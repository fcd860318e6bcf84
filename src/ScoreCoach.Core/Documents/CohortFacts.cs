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

        if (CohortAdvice.FirstOf(cohort) is { } first)
        {
            yield return new("Start with", cohort.Profile.Domains.First(domain => domain.Id == first.Domain).ShortName);
        }

        if (cohort.Groups.Count > 0)
        {
            var hidden = cohort.Groups.Count(group => group.Suppressed);
            yield return new("Groups", Number(cohort.Groups.Count) + (hidden == 0 ? string.Empty : FormattableString.Invariant($", {hidden} not shown")));
        }
    }

    private static string Number(long? number) => GroupedNumber.Of(number ?? 0);
}
