namespace ScoreCoach.Plans;

/// <summary>How long a plan is and how much time it has.</summary>
internal sealed record StudyTime(int Weeks, int Days, decimal HoursPerWeek, int TotalMinutes, Source WeeksSource, Source HoursSource)
{
    private static readonly Source Given = new(SourceKind.Computed, Note: "As requested.");

    /// <summary>The time that options and a band come to.</summary>
    public static StudyTime Of(PlanOptions options, StudyTimeline timeline)
    {
        // Up to a target date the minutes are pro rata to the days; the weeks are counted whole. Days are multiplied before
        // they are divided, so that a minute that is half due stays half.
        var days = options.TargetDate is { } target ? (target.Date - options.Start).Days : 7 * (options.Weeks ?? timeline.DefaultWeeks);
        var hours = options.HoursPerWeek ?? (options.TotalHours is { } total ? total * 7 / days : timeline.MinHoursPerWeek);
        var minutes = options.TotalHours is { } all ? 60 * all : 60 * hours * days / 7;
        return new StudyTime(
            (days + 6) / 7,
            days,
            hours,
            (int)Math.Round(minutes, MidpointRounding.AwayFromZero),
            options.TargetDate is not null || options.Weeks is not null
                ? Given
                : Source.Assumption(FormattableString.Invariant($"The middle of {timeline.MinWeeks}-{timeline.MaxWeeks} weeks, rounded up; change it with Weeks or TargetDate.")),
            options.HoursPerWeek is not null || options.TotalHours is not null
                ? Given
                : Source.Assumption(FormattableString.Invariant($"The minimum hours of the band, {timeline.MinHoursPerWeek} a week; change it with HoursPerWeek or TotalHours.")));
    }
}
