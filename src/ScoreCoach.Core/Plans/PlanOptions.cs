namespace ScoreCoach;

/// <summary>What a plan is asked to be. Null means: as the guide says.</summary>
public sealed record PlanOptions
{
    /// <summary>The day on which the plan is made. Never taken from the clock here.</summary>
    public required DateTime AsOf { get; init; }

    /// <summary>The guide to follow; null for the exam's own.</summary>
    public string? Guide { get; init; }

    /// <summary>How to divide the time.</summary>
    public AllocationChoice Allocation { get; init; }

    /// <summary>Weeks of preparation.</summary>
    public int? Weeks { get; init; }

    /// <summary>The day on which preparation must be done.</summary>
    public DateTime? TargetDate { get; init; }

    /// <summary>The first day of preparation; null for <see cref="AsOf"/>.</summary>
    public DateTime? StartDate { get; init; }

    /// <summary>Hours a week.</summary>
    public decimal? HoursPerWeek { get; init; }

    /// <summary>Hours in all.</summary>
    public decimal? TotalHours { get; init; }

    /// <summary>Whether retired items are advised too.</summary>
    public bool IncludeRetired { get; init; }

    /// <summary>Whether claims without evidence are shown.</summary>
    public bool IncludeClaim { get; init; }

    /// <summary>The first day of preparation.</summary>
    public DateTime Start => (StartDate ?? AsOf).Date;

    /// <summary>Checks that the options fit together.</summary>
    /// <returns>These options.</returns>
    /// <exception cref="ScoreCoachException">They contradict each other, or a figure is out of range.</exception>
    public PlanOptions Checked()
    {
        if (Weeks is not null && TargetDate is not null)
        {
            throw ScoreCoachException.UnusableOptions("Weeks and TargetDate both say how long the preparation is. Give one of them.", TargetDate);
        }

        if (TotalHours is not null && HoursPerWeek is not null)
        {
            throw ScoreCoachException.UnusableOptions("TotalHours and HoursPerWeek both say how much time there is. Give one of them.", TotalHours);
        }

        if (Weeks is { } weeks && weeks is < 1 or > 520)
        {
            throw ScoreCoachException.UnusableOptions(FormattableString.Invariant($"Weeks is {weeks}. Accepted: 1 to 520."), Weeks);
        }

        if (HoursPerWeek is { } hours && hours is <= 0 or > 168)
        {
            throw ScoreCoachException.UnusableOptions(FormattableString.Invariant($"HoursPerWeek is {hours}. Accepted: more than 0, at most 168."), HoursPerWeek);
        }

        if (TotalHours is { } total && total is <= 0 or > 20000)
        {
            throw ScoreCoachException.UnusableOptions(FormattableString.Invariant($"TotalHours is {total}. Accepted: more than 0, at most 20000."), TotalHours);
        }

        if (TargetDate is { } target && target.Date <= Start)
        {
            throw ScoreCoachException.UnusableOptions(
                FormattableString.Invariant($"TargetDate {target:yyyy-MM-dd} is not after the start {Start:yyyy-MM-dd}."), TargetDate);
        }

        return this;
    }
}
