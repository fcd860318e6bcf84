namespace ScoreCoach.Cli;

/// <summary>The engine as the arguments ask for it.</summary>
internal static class PlanRequest
{
    public static Coach Coach(Session session)
    {
        var arguments = session.Arguments;
        var defaults = new PlanOptions { AsOf = session.AsOf };
        return new Coach(session.Catalog, defaults with
        {
            Guide = arguments.One(Options.Guide),
            Allocation = arguments.Choice(Options.Allocation, AllocationChoice.Auto),
            IncludeRetired = arguments.Has(Options.IncludeRetired),
            HoursPerWeek = arguments.Number(Options.HoursPerWeek),
            TotalHours = arguments.Number(Options.TotalHours),
            Weeks = arguments.WholeNumber(Options.Weeks),
            TargetDate = arguments.Date(Options.TargetDate),
            StartDate = arguments.Date(Options.StartDate),
            Policy = arguments.One(Options.Policy),
            StudyDays = Days(arguments.One(Options.StudyDay)) ?? defaults.StudyDays,
            SessionMinutes = arguments.WholeNumber(Options.SessionMinutes) ?? defaults.SessionMinutes,
            MaxMinutesPerDay = arguments.WholeNumber(Options.MaxMinutesPerDay) ?? defaults.MaxMinutesPerDay,
            CheckpointMinutes = arguments.WholeNumber(Options.CheckpointMinutes) ?? defaults.CheckpointMinutes,
            Unavailable = arguments.Dates(Options.Unavailable),
            SessionStart = arguments.Time(Options.SessionStart) ?? defaults.SessionStart,
            TimeZone = arguments.One(Options.TimeZone) is { } zone ? PlanOptions.FindTimeZone(zone) : defaults.TimeZone,
            ScheduleWhenPassed = arguments.Has(Options.ScheduleWhenPassed),
            IncludeClaim = arguments.Has(Options.IncludeClaim),
        });
    }

    private static DayOfWeek[]? Days(string? text) => text?.Split(',').Select(day => StudyDays.TryParse(day, out var found)
        ? found
        : throw new UsageException($"{Options.StudyDay.Name}: '{day}' is no day of the week. Accepted: {StudyDays.Accepted}.")).Distinct().ToArray();

    public static IEnumerable<ScoreReport> Reports(Session session)
    {
        if (!session.Arguments.Has(Options.Latest))
        {
            return session.ReadReports();
        }

        var latest = new LatestAttempts();
        foreach (var report in session.ReadReports())
        {
            latest.Add(report);
        }

        return latest.Reports;
    }
}
