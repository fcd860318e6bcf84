using ScoreCoach.Cohorts;

namespace ScoreCoach.Documents;

/// <summary>Groups that are not shown for one reason.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Names">The names of the groups.</param>
/// <param name="More">How many further groups there are.</param>
internal sealed record HiddenCohorts(string Reason, IReadOnlyList<string> Names, int More)
{
    private const int MaxNames = 100;

    public static IReadOnlyList<HiddenCohorts> Of(ExamCohort cohort) =>
    [
        .. cohort.Summaries
            .Where(summary => summary.Suppressed)
            .GroupBy(summary => summary.Reason ?? string.Empty)
            .Select(group => new HiddenCohorts(group.Key, [.. group.Take(MaxNames).Select(CohortName.Of)], Math.Max(0, group.Count() - MaxNames))),
    ];
}
