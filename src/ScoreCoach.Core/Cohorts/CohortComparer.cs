using ScoreCoach.Errors;
using ScoreCoach.Statistics;
using ScoreCoach.Text;

namespace ScoreCoach.Cohorts;

/// <summary>
/// Compares two groups of a cohort. Its only input is the summaries as they are shown, so that a comparison reveals no more than they do: an exam
/// at which the figures of a group are hidden is in no sum.
/// </summary>
internal sealed class CohortComparer
{
    /// <summary>
    /// Fewer reports than these are few. Source: J. D. Parker et al., National Center for Health Statistics Data Presentation Standards for
    /// Proportions, Vital and Health Statistics 2(175), 2017: no proportion of a sample below 30 is presented as reliable.
    /// </summary>
    internal const int FewReports = 30;

    /// <summary>How many names an error lists.</summary>
    private const int MaxNames = 30;

    private readonly string _column;
    private readonly string[] _groups;
    private readonly int? _top;
    private readonly int _minimum;

    /// <summary>Checks the request.</summary>
    /// <param name="groups">The two groups, by the values of the column.</param>
    /// <param name="options">What the cohort is measured by: one column; a number of domains is that of the largest differences.</param>
    /// <exception cref="ScoreCoachException">It is not one column, or not two groups.</exception>
    public CohortComparer(IReadOnlyList<string> groups, CohortOptions options)
        : this(groups, options.By, options.Top, options.MinimumGroupSize, areMerged: false)
    {
    }

    private CohortComparer(IReadOnlyList<string> groups, IReadOnlyList<string> by, int? top, int minimum, bool areMerged)
    {
        var compare = OptionExample.Of("Compare");
        if (by.Count != 1)
        {
            var count = by.Count == 0 ? "none" : Counted.Of(by.Count, "column", "columns");
            var (columns, example) = (string.Join(", ", by), OptionExample.Of(nameof(CohortOptions.By), "Team"));
            throw areMerged
                ? ScoreCoachException.UnusableOptions(
                    $"{compare} needs one column that makes the groups, and the states were made with {count}. Accepted: one column.",
                    columns,
                    Advice.With($"Make the states with the column whose values are compared, such as {example}."))
                : ScoreCoachException.UnusableOptions(
                    $"{compare} needs one column that makes the groups, and {OptionExample.Of(nameof(CohortOptions.By))} names {count}. Accepted: one column.",
                    columns,
                    Advice.With($"Specify the column whose values are compared, such as {example}."));
        }

        _groups = [.. groups.Select(group => group.Trim())];
        if (_groups is not [var first, var second] || string.Equals(first, second, StringComparison.OrdinalIgnoreCase))
        {
            throw ScoreCoachException.UnusableOptions(
                $"{compare} has {(_groups.Length == 2 ? "the same group twice" : Counted.Of(_groups.Length, "group", "groups"))}. Accepted: two groups.",
                string.Join(", ", groups),
                $"Name two values of the column {by[0].Trim()}.");
        }

        (_column, _top, _minimum) = (by[0].Trim(), top, minimum);
    }

    /// <summary>Checks the request for a cohort whose parts were measured one by one, so that its columns are those of the states.</summary>
    /// <param name="groups">The two groups.</param>
    /// <param name="by">The columns that make the groups.</param>
    /// <param name="top">How many domains to list, those of the largest differences; null for all.</param>
    /// <param name="minimumGroupSize">The fewest people of whom figures are shown.</param>
    /// <exception cref="ScoreCoachException">It is not one column, or not two groups.</exception>
    public static CohortComparer OfMerged(IReadOnlyList<string> groups, IReadOnlyList<string> by, int? top, int minimumGroupSize) =>
        new(groups, by, top, minimumGroupSize, areMerged: true);

    /// <summary>The options by which the cohort is measured: all domains of all groups.</summary>
    public static CohortOptions Measured(CohortOptions options) => options with { Top = null };

