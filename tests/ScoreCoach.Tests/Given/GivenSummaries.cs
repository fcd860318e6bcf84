using ScoreCoach.Cohorts;

namespace ScoreCoach.Tests.Given;

/// <summary>Summaries of cohorts, measured from reports.</summary>
internal static class GivenSummaries
{
    public static readonly DateTime AsOf = GivenExam.Day("2026-01-15");

    /// <summary>The summaries of reports.</summary>
    public static IReadOnlyList<CohortSummary> Of(CohortOptions options, params IEnumerable<ScoreReport> reports)
    {
        var measure = new CohortMeasure(Shipped.Catalog, options);
        foreach (var report in reports)
        {
            measure.Add(report);
        }

        return measure.Complete();
    }

    /// <summary>Groups of some size each, with levels, results and scores that vary.</summary>
    /// <param name="groups">The names of the groups.</param>
    /// <param name="size">The people in each.</param>
    /// <param name="exam">The exam.</param>
    /// <param name="minimum">The minimum group size.</param>
    /// <param name="by">The column that makes the groups; null for none.</param>
    public static IReadOnlyList<CohortSummary> Groups(IEnumerable<string> groups, int size = 8, string exam = "MLS-C01", int minimum = CohortOptions.DefaultMinimumGroupSize, string? by = "Team") =>
        Of(new() { AsOf = AsOf, MinimumGroupSize = minimum, By = by is null ? [] : [by] }, groups.SelectMany((group, index) => Reports(group, index, size, exam)));

    public static IEnumerable<ScoreReport> Reports(string group, int seed, int size, string exam = "MLS-C01")
    {
        var profile = Shipped.Exam(exam);
        return Enumerable.Range(0, size).Select(number =>
        {
            var levels = new string([.. profile.Domains.Select((_, domain) => "WAS"[((number * number) + (number * domain) + (3 * domain) + seed) / 2 % 3])]);
            var hasPassed = (number + seed) % 3 == 0;
            return GivenReport.Of(
                profile,
                levels,
                "2025-11-03",
                result: hasPassed ? ExamResult.Pass : ExamResult.Fail,
                score: hasPassed ? 780 + number : 640 + (5 * number) + seed,
                person: FormattableString.Invariant($"p-{seed}-{number}"),
                attributes: [("Team", group)]);
        });
    }
}
