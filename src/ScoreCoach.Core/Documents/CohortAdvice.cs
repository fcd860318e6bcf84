using ScoreCoach.Cohorts;
using ScoreCoach.Statistics;
using ScoreCoach.Text;

namespace ScoreCoach.Documents;

/// <summary>What to do first with a cohort: the domain to start with, how sure that is, what follows, and where it is most urgent.</summary>
internal static class CohortAdvice
{
    private const int MaxGroups = 3;

    /// <summary>The domain to start with, or the two that the figures can't separate; empty where no one is weak, or the total is not shown.</summary>
    public static string StartOf(ExamCohort cohort) => Listed.Or([.. First([.. Weakest(cohort)]).Select(domain => NameOf(cohort, domain))]);

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
        var first = First(weakest);
        yield return first is [var one, var other] ? Undecided(cohort, one, other) : Decided(cohort, first[0]);
        if (WeightOf(first) is { } weight)
        {
            yield return weight;
        }

        if (Further(weakest) is { } further)
        {
            yield return further;
        }

        if (weakest.Length > first.Length)
        {
            yield return $"Next: {Listed.And([.. weakest.Except(first).Take(2).Select(domain => $"{NameOf(cohort, domain)} ({CohortShare.Of(domain).Count})")])}.";
        }

        foreach (var domain in first)
        {
            if (Above(cohort, domain) is { Length: > 0 } above)
            {
                var where = first.Length > 1 ? $" in {NameOf(cohort, domain)}" : string.Empty;
                yield return $"The share{where} is highest in {Listed.And(above)}, with an interval above the share of all groups.";
            }
        }
    }

    /// <summary>The weakest domain, with the next one that could be weaker by chance alone. Two are enough to choose from.</summary>
    private static CohortDomain[] First(CohortDomain[] weakest) => [.. Inseparable(weakest).Take(2)];

    private static IEnumerable<CohortDomain> Inseparable(CohortDomain[] weakest) => weakest.Where(domain => IntervalOf(domain).High >= IntervalOf(weakest[0]).Low);

    private static string Decided(ExamCohort cohort, CohortDomain domain)
    {
        var share = CohortShare.Of(domain);
        return $"Start with {NameOf(cohort, domain)}: {share.Count} are weak there ({share.PercentWithInterval}).";
    }

    private static string Undecided(ExamCohort cohort, CohortDomain one, CohortDomain other)
    {
        var (first, second) = (CohortShare.Of(one), CohortShare.Of(other));
        return $"Start with {NameOf(cohort, one)} or {NameOf(cohort, other)}: {first.Count} ({first.PercentWithInterval}) and {second.Count} ({second.PercentWithInterval}) are weak there, "
            + "and the figures can't separate the two.";
    }

    private static string? Further(CohortDomain[] weakest) => (Inseparable(weakest).Count() - 2) switch
    {
        <= 0 => null,
        1 => "The interval of one more domain overlaps with theirs.",
        var count => FormattableString.Invariant($"The intervals of {count} more domains overlap with theirs."),
    };

    private static string? WeightOf(CohortDomain[] first) => first switch
    {
        [{ Weight: > 0 } one] => FormattableString.Invariant($"It makes up {one.Weight:0.#} % of the exam."),
        [{ Weight: > 0 } one, { } other] when one.Weight == other.Weight => FormattableString.Invariant($"Each makes up {one.Weight:0.#} % of the exam."),
        [{ Weight: > 0 } one, { Weight: > 0 } other] => FormattableString.Invariant($"They make up {one.Weight:0.#} % and {other.Weight:0.#} % of the exam."),
        _ => null,
    };

    // A range says what the count can be, and nothing about chance: each of its ends has an interval of its own.
    private static (double Low, double High) IntervalOf(CohortDomain domain) => domain.WeakBand is { } band
        ? (WilsonInterval.Of(band.Low, domain.Of).Low, WilsonInterval.Of(band.High, domain.Of).High)
        : (domain.Low ?? 0, domain.High ?? 0);

    /// <summary>The groups whose share is higher by more than chance: only an interval that lies above the share of all is.</summary>
    private static string[] Above(ExamCohort cohort, CohortDomain first) =>
    [
        .. cohort.Groups
            .Where(group => first.WeakShare is not null)
            .Select(group => (Group: group, Domain: group.Domains.FirstOrDefault(domain => domain.Domain == first.Domain)))
            .Where(group => group.Domain is { WeakShare: not null } domain && domain.Low > first.WeakShare)
            .OrderByDescending(group => group.Domain!.WeakShare)
            .Take(MaxGroups)
            .Select(group => $"{IsolatedText.Of(CohortName.Of(group.Group))} ({CohortShare.Of(group.Domain!).Count})"),
    ];

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
