namespace ScoreCoach.Cli;

/// <summary>The engine as the arguments ask for it.</summary>
internal static class PlanRequest
{
    public static Coach Coach(Session session)
    {
        var arguments = session.Arguments;
        return new Coach(session.Catalog, new PlanOptions
        {
            AsOf = session.AsOf,
            Guide = arguments.One(Options.Guide),
            Allocation = arguments.Choice(Options.Allocation, AllocationChoice.Auto),
            IncludeRetired = arguments.Has(Options.IncludeRetired),
            HoursPerWeek = arguments.Number(Options.HoursPerWeek),
            TotalHours = arguments.Number(Options.TotalHours),
            Weeks = arguments.WholeNumber(Options.Weeks),
            TargetDate = arguments.Date(Options.TargetDate),
            StartDate = arguments.Date(Options.StartDate),
        });
    }

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