    /// <summary>Compares.</summary>
    /// <param name="shown">The summaries of the cohort by the column, as they are shown.</param>
    /// <returns>The comparison; null for a cohort without reports.</returns>
    /// <exception cref="ScoreCoachException">There is no such group, or no figures of it that can be compared.</exception>
    public CohortComparison? Compare(IReadOnlyList<CohortSummary> shown)
    {
        if (shown.Count == 0)
        {
            return null;
        }

        CohortSummary[] groups = [.. shown.Where(summary => !summary.IsTotal)];
        var (first, second) = (SummariesOf(groups, _groups[0]), SummariesOf(groups, _groups[1]));
        var pairs = groups
            .Select(summary => summary.Profile)
            .Distinct()
            .Select(profile => (Profile: profile, First: Of(first, profile), Second: Of(second, profile)))
            .Where(pair => pair.First is not null || pair.Second is not null)
            .ToArray();
        var names = (First: NameOf(first), Second: NameOf(second));
        var compared = pairs.Where(pair => pair is { First: not { Suppressed: true }, Second: not { Suppressed: true } }).ToArray();
        if (!Array.Exists(compared, pair => pair.First is not null) || !Array.Exists(compared, pair => pair.Second is not null))
        {
            throw NothingToCompare(first, second);
        }

        var results = compared.Select(pair => new ResultPair(pair.First, pair.Second)).ToArray();
        var (firstKnown, secondKnown) = (results.Sum(pair => pair.FirstKnown), results.Sum(pair => pair.SecondKnown));
        var strata = results.Select(pair => pair.Stratum(firstKnown, secondKnown)).ToArray();
        var isSplit = Array.Exists(strata, stratum => stratum is { First: not null, Second: not null });
        var comparison = new CohortComparison
        {
            Column = _column,
            First = GroupOf(names.First, compared.Select(pair => pair.First)),
            Second = GroupOf(names.Second, compared.Select(pair => pair.Second)),
            RateEffect = isSplit ? RateDifference.Of(KitagawaSplit.Sum(strata, stratum => KitagawaSplit.RateEffect(stratum))) : null,
            CompositionEffect = isSplit ? RateDifference.Of(KitagawaSplit.CompositionEffect(strata)) : null,
            IsSmall = IsSmall(firstKnown, secondKnown),
            Exams = [.. compared.Select((pair, index) => ExamOf(pair.Profile, pair.First, pair.Second, results[index], strata[index]))],
            LeftOut = [.. pairs.Except(compared).Select(pair => new LeftOutExam { Profile = pair.Profile, Reason = ReasonOf(names, pair.First, pair.Second) })],
        };
        comparison = comparison with { Difference = DifferenceOf(comparison.First.PassRate, comparison.First.Passed, comparison.Second.PassRate, comparison.Second.Passed) };
        return comparison with { Notes = ComparisonNotes.Of(comparison) };
    }

    private static CohortSummary? Of(CohortSummary[] summaries, ExamProfile profile) => Array.Find(summaries, summary => ReferenceEquals(summary.Profile, profile));

    // Editions spell a group as their own reports do.
    private static string NameOf(CohortSummary[] summaries) => summaries.Select(summary => summary.GroupName).Min(StringComparer.Ordinal)!;

    private static bool IsSmall(long first, long second) => first < FewReports || second < FewReports;

    private static string ReasonOf((string First, string Second) names, CohortSummary? first, CohortSummary? second) => (first, second) switch
    {
        ({ Suppressed: true }, { Suppressed: true }) => $"The figures of {names.First} and {names.Second} are not shown.",
        ({ Suppressed: true }, _) => $"The figures of {names.First} are not shown.",
        _ => $"The figures of {names.Second} are not shown.",
    };

    private static ComparedGroup GroupOf(string name, IEnumerable<CohortSummary?> summaries)
    {
        CohortSummary[] counted = [.. summaries.OfType<CohortSummary>()];
        var known = counted.Sum(summary => summary.PassRate?.Of ?? 0);
        var isKnown = Array.TrueForAll(counted, summary => summary.Passed is not null);
        var passed = isKnown ? counted.Sum(summary => summary.Passed) : null;
        return new ComparedGroup
        {
            Name = name,
            Count = counted.Sum(summary => summary.Count!.Value),
            Passed = passed,
            Failed = isKnown ? counted.Sum(summary => summary.Failed) : null,
            Unknown = counted.Sum(summary => summary.Unknown!.Value),
            PassRate = RateOf(passed, known, () => counted
                .Where(summary => summary.PassRate is not null)
                .Select(summary => (double)summary.PassRate!.Of / known * ResultPair.RangeOf(summary)!.Value)
                .Aggregate((sum, part) => sum + part)),
        };
    }

    private static RateInterval? RateOf(long? passed, long known, Func<NumberRange> band)
    {
        if (known == 0)
        {
            return null;
        }

        if (passed is not { } count)
        {
            var (least, most) = band();
            return new RateInterval { Low = least, High = most, Of = known };
        }

        var (low, high) = WilsonInterval.Of(count, known);
        return new RateInterval { Rate = (double)count / known, Low = low, High = high, Of = known };
    }

