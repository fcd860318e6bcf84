using ScoreCoach.Guides;
using ScoreCoach.Numerics;
using ScoreCoach.Readiness;
using ScoreCoach.Reports;
using ScoreCoach.Text;
using ScoreCoach.Transitions;

namespace ScoreCoach.Priorities;

/// <summary>Puts the domains of a report in order and divides the time between them, as a guide says.</summary>
internal static class PriorityRules
{
    /// <summary>Ranks the domains of a report.</summary>
    public static DomainRanking Rank(
        DomainResultSet results, CoachingGuide guide, IStudyTimeAllocator allocator, AllocationChoice choice, bool includeRetired, IReadOnlyList<CoachingItem>? forObjectives = null,
        PracticeLevels? practice = null) => Rank(practice?.Apply(results) ?? results, null, practice, guide, allocator, choice, includeRetired, forObjectives ?? []);

    /// <summary>Ranks the domains of an exam for which the levels of another are carried over.</summary>
    public static DomainRanking Rank(CarriedLevels carried, CoachingGuide guide, IStudyTimeAllocator allocator, AllocationChoice choice, bool includeRetired, PracticeLevels? practice = null) =>
        Rank(practice?.Apply(carried.Planned) ?? carried.Planned, carried, practice, guide, allocator, choice, includeRetired, []);

    private static DomainRanking Rank(
        DomainResultSet results, CarriedLevels? carried, PracticeLevels? practice, CoachingGuide guide, IStudyTimeAllocator allocator, AllocationChoice choice, bool includeRetired,
        IReadOnlyList<CoachingItem> forObjectives)
    {
        if (results.Count == 0)
        {
            return new DomainRanking { Ranked = [], Method = AllocationMethod.Impact, Inversion = null, WeakShare = 0 };
        }

        var tiered = Enumerable.Range(0, results.Count)
            .Select(index => (Index: index, Membership: FindTier(guide, results.Profile, index, results[index].Level)))
            .OrderBy(entry => entry.Membership?.Tier ?? int.MaxValue)
            .ThenByDescending(entry => results.Profile.Domains[entry.Index].Midpoint)
            .ThenByDescending(entry => results[entry.Index].Severity)
            .ThenBy(entry => entry.Index)
            .ToArray();
        var known = tiered.Where(entry => entry.Membership is not null).ToArray();
        var outcome = known.Length == 0
            ? null
            : allocator.Divide(
                [.. known.Select(entry => new TieredWeight(entry.Membership!.Value.Tier, results.Profile.Domains[entry.Index].Midpoint))],
                [.. guide.Tiers.Select(tier => tier.Share)],
                choice);
        var method = outcome?.Method ?? AllocationMethod.Impact;
        var shares = outcome?.Shares ?? StudyTimeShares.ByWeight([.. results.Profile.Domains.Select(domain => domain.Midpoint)]);
        var ranked = new RankedDomain[tiered.Length];
        for (var position = 0; position < tiered.Length; position++)
        {
            var (index, membership) = tiered[position];
            var share = outcome is null ? shares[index] : position < shares.Count ? shares[position] : Rational.Zero;
            ranked[position] = Rank(results, carried, practice, guide, position + 1, index, membership, share, method, includeRetired, forObjectives);
        }

        for (var position = 0; position < known.Length; position++)
        {
            ranked[position] = WithReasonForMoreTime(ranked, position, known.Length);
        }

        if (outcome is { Method: AllocationMethod.Impact, Inversion: { } inverted })
        {
            var pair = $"Fixed shares per tier would favor {ranked[inverted.Lower].Domain.ShortName} over {ranked[inverted.Higher].Domain.ShortName}, which is more urgent.";
            ranked[inverted.Lower] = ranked[inverted.Lower] with { MethodNote = pair };
            ranked[inverted.Higher] = ranked[inverted.Higher] with { MethodNote = pair };
        }

        return new DomainRanking
        {
            Ranked = ranked,
            Method = method,
            Inversion = outcome?.Inversion is { } inversion ? (ranked[inversion.Lower], ranked[inversion.Higher]) : null,
            WeakShare = WeakShare(results, ranked),
        };
    }

