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

    private readonly Dictionary<FindingsCase, KnownFindings> _known = [];
    private readonly Dictionary<RetakeWindowRequest, int> _requests = [];
    private readonly Dictionary<VerdictCase, RetakeVerdict> _verdicts = [];

    /// <summary>The patterns that can be found.</summary>
    public IReadOnlyList<PatternRule> Rules => guide.Patterns;

    /// <summary>What follows from a report.</summary>
    public ReportFindings Find(ScoreReport report) => report.History.Count > 0 || report.ExamTime is not null || report.Tracking == AttemptTracking.Unordered
        ? FindAlone(report)
        : Find(CountedAttempt.Of(report));

    /// <summary>What follows from an attempt of which nothing else is known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReportFindings Find(in CountedAttempt attempt)
    {
        var outcome = (attempt.Number << 2) | (int)attempt.Result;
        if (!_known.TryGetValue(new(attempt.Results, outcome), out var known))
        {
            Limit(_known);
            known = Learn(attempt);
            _known.Add(new(attempt.Results, outcome), known);
        }

        return new(attempt.Result == ExamResult.Pass ? RetakeVerdict.NotNeeded : VerdictOf(attempt, known.Request, outcome), known.Kind, known.Patterns);
    }

    private ReportFindings FindAlone(ScoreReport report)
    {
        var plan = coach.CreatePlan(report);
        return new(plan.Verdict, plan.PlanKind, PatternRules.PositionsOf(report, guide));
    }

    private KnownFindings Learn(in CountedAttempt attempt)
    {
        var report = attempt.ToReport();
        ref var request = ref CollectionsMarshal.GetValueRefOrAddDefault(_requests, coach.CoachingOf(report).WindowRequest, out var isKnown);
        request = isKnown ? request : _requests.Count;
        return new(PatternRules.PositionsOf(report, guide), coach.CreatePlan(report).PlanKind, request);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private RetakeVerdict VerdictOf(in CountedAttempt attempt, int request, int outcome)
    {
        Limit(_verdicts);
        ref var verdict = ref CollectionsMarshal.GetValueRefOrAddDefault(
            _verdicts, new VerdictCase(request, outcome, attempt.Day, attempt.LanguageName ?? attempt.Language), out var isKnown);
        if (!isKnown)
        {
            verdict = coach.CreatePlan(attempt.ToReport()).Verdict;
        }

        return verdict;
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