    private static RateDifference? DifferenceOf(RateInterval? first, long? firstPassed, RateInterval? second, long? secondPassed) => (first, second) switch
    {
        (null, _) or (_, null) => null,
        _ when firstPassed is { } one && secondPassed is { } other => RateDifference.Of((one, first.Of), (other, second.Of)),
        _ => RateDifference.Of(RangeOf(first.Rate, first.Low, first.High) - RangeOf(second.Rate, second.Low, second.High)),
    };

    private static NumberRange RangeOf(double? share, double? low, double? high) => share is { } known ? new(known, known) : new(low!.Value, high!.Value);

    private static ComparedDomain DomainOf(CohortDomain first, CohortDomain second) => new()
    {
        First = first,
        Second = second,
        Difference = first.Of == 0 || second.Of == 0 ? null
            : first.Weak is { } one && second.Weak is { } other ? RateDifference.Of((one, first.Of), (other, second.Of))
            : RateDifference.Of(RangeOf(first.WeakShare, first.Low, first.High) - RangeOf(second.WeakShare, second.Low, second.High)),
        IsSmall = IsSmall(first.Of, second.Of),
    };

    private ComparedExam ExamOf(ExamProfile profile, CohortSummary? first, CohortSummary? second, ResultPair results, RateStratum stratum)
    {
        var domains = first is null || second is null ? [] : first.Domains.Zip(second.Domains, DomainOf);
        return new ComparedExam
        {
            Profile = profile,
            First = ExamGroupOf(first, stratum.FirstWeight),
            Second = ExamGroupOf(second, stratum.SecondWeight),
            Difference = DifferenceOf(first?.PassRate, first?.Passed, second?.PassRate, second?.Passed),
            RateEffect = stratum is { First: not null, Second: not null } ? RateDifference.Of(KitagawaSplit.RateEffect(stratum)) : null,
            IsSmall = IsSmall(results.FirstKnown, results.SecondKnown),
            Domains = _top is { } top ? [.. domains.OrderByDescending(SizeOf).Take(top)] : [.. domains],
        };
    }

    private static double SizeOf(ComparedDomain domain) => Math.Abs(domain.Difference?.Value ?? ((domain.Difference?.Low + domain.Difference?.High) / 2) ?? 0);

    private static ComparedExamGroup? ExamGroupOf(CohortSummary? summary, double share) => summary is null ? null : new ComparedExamGroup
    {
        People = summary.People!.Value,
        Count = summary.Count!.Value,
        Passed = summary.Passed,
        Failed = summary.Failed,
        Unknown = summary.Unknown!.Value,
        PassRate = summary.PassRate,
        Share = share,
    };

    private CohortSummary[] SummariesOf(CohortSummary[] groups, string name)
    {
        CohortSummary[] found = [.. groups.Where(summary => string.Equals(summary.GroupName, name, StringComparison.OrdinalIgnoreCase))];
        if (found.Length > 0)
        {
            return found;
        }

        string[] accepted = [.. groups.Select(summary => summary.GroupName).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
        var more = accepted.Length > MaxNames ? FormattableString.Invariant($" and {accepted.Length - MaxNames} more") : string.Empty;
        throw new ScoreCoachException(
            ErrorId.UnknownGroup,
            $"No report has '{name}' in the column '{_column}'. Accepted: {string.Join(", ", accepted.Take(MaxNames))}{more}.",
            name,
            "Use two values of the column.");
    }

    private ScoreCoachException NothingToCompare(CohortSummary[] first, CohortSummary[] second)
    {
        var hidden = new[] { first, second }.Where(group => Array.TrueForAll(group, summary => summary.Suppressed)).Select(NameOf).ToArray();
        var why = hidden.Length > 0
            ? $"No figures of {string.Join(" and ", hidden.Select(name => $"'{name}'"))} are shown"
            : $"'{NameOf(first)}' and '{NameOf(second)}' have no exam at which the figures of both are shown";
        return new ScoreCoachException(
            ErrorId.NothingToCompare,
            FormattableString.Invariant($"{why}, to protect people in groups of fewer than {_minimum}. Accepted: two groups with at least {_minimum} people at the same exam."),
            string.Join(", ", _groups),
            Advice.With($"Compare larger groups. Use {OptionExample.Of(nameof(CohortOptions.MinimumGroupSize), "1")} only where everyone who reads the output may see the results of each person."));
    }
}
