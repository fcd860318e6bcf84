using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ScoreCoach.Guides;
using ScoreCoach.Patterns;
using ScoreCoach.Plans;
using ScoreCoach.Reports;
using ScoreCoach.Windows;

namespace ScoreCoach.Cohorts;

/// <summary>
/// Finds what follows from the reports of an edition. Patterns follow from the levels, the result and the number of the attempt; the verdict from
/// the length of the preparation, the day, the language and the number. So both are found once for reports that are alike in that: a few thousand times for a million.
/// </summary>
internal sealed class ReportFinder(Coach coach, CoachingGuide guide)
{
    // Percentages make nearly every report differ from all others.
    private const int MaxKnown = 65_536;

    private readonly Dictionary<DomainResultSet, int> _requestOf = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<RetakeWindowRequest, int> _requests = [];
    private readonly Dictionary<(DomainResultSet Results, int Outcome), (int[] Patterns, PlanKind Kind)> _levels = [];
    private readonly Dictionary<(int Request, int Outcome, long Day, string? Language), RetakeVerdict> _verdicts = [];

    /// <summary>The patterns that can be found.</summary>
    public IReadOnlyList<PatternRule> Rules => guide.Patterns;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReportFindings Find(ScoreReport report)
    {
        if (report.History.Count > 0 || report.ExamTime is not null || report.Tracking == AttemptTracking.Unordered)
        {
            return FindAlone(report);
        }

        var outcome = ((report.Attempt ?? 0) << 2) | (int)report.Result;
        Limit(_levels);
        ref var levels = ref CollectionsMarshal.GetValueRefOrAddDefault(_levels, (report.Results, outcome), out var isKnown);
        if (!isKnown)
        {
            levels = (PatternRules.PositionsOf(report, guide), coach.CreatePlan(report).PlanKind);
        }

        return new(VerdictOf(report, outcome), levels.Kind, levels.Patterns);
    }

    private ReportFindings FindAlone(ScoreReport report)
    {
        var plan = coach.CreatePlan(report);
        return new(plan.Verdict, plan.PlanKind, PatternRules.PositionsOf(report, guide));
    }

    private RetakeVerdict VerdictOf(ScoreReport report, int outcome)
    {
        if (report.Result == ExamResult.Pass)
        {
            return RetakeVerdict.NotNeeded;
        }

        Limit(_verdicts);
        ref var verdict = ref CollectionsMarshal.GetValueRefOrAddDefault(_verdicts, (RequestOf(report), outcome, report.ExamDate?.Ticks ?? -1, report.LanguageName), out var isKnown);
        if (!isKnown)
        {
            verdict = coach.CreatePlan(report).Verdict;
        }

        return verdict;
    }

    private int RequestOf(ScoreReport report)
    {
        if (_requestOf.TryGetValue(report.Results, out var known))
        {
            return known;
        }

        Limit(_requestOf);
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_requests, coach.CoachingOf(report).WindowRequest, out var isKnown);
        number = isKnown ? number : _requests.Count;
        return _requestOf[report.Results] = number;
    }

    private static void Limit<TKey, TValue>(Dictionary<TKey, TValue> known)
        where TKey : notnull
    {
        if (known.Count >= MaxKnown)
        {
            known.Clear();
        }
    }
}
