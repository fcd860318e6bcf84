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
/// <param name="coach">Makes the plans.</param>
/// <param name="guide">Has the patterns.</param>
/// <param name="asOf">The day on which the plans begin.</param>
internal sealed class ReportFinder(Coach coach, CoachingGuide guide, DateTime asOf)
{
    /// <summary>How many findings have a number by which they are found again: more than levels, results and attempts usually make.</summary>
    public const int MaxNumbered = 1024;

    // Percentages make nearly every report differ from all others.
    private const int MaxKnown = 65_536;

    /// <summary>So many of them have places for their verdicts by day, of 4 KB each.</summary>
    private const int MaxDays = 256;

    /// <summary>Who passed needs no retake.</summary>
    private static readonly DayVerdicts s_noDays = new(DateTime.MaxValue, hasPlaces: false);

    private readonly Dictionary<FindingsCase, KnownFindings> _known = [];
    private readonly Dictionary<RetakeWindowRequest, int> _requests = [];
    private readonly Dictionary<(int Request, int Outcome), DayVerdicts> _days = [];
    private readonly Dictionary<VerdictCase, RetakeVerdict> _verdicts = [];
    private readonly List<KnownFindings> _numbered = [];
    private int _learned;

    /// <summary>The patterns that can be found.</summary>
    public IReadOnlyList<PatternRule> Rules => guide.Patterns;

    /// <summary>The findings with the numbers below <see cref="MaxNumbered"/>.</summary>
    public IReadOnlyList<KnownFindings> Numbered => _numbered;

    /// <summary>What follows from a report.</summary>
    public ReportFindings Find(ScoreReport report)
    {
        if (report.History.Count > 0 || report.ExamTime is not null || report.Tracking == AttemptTracking.Unordered)
        {
            var plan = coach.CreatePlan(report);
            return new(plan.Verdict, plan.PlanKind, PatternRules.PositionsOf(report, guide));
        }

        var attempt = CountedAttempt.Of(report);
        var known = Find(attempt);
        return known.With(VerdictOf(attempt, known));
    }

    /// <summary>What follows from an attempt of which nothing else is known, except for the verdict.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public KnownFindings Find(in CountedAttempt attempt)
    {
        var key = new FindingsCase(attempt.Results, OutcomeOf(attempt));
        return _known.TryGetValue(key, out var known) ? known : Learn(attempt, key);
    }

    /// <summary>The verdict on a retake after an attempt.</summary>
    /// <param name="attempt">The attempt.</param>
    /// <param name="known">What else follows from it.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public RetakeVerdict VerdictOf(in CountedAttempt attempt, KnownFindings known)
    {
        if (attempt.Result == ExamResult.Pass)
        {
            return RetakeVerdict.NotNeeded;
        }

        if (attempt is not { Day: { } day, Language: null, LanguageName: null })
        {
            return LookUpVerdict(attempt, known);
        }

        if (!known.Days.TryGet(day, out var verdict))
        {
            verdict = LookUpVerdict(attempt, known);
            known.Days.Add(day, verdict);
        }

        return verdict;
    }

    private KnownFindings Learn(in CountedAttempt attempt, FindingsCase key)
    {
        var report = attempt.ToReport();
        ref var request = ref CollectionsMarshal.GetValueRefOrAddDefault(_requests, coach.CoachingOf(report).WindowRequest, out var isKnown);
        request = isKnown ? request : _requests.Count;
        var days = attempt.Result == ExamResult.Pass ? s_noDays : DaysOf(request, key.Outcome);
        var (kind, patterns) = (coach.CreatePlan(report).PlanKind, PatternRules.PositionsOf(report, guide));
        var known = new KnownFindings(_learned++, attempt.Results, attempt.Result, kind, patterns, request, days);
        if (known.Number < MaxNumbered)
        {
            _numbered.Add(known);
        }

        Limit(_known);
        _known.Add(key, known);
        return known;
    }

    private DayVerdicts DaysOf(int request, int outcome)
    {
        if (!_days.TryGetValue((request, outcome), out var days))
        {
            _days.Add((request, outcome), days = new DayVerdicts(asOf, hasPlaces: _days.Count < MaxDays));
        }

        return days;
    }

    private RetakeVerdict LookUpVerdict(in CountedAttempt attempt, KnownFindings known)
    {
        Limit(_verdicts);
        ref var verdict = ref CollectionsMarshal.GetValueRefOrAddDefault(
            _verdicts, new VerdictCase(known.Request, OutcomeOf(attempt), attempt.Day, attempt.LanguageName ?? attempt.Language), out var isKnown);
        if (!isKnown)
        {
            verdict = coach.CreatePlan(attempt.ToReport()).Verdict;
        }

        return verdict;
    }

    private static int OutcomeOf(in CountedAttempt attempt) => (attempt.Number << 2) | (int)attempt.Result;

    private static void Limit<TKey, TValue>(Dictionary<TKey, TValue> known)
        where TKey : notnull
    {
        if (known.Count >= MaxKnown)
        {
            known.Clear();
        }
    }
}