    private static RankedDomain Rank(
        DomainResultSet results, CarriedLevels? carried, PracticeLevels? practice, CoachingGuide guide, int rank, int index, (int Tier, TierMember Member)? membership,
        Rational share, AllocationMethod method, bool includeRetired, IReadOnlyList<CoachingItem> forObjectives)
    {
        var domain = results.Profile.Domains[index];
        var result = results[index];
        var decided = practice?.Decides(index) == true;
        return new RankedDomain
        {
            Rank = rank,
            Index = index,
            Domain = domain,
            Result = carried is not null && !decided ? carried.Results[index] : result,
            TierIndex = membership?.Tier,
            Tier = membership is { } found ? guide.Tiers[found.Tier].Name : null,
            ExactShare = share,
            Share = share.ToDouble(),
            Method = method,
            Reason = ReasonFor(results, carried, practice, guide, index, membership, share, method),
            RuleId = membership?.Member.RuleId ?? (results.Known == 0 ? "allocation.by-weight" : "level.unknown"),
            Source = (decided ? practice!.Source : carried?.SourceOf(index)) ?? membership?.Member.Source ?? Source.Assumption("The report gives no level for this domain."),
            Advice = carried is null || decided
                ? DomainAdvice.Of(guide, domain, result, IsHeavy(guide, results.Profile, index), includeRetired, forObjectives)
                : DomainAdvice.WithoutResult(guide, domain, result, IsHeavy(guide, results.Profile, index), includeRetired, carried.BasisOf(index) == LevelBasis.Carried),
            Basis = decided ? LevelBasis.Practice : carried?.BasisOf(index) ?? LevelBasis.Reported,
            From = carried?.From(index) ?? [],
        };
    }

    private static (int Tier, TierMember Member)? FindTier(CoachingGuide guide, ExamProfile profile, int index, PerformanceLevel level)
    {
        for (var tier = 0; tier < guide.Tiers.Count; tier++)
        {
            foreach (var member in guide.Tiers[tier].Members)
            {
                if (member.Includes(profile, profile.Domains[index], level))
                {
                    return (tier, member);
                }
            }
        }

        return null;
    }

    // A domain is heavy where a weak result in it would belong to the most urgent tier.
    private static bool IsHeavy(CoachingGuide guide, ExamProfile profile, int index) =>
        FindTier(guide, profile, index, PerformanceLevel.Weak) is { Tier: 0 };

    private static double WeakShare(DomainResultSet results, RankedDomain[] ranked) => ranked
        .Where(domain => results[domain.Index].Level == PerformanceLevel.Weak)
        .Aggregate(Rational.Zero, (sum, domain) => sum + domain.ExactShare)
        .ToDouble();

    private static string ReasonFor(
        DomainResultSet results, CarriedLevels? carried, PracticeLevels? practice, CoachingGuide guide, int index, (int Tier, TierMember Member)? membership, Rational share, AllocationMethod method)
    {
        var (domain, result) = (results.Profile.Domains[index], results[index]);
        if (membership is not { } found)
        {
            return (results.Known == 0
                ? $"{NoLevels(results.Profile)}, so {TimeWithoutLevels(results.Profile, domain)}. This is an assumption."
                : "The report gives no level for this domain, so it gets no time and no tier.") + Missed(result);
        }

        var tier = guide.Tiers[found.Tier];
        var reading = result.ReportedLevel switch
        {
            _ when practice?.Decides(index) == true => practice.ReadingOf(index, result.ReportedLevel),
            _ when carried is not null => carried.ReadingOf(index),
            null => $"The level is {result.Level}",
            { } reported when string.Equals(TextKey.Of(reported), TextKey.Of(result.Level.ToString()), StringComparison.Ordinal) => $"The report says {result.Level}",
            { } reported => $"The report says \"{reported}\" ({result.Level})",
        };
        var time = $"so the priority is {tier.Name}, with a share of {Percent(share)}.";
        var note = result.LabelNote is null ? string.Empty : " " + result.LabelNote;
        var weight = WeightOf(results.Profile, found.Member, domain);

        // A sentence that already says why the level is what it is would be too long with the rest.
        return carried is null ? $"{reading}, and {weight}, {time}{note}{Missed(result)}" : $"{reading}. {char.ToUpperInvariant(weight[0])}{weight[1..]}, {time}";
    }

