using System.Collections.Concurrent;
using ScoreCoach.Catalog;
using ScoreCoach.Errors;
using ScoreCoach.Guides;
using ScoreCoach.Patterns;
using ScoreCoach.People;
using ScoreCoach.Priorities;
using ScoreCoach.Readiness;
using ScoreCoach.Reports;
using ScoreCoach.Timelines;
using ScoreCoach.Transitions;
using ScoreCoach.Windows;

namespace ScoreCoach.Plans;

/// <summary>
/// The engine: reports in, priorities and plans out. Pure and safe for several threads; the same report and options give
/// the same plan, whatever the machine, the culture and the day.
/// </summary>
internal sealed class Coach
{
    // Reports that read alike share their levels, so a cohort needs a few hundred entries. Hostile input could need more.
    private const int MaxCoachings = 65_536;

    private readonly PlanContext _context;
    private readonly CoachingMethods _methods;
    private readonly CoachingGuide? _guide;
    private readonly TransitionTarget? _target;
    private readonly ConcurrentDictionary<DomainResultSet, ReportCoaching> _coachings = new(ReferenceEqualityComparer.Instance);

    /// <summary>Makes a coach, with the methods that ship unless others are given.</summary>
    /// <exception cref="ScoreCoachException">
    /// The options contradict each other, name a guide or a policy that does not exist, or an exam to plan for that can't be planned for.
    /// </exception>
    public Coach(ExamCatalog catalog, PlanOptions options, CoachingMethods? methods = null)
    {
        _context = new PlanContext(catalog, options.Validate());
        _methods = methods ?? CoachingMethods.Default;
        if (options.Guide is { } id)
        {
            _guide = catalog.FindGuide(id) ?? throw catalog.UnknownGuide(id);
        }

        if (options.Policy is { } policy && !catalog.PolicyNames.Contains(policy, StringComparer.OrdinalIgnoreCase))
        {
            throw catalog.UnknownPolicy(policy);
        }

        _target = options.TargetExam is { } target ? TransitionTarget.Find(target, options.AsOf, catalog) : null;
    }

    /// <summary>The code of the exam that is planned for instead of the exams of the reports; null for none.</summary>
    public string? TargetExam => _target?.Profile.Id;

    /// <summary>One priority per domain of a report, the first to study first.</summary>
    public IReadOnlyList<DomainPriority> GetPriorities(ScoreReport report)
    {
        var coaching = Accepted(report);
        var subject = coaching.Carried?.ReportFor(report) ?? report;
        return [.. coaching.Ranking.Ranked.Select(ranked => new DomainPriority(ranked, subject, null))];
    }

    /// <summary>Why a report gets no plan for the exam that is requested; null when it gets one.</summary>
    public ScoreCoachException? RefusalOf(ScoreReport report) => _target?.RefusalOf(report);

    public RetakePlan CreatePlan(ScoreReport report) => new(report, Accepted(report), _context);

    /// <summary>The patterns, red flags and readings that hold for a report and the earlier attempts known, the most severe first.</summary>
    public IReadOnlyList<ScorePattern> GetPatterns(ScoreReport report) => PatternRules.Find(report, GuideOf(report));

    /// <summary>Computes when the exam can and should be taken again, from a report with the earlier attempts that are known.</summary>
    public RetakeWindow GetWindow(ScoreReport report)
    {
        var coaching = Accepted(report);
        var subject = coaching.Carried?.ReportFor(report) ?? report;
        var chain = coaching.SuccessorsOf(subject, _context.Catalog);
        return coaching.Carried is null
            ? RetakeWindowRules.Compute(subject, coaching.WindowRequest, chain)
            : RetakeWindowRules.ComputeFirst(subject, coaching.WindowRequest, chain);
    }

    /// <summary>What reports that read alike have in common.</summary>
    internal ReportCoaching CoachingOf(ScoreReport report)
    {
        if (_context.Options.Practice.Count > 0)
        {
            // Practice is someone's own: reports that read alike no longer get the same plan.
            return _target is { } other ? Transition(report, other) : Retake(report);
        }

        if (_coachings.TryGetValue(report.Results, out var known))
        {
            return known;
        }

        if (_coachings.Count >= MaxCoachings)
        {
            _coachings.Clear();
        }

        return _coachings[report.Results] = _target is { } target ? Transition(report, target) : Retake(report);
    }

