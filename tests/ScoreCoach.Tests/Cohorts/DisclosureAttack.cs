using System.Globalization;
using ScoreCoach.Cohorts;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Cohorts;

/// <summary>
/// Tries to compute what the summaries of a cohort do not show. A count is safe if another cohort with another count gives the same output: in
/// it two reports of groups that are not shown have changed places, or the levels of two reports where only a domain is not shown.
/// </summary>
internal sealed class DisclosureAttack
{
    private readonly IReadOnlyList<CohortSummary> _shown;
    private readonly (string Name, ScoreReport[] Reports)[] _cohort;
    private readonly CohortSummary _total;
    private readonly IReadOnlyList<CohortSummary> _truth;

    /// <summary>Measures a cohort and attacks what comes out.</summary>
    /// <param name="cohort">The groups, by the names that summaries give them.</param>
    /// <param name="minimum">The fewest people of whom figures are shown.</param>
    /// <param name="by">The columns that make the groups.</param>
    /// <param name="onlySmall">Whether only groups below the minimum are hidden, and nothing else protected: for a test of the attack.</param>
    public DisclosureAttack((string Name, ScoreReport[] Reports)[] cohort, int minimum, string[] by, bool onlySmall = false)
    {
        _cohort = cohort;
        _shown = onlySmall
            ? [.. Measure(1, by, cohort).Select(summary => summary.IsTotal || summary.People >= minimum ? summary : summary with { Suppressed = true })]
            : Measure(minimum, by, cohort);
        _total = _shown[^1];
        _truth = Measure(1, by, cohort);
        Hidden = _shown.Count(summary => summary is { Suppressed: true, IsTotal: false });
        Banded = _shown.Sum(summary => summary.Domains.Count(domain => domain.WeakBand is not null) + (summary is { PassRate: { Rate: null } } ? 1 : 0));
        Finds = FindSmall(minimum) ?? FindLevels() ?? FindResults() ?? FindCounts(summary => summary.Verdicts, "verdict") ?? FindCounts(summary => summary.PlanKinds, "plan kind") ?? FindPatterns();
    }

    public int Hidden { get; }

    public int Banded { get; }

    /// <summary>A figure that can be computed, in words; null when there is none.</summary>
    public string? Finds { get; }

