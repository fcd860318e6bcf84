namespace ScoreCoach;

/// <summary>How long a plan is and how much time it has.</summary>
internal sealed record StudyTime(int Weeks, decimal HoursPerWeek, int TotalMinutes, Source WeeksSource, Source HoursSource)
{
    private static readonly Source Given = new(SourceKind.Computed, Note: "As asked for.");

    /// <summary>The time that options and a band come to.</summary>
    public static StudyTime Of(PlanOptions options, StudyTimeline timeline)
    {
        // Up to a target date the minutes are pro rata to the days; the weeks are counted whole.
        var exactWeeks = options.TargetDate is { } target
            ? (target.Date - options.Start).Days / 7m
            : options.Weeks ?? timeline.DefaultWeeks;
        var weeks = (int)Math.Ceiling(exactWeeks);
        var hours = options.HoursPerWeek ?? (options.TotalHours is { } total ? total / exactWeeks : timeline.MinHoursPerWeek);
        var minutes = options.TotalHours is { } all ? 60 * all : 60 * hours * exactWeeks;
        return new StudyTime(
            weeks,
            hours,
            (int)Math.Round(minutes, MidpointRounding.AwayFromZero),
            options.TargetDate is not null || options.Weeks is not null
                ? Given
                : Source.Assumption(FormattableString.Invariant($"The middle of {timeline.MinWeeks}-{timeline.MaxWeeks} weeks, rounded up; change it with Weeks or TargetDate.")),
            options.HoursPerWeek is not null || options.TotalHours is not null
                ? Given
                : Source.Assumption(FormattableString.Invariant($"The fewest hours of the band, {timeline.MinHoursPerWeek} a week; change it with HoursPerWeek or TotalHours.")));
    }
}
