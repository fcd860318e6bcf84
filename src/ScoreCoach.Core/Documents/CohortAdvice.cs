using ScoreCoach.Cohorts;
using ScoreCoach.Text;

namespace ScoreCoach.Documents;

/// <summary>What to do first with a cohort: the domain to start with, how sure that is, what follows, and where it is most urgent.</summary>
internal static class CohortAdvice
{
    private const int MaxGroups = 3;

    /// <summary>The domain to start with; null where no one is weak, or the total is not shown.</summary>
    public static CohortDomain? FirstOf(ExamCohort cohort) => Weakest(cohort).FirstOrDefault();

    public static IEnumerable<string> Of(ExamCohort cohort)
    {
        if (cohort.Total is not { Suppressed: false } total)
        {
            return [cohort.Total is { Reason: { } reason } ? reason : "The report has no figures for all groups together.", .. InMostGroups(cohort)];
        }

        CohortDomain[] weakest = [.. Weakest(cohort)];
        return weakest.Length > 0 ? OfTotal(cohort, weakest)
            : [NoFirst(total)];
    }

    private static string NoFirst(CohortSummary total) => !total.Domains.Any(domain => domain.Of > 0) ? "The reports have no levels for domains."
        : total.Domains.Any(domain => domain.WeakBand is not null) ? "No domain stands out: no one, or hardly anyone, is weak in any of them."
        : "No one is weak in any domain.";

    private static IEnumerable<string> OfTotal(ExamCohort cohort, CohortDomain[] weakest)
    {
        var (first, share) = (weakest[0], CohortShare.Of(weakest[0]));
        yield return $"Start with {NameOf(cohort, first)}: {share.Count} are weak there ({share.PercentWithInterval}).";
        if (first.Weight > 0)
        {
            yield return FormattableString.Invariant($"It makes up {first.Weight:0.#} % of the exam.");
        }

        if (weakest.Length > 1)
        {
            yield return $"Next: {Listed.And([.. weakest.Skip(1).Take(2).Select(domain => $"{NameOf(cohort, domain)} ({CohortShare.Of(domain).Count})")])}.";
        }

        // Only an interval that lies above the share of all is more than what differs by chance.
        var above = cohort.Groups
            .Where(group => first.WeakShare is not null)
            .Select(group => (Group: group, Domain: group.Domains.FirstOrDefault(domain => domain.Domain == first.Domain)))
            .Where(group => group.Domain is { WeakShare: not null } domain && domain.Low > first.WeakShare)
            .OrderByDescending(group => group.Domain!.WeakShare)
            .Take(MaxGroups)
            .Select(group => $"{IsolatedText.Of(CohortName.Of(group.Group))} ({CohortShare.Of(group.Domain!).Count})")
            .ToArray();
        if (above.Length > 0)
        {
            yield return $"The share is highest in {Listed.And(above)}, with an interval above the share of all groups.";
        }
    }

    private static IEnumerable<string> InMostGroups(ExamCohort cohort)
    {
        var firsts = cohort.Groups
            .Where(group => !group.Suppressed)
            .Select(group => group.Weakest.FirstOrDefault(HasWeak))
            .ToArray();
        var most = firsts.OfType<CohortDomain>()
            .GroupBy(domain => domain.Domain)
            .OrderByDescending(group => group.Count())
            .ThenByDescending(group => group.First().Weight)
            .FirstOrDefault();
        if (most is not null)
        {
            yield return $"Start with {NameOf(cohort, most.First())}: it is the weakest domain in {most.Count()} of {Counted.Of(firsts.Length, "group", "groups")} with figures.";
        }
    }

    private static IEnumerable<CohortDomain> Weakest(ExamCohort cohort) => cohort.Total is { Suppressed: false } total ? total.Weakest.Where(HasWeak) : [];

    // A range from zero need not have anyone.
    private static bool HasWeak(CohortDomain domain) => domain.Weak > 0 || domain.WeakBand?.Low > 0;

    private static string NameOf(ExamCohort cohort, CohortDomain domain) => cohort.Profile.Domains.First(one => one.Id == domain.Domain).ShortName;
}