    public static IReadOnlyList<CohortSummary> Measure(int minimum, string[] by, (string Name, ScoreReport[] Reports)[] groups)
    {
        var measure = new CohortMeasure(Shipped.Catalog, new CohortOptions { By = [.. by], AsOf = GivenExam.Day("2026-01-15"), MinimumGroupSize = minimum });
        foreach (var report in groups.SelectMany(group => group.Reports))
        {
            measure.Add(report);
        }

        return measure.Complete();
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join('\n', _shown.Select(summary => $"{summary}: {summary.Domains} {summary.PassRate}")) + "\n" + string.Join('\n', _cohort.Select(group =>
        $"{group.Name}: {string.Join(' ', group.Reports.Select(report => string.Concat(report.Domains.Select(domain => domain.Level.ToString()[0])) + report.Result.ToString()[0]))}"));

    private CohortSummary Of(int group) => _shown.Single(summary => !summary.IsTotal && summary.GroupName == _cohort[group].Name);

    private bool IsHidden(int group) => Of(group).Suppressed;

    private string? FindSmall(int minimum)
    {
        for (var group = 0; group < _cohort.Length; group++)
        {
            if (_cohort[group].Reports.Length < minimum && !IsHidden(group))
            {
                return $"a group of {_cohort[group].Reports.Length}";
            }
        }

        var people = Enumerable.Range(0, _cohort.Length).Where(IsHidden).Sum(group => _cohort[group].Reports.Length);
        return !_total.Suppressed && Hidden > 0 && (Hidden == 1 || people < minimum || people == Hidden) ? $"the size of {Hidden} groups of {people} people" : null;
    }

    private string? FindLevels()
    {
        for (var domain = 0; domain < _cohort[0].Reports[0].Results.Count; domain++)
        {
            var index = domain;
            var found = Find(
                summary => summary.Domains[index].WeakBand is not null,
                summary => summary.Domains[index].WeakBand,
                report => (int)report.Results[index].Level,
                (int)PerformanceLevel.Unknown,
                (int)PerformanceLevel.Weak);
            if (found is not null)
            {
                return $"domain {domain}: {found}";
            }
        }

        return null;
    }

    private string? FindResults() => Find(
        summary => summary.PassRate is { Rate: null },
        summary => summary.PassRate is { Rate: null } rate ? new((long)Math.Round(rate.Low!.Value * rate.Of), (long)Math.Round(rate.High!.Value * rate.Of)) : null,
        report => (int)report.Result,
        (int)ExamResult.Unknown,
        (int)ExamResult.Pass);

    /// <summary>Looks for a count of a group that must be what it is.</summary>
    private string? Find(Func<CohortSummary, bool> isBanded, Func<CohortSummary, CountBand?> bandOf, Func<ScoreReport, int> kindOf, int unknown, int banded)
    {
        var unseen = Enumerable.Range(0, _cohort.Length).Where(group => IsHidden(group) || isBanded(Of(group))).ToArray();
        foreach (var group in unseen)
        {
            var reports = _cohort[group].Reports;
            if (!IsHidden(group) && bandOf(Of(group)) is { } band && (reports.Count(report => kindOf(report) == banded) is var count && (count < band.Low || count > band.High)))
            {
                return $"{_cohort[group].Name}: {count} is not in {band}";
            }

            if (_total.Suppressed || isBanded(_total))
            {
                // Nothing says what the groups sum to.
                continue;
            }

            foreach (var kind in reports.Select(kindOf).Where(kind => kind != unknown).Distinct())
            {
                // One that has it and one that hasn't change places.
                if (!unseen.Any(other => other != group && (CanSwap(group, other, kind) || CanSwap(other, group, kind))))
                {
                    return string.Create(CultureInfo.InvariantCulture, $"{_cohort[group].Name} has {reports.Count(report => kindOf(report) == kind)} of kind {kind} among {reports.Length}");
                }
            }
        }

        return null;

        bool CanSwap(int group, int other, int kind)
        {
            var kinds = _cohort[other].Reports.Select(kindOf).Where(value => value != unknown && value != kind).Distinct();
            return _cohort[group].Reports.Any(report => kindOf(report) == kind) && kinds.Any(value => Fits(group, kind, value) && Fits(other, value, kind))

                // A whole person can move between groups of which not even the size is shown.
                || (IsHidden(group) && IsHidden(other) && (_cohort[group].Reports.Length > 1 || _cohort[other].Reports.Length > 1));
        }

        bool Fits(int group, int less, int more)
        {
            if (IsHidden(group) || bandOf(Of(group)) is not { } band)
            {
                return true;
            }

            var count = _cohort[group].Reports.Count(report => kindOf(report) == banded) + (more == banded ? 1 : 0) - (less == banded ? 1 : 0);
            return count >= band.Low && count <= band.High;
        }
    }

    /// <summary>Looks for a count of zero or all among the hidden groups, in a table whose counts sum to the reports.</summary>
    private string? FindCounts(Func<CohortSummary, ReadOnlyMap<string, long?>?> tableOf, string what)
    {
        if (_total.Suppressed || Hidden == 0 || tableOf(_total) is not { } table)
        {
            return null;
        }

        var hidden = _truth.Where(summary => !summary.IsTotal && IsHidden(Array.FindIndex(_cohort, group => group.Name == summary.GroupName))).ToArray();
        var all = hidden.Sum(summary => summary.Count);
        var names = hidden.SelectMany(summary => tableOf(summary)!.Keys).Concat(table.Keys).Distinct();
        foreach (var name in names)
        {
            var sum = hidden.Sum(summary => tableOf(summary)!.GetValueOrDefault(name) ?? 0);
            if ((sum == 0 || sum == all) && table.TryGetValue(name, out var count) && count is not null)
            {
                return $"{what} {name}: {sum} of {all}";
            }
        }

        var unseen = table.Where(entry => entry.Value is null).Select(entry => entry.Key).ToArray();
        return unseen.Length > 0 && (unseen.Length == 1 || hidden.Sum(summary => unseen.Sum(name => tableOf(summary)!.GetValueOrDefault(name) ?? 0)) == 0)
            ? $"{what} {string.Join(", ", unseen)} by subtraction"
            : null;
    }

    private string? FindPatterns()
    {
        if (_total.Suppressed || Hidden == 0)
        {
            return null;
        }

        var hidden = _truth.Where(summary => !summary.IsTotal && IsHidden(Array.FindIndex(_cohort, group => group.Name == summary.GroupName))).ToArray();
        var all = hidden.Sum(summary => summary.Count);
        foreach (var pattern in _total.Patterns.Where(pattern => pattern.Count is not null))
        {
            var sum = hidden.Sum(summary => summary.Patterns.FirstOrDefault(other => other.Id == pattern.Id)?.Count ?? 0);
            if (sum == 0 || sum == all)
            {
                return $"pattern {pattern.Id}: {sum} of {all}";
            }
        }

        return null;
    }
}
