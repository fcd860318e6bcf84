namespace ScoreCoach.Schedules;

/// <summary>The domains of a plan and how far all of them have come, while sessions are placed.</summary>
internal sealed class DomainPaces
{
    private const int MaxWeakForTwoADay = 4;

    private readonly DomainPace[] _paces;

    public DomainPaces(ScheduleRequest request)
    {
        _paces = new DomainPace[request.Domains.Count];
        int[] gaps = [.. request.Rules.ReviewAfterDays];
        for (var domain = 0; domain < _paces.Length; domain++)
        {
            var pace = _paces[domain] = new DomainPace(request.Domains[domain], gaps);
            TotalMinutes += pace.Domain.Minutes;
            WeakCount += pace.IsWeak ? 1 : 0;
        }

        MaxPerDay = WeakCount > MaxWeakForTwoADay ? 3 : 2;
        foreach (var pace in _paces)
        {
            pace.Opens = pace.Left > 0 && pace.Domain.Tier == _paces[0].Domain.Tier;
        }
    }

    public int Count => _paces.Length;

    /// <summary>The domains, in the order of the plan.</summary>
    public ReadOnlySpan<DomainPace> All => _paces;

    /// <summary>The minutes of the whole plan.</summary>
    public int TotalMinutes { get; }

    /// <summary>The minutes of the days that are placed.</summary>
    public int PlacedMinutes { get; private set; }

    public int WeakCount { get; }

    /// <summary>How many domains a day should hold at most.</summary>
    public int MaxPerDay { get; }

    public DomainPace this[int domain] => _paces[domain];

    /// <summary>Ends a day.</summary>
    /// <param name="minutes">Its minutes.</param>
    public void EndDay(int minutes) => PlacedMinutes += minutes;

    /// <summary>The part of the plan that is over at the end of the day under way.</summary>
    /// <param name="minutes">The minutes of the day.</param>
    public double PartAfter(int minutes) => (double)(PlacedMinutes + minutes) / TotalMinutes;

    /// <summary>How many domains must still appear in a week.</summary>
    public int CountMissing(int week)
    {
        var missing = 0;
        foreach (var pace in _paces)
        {
            missing += pace.IsMissing(week) ? 1 : 0;
        }

        return missing;
    }
}
