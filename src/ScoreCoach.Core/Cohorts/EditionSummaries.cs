using ScoreCoach.Guides;
using ScoreCoach.Statistics;

namespace ScoreCoach.Cohorts;

/// <summary>Makes the summaries of an edition: of each group, and of all together.</summary>
internal sealed class EditionSummaries
{
    private readonly EditionCells _edition;
    private readonly string[] _columns;
    private readonly CohortBasis _basis;
    private readonly CohortOptions _options;
    private readonly CohortCell[] _cells;
    private readonly CohortCell _total;
    private readonly CountFamily[] _domains;
    private readonly HiddenGroups _hidden;
    private readonly CountBands[] _bands;
    private readonly ShownScores _scores;
    private readonly ShownScores _points;

    /// <summary>The bands of the results, after those of the domains.</summary>
    private CountBands ResultBands => _bands[^1];

    /// <summary>Decides what is shown.</summary>
    public EditionSummaries(EditionCells edition, string[] columns, CohortBasis basis)
    {
        var options = basis.Options;
        (_edition, _columns, _basis, _options) = (edition, columns, basis, options);
        _cells = [.. edition.Cells.Values.Order(Comparer<CohortCell>.Create(Compare))];
        _total = new CohortCell(edition.Profile, [], edition.Finder.Rules.Count);
        foreach (var cell in _cells)
        {
            _total.Add(cell);
        }

        _domains = [.. Enumerable.Range(0, edition.Profile.Domains.Count).Select(index => CountFamily.OfDomain(index, _total))];

        // A minimum of one person protects no one, which is how protection is turned off.
        _hidden = new HiddenGroups(_cells, _total, _domains, options.MinimumGroupSize > 1 ? options.MinimumGroupSize : 0);
        _bands = options.MinimumGroupSize > 1
            ? [.. _domains.Append(CountFamily.Results).Select(family => new CountBands(_cells, _total, _hidden, family))]
            : [];
        var shown = _cells.Select((cell, index) => (Cell: cell, IsVeiled: Protects && ResultBands[index])).Where((_, index) => !_hidden[index]).ToArray();
        _scores = new ShownScores(cell => cell.Scores, shown.Select(group => (group.Cell, false)), _total, options.MinimumGroupSize);
        _points = new ShownScores(PointsOf, shown, _total, options.MinimumGroupSize);
    }

    private bool Protects => _bands.Length > 0;

    /// <summary>Builds them: the groups by name, then the total where there are groups.</summary>
    public IEnumerable<CohortSummary> Build()
    {
        for (var index = 0; index < _cells.Length; index++)
        {
            var group = index;
            yield return _hidden[group]
                ? Hidden(_cells[group])
                : Shown(_cells[group], domain => Protects && _bands[domain][group], Protects && ResultBands[group], null);
        }

        if (_columns.Length > 0)
        {
            yield return (_hidden.HidesTotal
                ? Hidden(_total)
                : Shown(_total, domain => Protects && _bands[domain].OfTotal, Protects && ResultBands.OfTotal, _hidden.Count > 0 ? _hidden.Sum : null)) with
            { IsTotal = true };
        }
    }

