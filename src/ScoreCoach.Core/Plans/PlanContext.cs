using System.Collections.Concurrent;
using ScoreCoach.Catalog;
using ScoreCoach.Schedules;

namespace ScoreCoach.Plans;

/// <summary>What all plans of a coach have in common. Safe for several threads.</summary>
internal sealed class PlanContext(ExamCatalog catalog, PlanOptions options)
{
    private readonly ConcurrentDictionary<(int Weeks, int Minutes), bool> _fits = new();

    public ExamCatalog Catalog => catalog;
    public PlanOptions Options => options;

    /// <summary>Whether minutes fit into weeks. The days are the same for every plan, so that one request answers for all like it.</summary>
    /// <remarks>The request is made for the first of its kind.</remarks>
    public bool Fits(int weeks, int minutes, Func<ScheduleRequest> request) =>
        _fits.GetOrAdd((weeks, minutes), static (_, make) => ScheduleBuilder.Fits(make()), request);
}
