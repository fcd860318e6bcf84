using ScoreCoach.Text;

namespace ScoreCoach.Plans;

/// <summary>What to do about a plan with fewer weeks or hours than its band takes: both count toward the hours in all.</summary>
internal static class ShortTime
{
    // The most hours a week to advise: many candidates have a job.
    private const decimal MaxAdvisedHoursPerWeek = 30;
    private const int MaxAdvisedWeeks = 52;

    /// <summary>The weeks at these hours, or the hours for these weeks, that reach the minimum of the band in all.</summary>
    public static string Remedy(RetakePlan plan)
    {
        var (timeline, time) = (plan.Timeline!, plan.Coaching.FullTime);
        decimal least = timeline.MinWeeks * timeline.MinHoursPerWeek;
        if (time.TotalMinutes >= 60 * least)
        {
            var meets = time.TotalMinutes == 60 * least ? "just meets" : "still meets";
            return FormattableString.Invariant($"Its total of {Duration.InTenths(time.TotalMinutes)} {meets} the minimum of {least:0.#} h.");
        }

        // Not far more hours than the minimum takes, and never past the exam's last day.
        var weeks = Math.Max(timeline.MinWeeks, (int)Math.Ceiling(least / time.HoursPerWeek));
        var perWeek = weeks * time.HoursPerWeek > 1.25m * least ? Math.Ceiling(2 * least / weeks) / 2 : time.HoursPerWeek;
        var ends = plan.StartDate.AddDays(7 * weeks);

        // To the next half hour, so that the minimum is reached.
        var hours = Math.Ceiling(2 * 7 * least / time.Days) / 2;
        string[] ways =
        [
            .. weeks > MaxAdvisedWeeks || plan.LastExamDate < ends ? Array.Empty<string>() : [FormattableString.Invariant($"{Counted.Of(weeks, "week", "weeks")} at {perWeek:0.##} h a week")],
            .. hours > MaxAdvisedHoursPerWeek ? Array.Empty<string>() : [FormattableString.Invariant($"{hours:0.#} h a week for {Counted.Days(time.Days)}")],
        ];
        return ways.Length == 0
            ? FormattableString.Invariant($"The minimum is {least:0.#} h in total.")
            : FormattableString.Invariant($"To reach the minimum of {least:0.#} h in total, plan {Listed.Or(ways)}.");
    }
}
