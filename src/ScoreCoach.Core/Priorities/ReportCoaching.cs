namespace ScoreCoach;

/// <summary>
/// What follows from the levels of a report alone: the order, the shares, the band. Reports that read alike share it, so
/// that a million plans compute it a few hundred times. It belongs to one coach, whose options never change.
/// </summary>
internal sealed class ReportCoaching
{
    private MinutesOfTotal? _lastMinutes;
    private StudyTime? _time;
    private RetakeWindowRequest? _windowRequest;

    public required CoachingGuide Guide { get; init; }

    public required IReadOnlyList<RankedDomain> Ranked { get; init; }

    public required AllocationMethod Method { get; init; }

    /// <summary>The less urgent and the more urgent domain that dividing by tiers turned round; null when nothing was.</summary>
    public required (RankedDomain Lower, RankedDomain Higher)? Inversion { get; init; }

    public required StudyTimeline Timeline { get; init; }

    /// <summary>How long the preparation is and how much time it has.</summary>
    public StudyTime TimeOf(PlanOptions options) => _time ??= StudyTime.Of(options, Timeline);

    /// <summary>What retake windows are computed for.</summary>
    public RetakeWindowRequest WindowRequestOf(PlanOptions options) => _windowRequest ??= new RetakeWindowRequest
    {
        AsOf = options.AsOf,
        StartDate = options.Start,
        TargetDate = options.TargetDate,
        PolicyName = options.Policy,
        MinWeeks = Timeline.MinWeeks,
        MaxWeeks = Timeline.MaxWeeks,
    };

    /// <summary>Minutes per domain in the order of priority. Most plans of a cohort ask for the same few totals.</summary>
    public int[] MinutesOf(int total)
    {
        var last = _lastMinutes;
        if (last?.Total != total)
        {
            _lastMinutes = last = new(total, StudyTimeAllocation.ToMinutes([.. Ranked.Select(domain => domain.ExactShare)], total));
        }

        return last.Minutes;
    }

    private sealed record MinutesOfTotal(int Total, int[] Minutes);
}
