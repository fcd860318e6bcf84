using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace ScoreCoach;

/// <summary>
/// The engine: reports in, priorities and plans out. Pure and safe for several threads; the same report and options give
/// the same plan, whatever the machine, the culture and the day.
/// </summary>
public sealed class Coach
{
    // Reports that read alike share their levels, so a cohort needs a few hundred entries. Hostile input could need more.
    private const int MostCoachings = 65_536;

    private readonly ExamCatalog _catalog;
    private readonly PlanOptions _options;
    private readonly CoachingGuide? _guide;
    private readonly ConcurrentDictionary<DomainResultSet, ReportCoaching> _coachings = new(ReferenceComparer.Instance);

    /// <summary>Makes a coach.</summary>
    /// <param name="catalog">Exams and guides.</param>
    /// <param name="options">What plans are asked to be.</param>
    /// <exception cref="ScoreCoachException">The options contradict each other, or name a guide that does not exist.</exception>
    public Coach(ExamCatalog catalog, PlanOptions options)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(options);
        _catalog = catalog;
        _options = options.Checked();
        if (options.Guide is { } id)
        {
            _guide = catalog.FindGuide(id) ?? throw ScoreCoachException.UnknownGuide(id, catalog);
        }
    }

    /// <summary>Puts the domains of a report in order.</summary>
    /// <param name="report">The report.</param>
    /// <returns>One priority per domain, the first to study first.</returns>
    public IReadOnlyList<DomainPriority> GetPriorities(ScoreReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [.. CoachingOf(report).Ranked.Select(ranked => new DomainPriority(ranked, report, null))];
    }

    /// <summary>Makes the plan of a report.</summary>
    /// <param name="report">The report.</param>
    /// <returns>The plan.</returns>
    public RetakePlan CreatePlan(ScoreReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new RetakePlan(report, CoachingOf(report), _options, _catalog.Version);
    }

    internal ReportCoaching CoachingOf(ScoreReport report)
    {
        if (_coachings.TryGetValue(report.Results, out var known))
        {
            return known;
        }

        if (_coachings.Count >= MostCoachings)
        {
            _coachings.Clear();
        }

        var coaching = PriorityRules.Coach(report.Results, _guide ?? _catalog.GuideOf(report.Profile), _options.Allocation, _options.IncludeRetired);
        _coachings[report.Results] = coaching;
        return coaching;
    }

    private sealed class ReferenceComparer : IEqualityComparer<DomainResultSet>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(DomainResultSet? x, DomainResultSet? y) => ReferenceEquals(x, y);

        public int GetHashCode(DomainResultSet obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
