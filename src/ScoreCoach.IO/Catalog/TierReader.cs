using ScoreCoach.Guides;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Catalog;

/// <summary>Reads the tiers of a guide and checks that their shares make sense and that every domain finds one.</summary>
internal static class TierReader
{
    /// <summary>Reads the tiers; those that a guide does not give and need not give are an empty list.</summary>
    public static IReadOnlyList<TierRule> ReadList(JsonObjectReader guide, bool required)
    {
        var tiers = guide.Objects("tiers", Read, atLeast: required || guide.Has("tiers") ? 1 : 0);
        Distinct.Report(guide, "tiers", "name");
        for (var index = 1; index < tiers.Count; index++)
        {
            if (tiers[index].Share > tiers[index - 1].Share)
            {
                // The proof that a weaker domain never gets less time needs shares that fall.
                guide.File.Report(
                    FormattableString.Invariant($"tiers[{index}].share"),
                    guide.Listed("tiers").ElementAtOrDefault(index),
                    FormattableString.Invariant($"The share {tiers[index].Share} is higher than {tiers[index - 1].Share}, the share of the more urgent tier before it."),
                    FormattableString.Invariant($"at most {tiers[index - 1].Share}"));
            }
        }

        var sum = tiers.Sum(tier => tier.Share);
        if (tiers.Count > 0 && sum != 100)
        {
            guide.Report("tiers", FormattableString.Invariant($"The shares sum to {sum}."), "100");
        }

        ReportUnreached(guide, tiers);
        return tiers;
    }

    /// <summary>Reports every domain of an exam that would find no tier at some level.</summary>
    public static void CheckCover(JsonObjectReader guide, IReadOnlyList<TierRule> tiers, ExamProfile profile)
    {
        var members = tiers.SelectMany(tier => tier.Members).ToArray();
        var gaps =
            from level in Levels
            from domain in profile.Domains
            where !members.Any(member => member.Includes(profile, domain, level))
            select FormattableString.Invariant($"No tier includes '{domain.Id}' of {profile} at level {level} (weight {domain.Midpoint}).");
        Report(guide, gaps);
    }

    /// <summary>The same for a guide that is written for any exam: at every bound that its tiers name, on both sides of an equal share.</summary>
    public static void CheckCover(JsonObjectReader guide, IReadOnlyList<TierRule> tiers)
    {
        var members = tiers.SelectMany(tier => tier.Members).ToArray();
        var gaps =
            from level in Levels
            from weight in Bounds(members)
            from equal in Sides
            where !members.Any(member => Covers(member, level, weight, equal))
            select FormattableString.Invariant(
                $"No tier includes a domain at level {level} with weight {weight}, {(equal ? "at least" : "below")} an equal share.");
        Report(guide, gaps);
    }

    // A domain belongs to the first member that takes it: one for which those above it leave no level, weight and share is never reached.
    private static void ReportUnreached(JsonObjectReader guide, IReadOnlyList<TierRule> tiers)
    {
        TierMember[] members = [.. tiers.SelectMany(tier => tier.Members)];
        var bounds = Bounds(members);
        var takers = new Dictionary<(PerformanceLevel Level, decimal Weight, bool Equal), TierMember>();
        for (var index = 0; index < tiers.Count; index++)
        {
            for (var place = 0; place < tiers[index].Members.Count; place++)
            {
                var member = tiers[index].Members[place];
                var (message, expected) = IsEmpty(member) ? NoWeight(member) : (Take(member, members, bounds, takers), "a member that matches domains not matched by those above it");
                if (message is not null)
                {
                    guide.File.Report(FormattableString.Invariant($"tiers[{index}].members[{place}]"), guide.Listed("tiers").ElementAtOrDefault(index), message, expected);
                }
            }
        }
    }

    private static bool IsEmpty(TierMember member) => member.WeightBelow is { } below && (member.WeightAtLeast ?? 0) >= below;

    private static (string? Message, string Expected) NoWeight(TierMember member) => member.WeightAtLeast is { } least
        ? (FormattableString.Invariant($"No weight is at least {least} and below {member.WeightBelow}."), "a weightBelow above weightAtLeast")
        : (FormattableString.Invariant($"No weight is below {member.WeightBelow}."), "a weightBelow above 0");

    // Gives a member the domains that those above it leave. Where they leave none, that is the message.
    private static string? Take(
        TierMember member, TierMember[] members, decimal[] bounds, Dictionary<(PerformanceLevel Level, decimal Weight, bool Equal), TierMember> takers)
    {
        var isReached = !Levels.Contains(member.Level);
        var above = new HashSet<TierMember>(ReferenceEqualityComparer.Instance);
        var domains =
            from weight in bounds
            from equal in Sides
            where Covers(member, member.Level, weight, equal)
            select (member.Level, weight, equal);
        foreach (var domain in domains)
        {
            if (takers.TryAdd(domain, member))
            {
                isReached = true;
            }
            else
            {
                above.Add(takers[domain]);
            }
        }

        if (isReached)
        {
            return null;
        }

        string[] names = [.. members.Where(above.Contains).Select(taker => $"'{taker.RuleId}'").Distinct()];
        return $"No domain reaches this member: {Listed.And(names)} above it {(names.Length == 1 ? "takes" : "take")} all of them.";
    }

    // Between two bounds that follow each other, what takes one weight takes all: the lower bound stands for them.
    private static decimal[] Bounds(TierMember[] members) =>
        [.. members.SelectMany(member => new[] { member.WeightAtLeast, member.WeightBelow }).OfType<decimal>().Append(0).Append(100).Distinct().Order()];

    private static PerformanceLevel[] Levels => [PerformanceLevel.Weak, PerformanceLevel.Adequate, PerformanceLevel.Strong];
    private static bool[] Sides => [true, false];

    private static void Report(JsonObjectReader guide, IEnumerable<string> gaps)
    {
        foreach (var gap in gaps)
        {
            guide.Report("tiers", gap, "a tier for every level and weight");
        }
    }

    private static bool Covers(TierMember member, PerformanceLevel level, decimal weight, bool equal) =>
        member.Level == level
        && (member.WeightAtLeast is not { } least || weight >= least)
        && (member.WeightBelow is not { } below || weight < below)
        && (member.AtLeastEqualShare is not { } asked || asked == equal);

    private static TierRule Read(JsonObjectReader json) =>
        new(Placeholders.Text(json, "name"), json.Number("share", 0, 100), json.Objects("members", ReadMember, atLeast: 1), json.Source("source"));

    private static TierMember ReadMember(JsonObjectReader json) => new()
    {
        Level = json.Choice("level", PerformanceLevel.Unknown),
        WeightAtLeast = json.OptionalNumber("weightAtLeast", 0, 100),
        WeightBelow = json.OptionalNumber("weightBelow", 0, 100),
        AtLeastEqualShare = json.OptionalFlag("atLeastEqualShare"),
        RuleId = json.Text("ruleId"),
        Source = json.Source("source"),
    };
}