    private ReportCoaching Accepted(ScoreReport report) => RefusalOf(report) is { } refusal ? throw refusal : CoachingOf(report);

    private ReportCoaching Retake(ScoreReport report, bool withPractice = true)
    {
        var guide = GuideOf(report);
        var options = _context.Options;
        var practice = !withPractice ? null : PracticeOf(report, report.Profile, guide, index => report.Results[index].Level);
        var ranking = PriorityRules.Rank(report.Results, guide, _methods.Allocator, options.Allocation, options.IncludeRetired, ForObjectives(guide), practice);
        var start = StartOf(guide);
        var timeline = TimelineRules.Choose(guide, start, practice?.Complete(report.Results) ?? report.Results, ranking.WeakShare);
        var before = practice is not null && options.IsUnderway ? Retake(report, withPractice: false) : null;
        return new ReportCoaching(report.Profile, guide, SyllabusOf(guide), start, ranking, timeline, _context, null, practice, before);
    }

    private ReportCoaching Transition(ScoreReport report, TransitionTarget target, bool withPractice = true)
    {
        var guide = _guide ?? _context.Catalog.GuideOf(target.Profile);
        var options = _context.Options;
        var carried = CarriedLevels.Of(report.Results, target.Profile);
        var practice = !withPractice ? null : PracticeOf(report, target.Profile, guide, _ => PerformanceLevel.Unknown);
        var ranking = PriorityRules.Rank(carried, guide, _methods.Allocator, options.Allocation, options.IncludeRetired, practice);
        var start = StartOf(guide);
        var timeline = practice is null ? TimelineRules.Choose(guide, start, carried, ranking.WeakShare) : TimelineRules.Choose(guide, start, practice.Apply(carried.Planned), ranking.WeakShare);
        var before = practice is not null && options.IsUnderway ? Transition(report, target, withPractice: false) : null;
        return new ReportCoaching(target.Profile, guide, SyllabusOf(guide), start, ranking, timeline, _context, carried, practice, before);
    }

    // The results of this person, and those that name no one.
    private PracticeLevels? PracticeOf(ScoreReport report, ExamProfile profile, CoachingGuide guide, Func<int, PerformanceLevel> reported)
    {
        var entries = _context.Options.Practice.Where(entry => entry.CandidateId is null || (report.CandidateId is { } id && PersonId.Canonical(id) == PersonId.Canonical(entry.CandidateId))).ToArray();
        if (entries.Length == 0)
        {
            return null;
        }

        var reading = new PracticeReader(profile, null).Read(entries);
        return reading.Refused.Count > 0 ? throw reading.Refused[0] : PracticeLevels.Of(profile, reading.Records, guide.Readiness.TargetPercent, reported);
    }

    /// <summary>What to do about missed objectives: what the guide says, or else the one that fits any exam.</summary>
    private IReadOnlyList<CoachingItem> ForObjectives(CoachingGuide guide) => guide.MissedObjectives.Count > 0
        ? guide.MissedObjectives
        : _context.Catalog.FindGuide(ExamCatalog.FallbackGuide)?.MissedObjectives ?? [];

    /// <summary>How to begin where the report says too little: what the guide says, or else what fits any exam.</summary>
    private StartRules StartOf(CoachingGuide guide) => guide.Start
        ?? _context.Catalog.FindGuide(ExamCatalog.FallbackGuide)?.Start
        ?? throw Incomplete(guide, "start");

    private SyllabusRules SyllabusOf(CoachingGuide guide) =>
        guide.SyllabusOr(_context.Catalog.FindGuide(ExamCatalog.FallbackGuide)) ?? throw Incomplete(guide, "syllabus");

    private static ScoreCoachException Incomplete(CoachingGuide guide, string section) => new(
        ErrorId.IncompleteGuide,
        $"Neither the guide '{guide.Id}' nor '{ExamCatalog.FallbackGuide}' has the section '{section}'.",
        guide.Id,
        $"Add '{section}' to the guide.");

    private CoachingGuide GuideOf(ScoreReport report) => _guide ?? _context.Catalog.GuideOf(report.Profile);
}