    private static int Compare(CohortCell left, CohortCell right)
    {
        for (var index = 0; index < left.Values.Length; index++)
        {
            // What has no value comes last.
            var order = (left.Values[index] is null).CompareTo(right.Values[index] is null);
            order = order != 0 ? order : StringComparer.OrdinalIgnoreCase.Compare(left.Values[index], right.Values[index]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private CohortSummary Hidden(CohortCell cell) => new()
    {
        Profile = cell.Profile,
        Basis = _basis,
        Group = GroupOf(cell),
        Suppressed = true,
        Reason = DisclosureReason.OfHidden(_options.MinimumGroupSize, _columns.Length > 0, ReferenceEquals(cell, _total)),
    };

    private CohortSummary Shown(CohortCell cell, Func<int, bool> isBanded, bool isResultBanded, CohortCell? hidden)
    {
        var domains = Enumerable.Range(0, _domains.Length).Select(index => DomainOf(cell, index, isBanded(index))).ToArray();
        var banded = domains.Count(domain => domain.WeakBand is not null);
        var isTotal = ReferenceEquals(cell, _total);
        return new CohortSummary
        {
            Profile = cell.Profile,
            Basis = _basis,
            Group = GroupOf(cell),
            Count = cell.Count,
            People = cell.People,
            Attempts = cell.Attempts,
            Passed = isResultBanded ? null : cell.Results[(int)ExamResult.Pass],
            Failed = isResultBanded ? null : cell.Results[(int)ExamResult.Fail],
            Unknown = cell.Results[(int)ExamResult.Unknown],
            PassRate = PassRateOf(cell, isResultBanded),
            Score = isTotal ? _scores.OfTotal(cell, isVeiled: false, isResultBanded) : _scores.Of(cell, isVeiled: false, isResultBanded),
            PointsToPass = isTotal ? _points.OfTotal(cell, isResultBanded) : _points.Of(cell, isResultBanded),
            Domains = Listed(domains),
            Patterns = PatternsOf(cell, hidden, banded > 0),
            Verdicts = CountTableBuilder.Build<RetakeVerdict>(cell.Verdicts, hidden?.Verdicts, isResultBanded ? RetakeVerdict.NotNeeded : null),
            PlanKinds = CountTableBuilder.Build<PlanKind>(cell.PlanKinds, hidden?.PlanKinds, isResultBanded ? PlanKind.Maintain : null),
            Reason = DisclosureReason.OfShown(hidden is null ? 0 : _hidden.Count, _cells.Length, banded, isResultBanded),
        };
    }

    private AttributeDictionary GroupOf(CohortCell cell) => cell.Values.Length == 0 ? AttributeDictionary.Empty : new AttributeDictionary(_columns, cell.Values);

    private ReadOnlyList<CohortDomain> Listed(CohortDomain[] domains) => _options.Top is { } top
        ? [.. CohortSummary.WeakestOf(domains).Take(top)]
        : [.. domains];

    private static ScoreCounts PointsOf(CohortCell cell) => cell.Profile.PassingScore is { } pass ? cell.FailedScores.Below(pass) : new ScoreCounts();

    private static CohortDomain DomainOf(CohortCell cell, int index, bool isBanded)
    {
        var domain = cell.Profile.Domains[index];
        var (weak, known) = (cell[index, PerformanceLevel.Weak], cell.Known(index));
        var result = new CohortDomain
        {
            Domain = domain.Id,
            Name = domain.Name,
            Weight = domain.Weight,
            Unknown = cell[index, PerformanceLevel.Unknown],
            Of = known,
        };
        if (isBanded)
        {
            var band = CountBand.Of(weak, known);
            return result with { WeakBand = band, Low = (double)band.Low / known, High = (double)band.High / known };
        }

        (double? low, double? high) = known > 0 ? WilsonInterval.Of(weak, known) : default((double?, double?));
        return result with
        {
            Weak = weak,
            Adequate = cell[index, PerformanceLevel.Adequate],
            Strong = cell[index, PerformanceLevel.Strong],
            WeakShare = known > 0 ? (double)weak / known : null,
            Low = low,
            High = high,
        };
    }

    private static RateInterval? PassRateOf(CohortCell cell, bool isBanded)
    {
        var known = CountFamily.Results.Known(cell);
        if (known == 0)
        {
            return null;
        }

        var passed = cell.Results[(int)ExamResult.Pass];
        if (isBanded)
        {
            var band = CountBand.Of(passed, known);
            return new RateInterval { Low = (double)band.Low / known, High = (double)band.High / known, Of = known };
        }

        var (low, high) = WilsonInterval.Of(passed, known);
        return new RateInterval { Rate = (double)passed / known, Low = low, High = high, Of = known };
    }

    // A pattern that everyone shows, or no one, can say which level all reports of a domain have, or that a hidden group has it.
    private ReadOnlyList<CohortPattern> PatternsOf(CohortCell cell, CohortCell? hidden, bool hasBands)
    {
        return
        [
            .. _edition.Finder.Rules
                .Select((rule, index) => (Rule: rule, Count: cell.Patterns[index], IsHidden: IsHidden(index)))
                .Where(pattern => pattern.Count > 0 || pattern.IsHidden)
                .OrderByDescending(pattern => pattern.IsHidden ? -1 : pattern.Count)
                .Select(pattern => new CohortPattern { Id = pattern.Rule.Id, Name = pattern.Rule.Name, Title = TitleOf(pattern.Rule), Kind = pattern.Rule.Kind, Count = pattern.IsHidden ? null : pattern.Count }),
        ];

        bool IsHidden(int index) => (hasBands && IsExtreme(cell, index)) || (hidden is not null && IsExtreme(hidden, index));
    }

    private string TitleOf(PatternRule rule) => rule.IsOfPassed && _edition.Finder.Rules.Any(other => other.Name == rule.Name && !other.IsOfPassed)
        ? rule.Name + " (passed)"
        : rule.Name;

    private static bool IsExtreme(CohortCell cell, int pattern) => cell.Patterns[pattern] == 0 || cell.Patterns[pattern] == cell.Count;
}
