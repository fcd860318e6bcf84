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
    private readonly ConcurrentDictionary<(int Weeks, int Minutes), bool> _fits = new();
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

        if (options.Policy is { } policy && !catalog.PolicyNames.Contains(policy, StringComparer.OrdinalIgnoreCase))
        {
            throw ScoreCoachException.UnknownPolicy(policy, catalog);
        }
    }

    internal string CatalogVersion => _catalog.Version;

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
        return new RetakePlan(report, CoachingOf(report), _options, this);
    }

    /// <summary>Finds the patterns, red flags and readings that hold for a report.</summary>
    /// <param name="report">The report, with the earlier attempts that are known.</param>
    /// <returns>All that hold, the most severe first.</returns>
    public IReadOnlyList<ScorePattern> GetPatterns(ScoreReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return PatternRules.Find(report, GuideOf(report));
    }

    /// <summary>Computes when the exam can and should be sat again.</summary>
    /// <param name="report">The report, with the earlier attempts that are known.</param>
    /// <returns>The window, with a verdict.</returns>
    public RetakeWindow GetWindow(ScoreReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return RetakeWindowRules.Compute(report, CoachingOf(report).WindowRequestOf(_options), _catalog);
    }

    /// <summary>Whether the work of a plan fits into its weeks. The days are the same for every plan of this coach, so one plan answers for all like it.</summary>
    internal bool Fits(int weeks, int minutes, RetakePlan plan)
    {
        if (_fits.TryGetValue((weeks, minutes), out var fits))
        {
            return fits;
        }

        return _fits[(weeks, minutes)] = ScheduleBuilder.Fits(plan.ScheduleRequest());
    }

    private CoachingGuide GuideOf(ScoreReport report) => _guide ?? _catalog.GuideOf(report.Profile);

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

        var coaching = PriorityRules.Coach(report.Results, GuideOf(report), _options.Allocation, _options.IncludeRetired);
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