    /// <summary>Why no domain has a level: the vendor's reports give none, or this report does not.</summary>
    public static string NoLevels(ExamProfile profile) => profile.Vocabulary switch
    {
        { ReportsDomains: true } => "The report gives no level for any domain",
        { Kind: VocabularyKind.MissedObjectives } => $"Reports of {profile.Vendor.Name} list objectives with missed questions and give no level per domain",
        _ => $"Reports of {profile.Vendor.Name} give no level per domain",
    };

    private static string TimeWithoutLevels(ExamProfile profile, ExamDomain domain) => profile.WeightKind == WeightKind.None
        ? FormattableString.Invariant($"every domain gets the same share, because no weights are published ({domain.Midpoint:0.#} %)")
        : FormattableString.Invariant($"the time is divided by weight ({domain.Midpoint:0.#} %)");

    private static string Missed(DomainResult result) => result.MissedObjectives.Count switch
    {
        0 => string.Empty,
        1 => $" This report lists objective {result.MissedObjectives[0]}.",
        _ => $" This report lists the objectives {string.Join(", ", result.MissedObjectives)}.",
    };

    private static string WeightOf(ExamProfile profile, TierMember member, ExamDomain domain)
    {
        // Guides compare the published weight; an equal share only makes sense of weights that sum to 100.
        var equal = 100.0 / profile.Domains.Count;
        return member switch
        {
            { WeightAtLeast: { } least } => FormattableString.Invariant($"{domain.Midpoint:0.#} % of the exam is a high weight ({least:0.#} % or more)"),
            { WeightBelow: { } below } => FormattableString.Invariant($"{domain.Midpoint:0.#} % of the exam is a low weight (below {below:0.#} %)"),
            { AtLeastEqualShare: true } => FormattableString.Invariant($"{domain.Weight:0.#} % of the exam is a high weight ({equal:0.#} %, an equal share, or more)"),
            { AtLeastEqualShare: false } => FormattableString.Invariant($"{domain.Weight:0.#} % of the exam is a low weight (below an equal share, {equal:0.#} %)"),
            _ => FormattableString.Invariant($"the domain is {domain.Weight:0.#} % of the exam"),
        };
    }

    /// <summary>A less urgent domain with more time needs a word: its weight is why.</summary>
    private static RankedDomain WithReasonForMoreTime(RankedDomain[] ranked, int position, int known)
    {
        var domain = ranked[position];
        var passed = ranked.Take(known).FirstOrDefault(other => other.TierIndex < domain.TierIndex && domain.ExactShare > other.ExactShare);
        if (passed is null)
        {
            return domain;
        }

        var why = domain.Domain.Midpoint > passed.Domain.Midpoint
            ? FormattableString.Invariant($"because it weighs more ({domain.Domain.Midpoint:0.#} % against {passed.Domain.Midpoint:0.#} %)")
            : "because its tier has fewer domains";
        return domain with { Reason = $"{domain.Reason} It gets more time than {passed.Domain.ShortName}, which is more urgent, {why}." };
    }

    private static string Percent(Rational share) => FormattableString.Invariant($"{share.ToDouble() * 100:0.#} %");
}
