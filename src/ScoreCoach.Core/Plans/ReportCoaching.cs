using ScoreCoach.Catalog;
using ScoreCoach.Guides;
using ScoreCoach.Priorities;
using ScoreCoach.Transitions;
using ScoreCoach.Windows;

namespace ScoreCoach.Plans;

/// <summary>
/// What follows from the levels of a report and the options of its coach: the order, the shares, the band, the time.
/// Reports that read alike share it, so that a million plans compute it a few hundred times.
/// </summary>
internal sealed class ReportCoaching(CoachingGuide guide, DomainRanking ranking, StudyTimeline timeline, PlanOptions options, CarriedLevels? carried = null)
{
    private RetakeWindowRequest? _windowRequest;
    private MinutesOfTotal? _lastMinutes;
    private SuccessorsOfLanguage? _lastSuccessors;

    public CoachingGuide Guide => guide;
    public DomainRanking Ranking => ranking;
    public StudyTimeline Timeline => timeline;

    /// <summary>The levels that are carried over to the exam that is planned for; null for a plan for the report's own exam.</summary>
    public CarriedLevels? Carried => carried;

    /// <summary>How long the preparation is and how much time it has.</summary>
    public StudyTime Time { get; } = StudyTime.Of(options, timeline);

    public RetakeWindowRequest WindowRequest => _windowRequest ??= new()
    {
        AsOf = options.AsOf,
        StartDate = options.Start,
        TargetDate = options.TargetDate,
        PlannedEnd = options.Start.AddDays(Time.Days),
        PolicyName = options.Policy,
        MinWeeks = timeline.MinWeeks,
        MaxWeeks = timeline.MaxWeeks,
    };

    /// <summary>Minutes per domain in the order of priority. Most plans of a cohort ask for the same few totals.</summary>
    public int[] MinutesOf(int total)
    {
        var last = _lastMinutes;
        if (last?.Total != total)
        {
            _lastMinutes = last = new(total, StudyTimeShares.ToMinutes([.. ranking.Ranked.Select(domain => domain.ExactShare)], total));
        }

        return last.Minutes;
    }

    /// <summary>What can be sat instead of an exam by those who report these levels, in a language. Most reports of a cohort have the same.</summary>
    public SuccessorChain SuccessorsOf(ScoreReport subject, ExamCatalog catalog)
    {
        var last = _lastSuccessors;
        if (last is null || last.Language != subject.LanguageName)
        {
            _lastSuccessors = last = new(subject.LanguageName, SuccessorChain.Of(subject.Results, options.AsOf.Date, subject.LanguageName, catalog));
        }

        return last.Chain;
    }

    private sealed record SuccessorsOfLanguage(string? Language, SuccessorChain Chain);

    private sealed record MinutesOfTotal(int Total, int[] Minutes);
}
