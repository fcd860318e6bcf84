using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Cli.Sessions;
using ScoreCoach.Plans;
using ScoreCoach.Requests;

namespace ScoreCoach.Cli.Commands;

/// <summary>Creates the engine that the arguments ask for.</summary>
internal static class CoachFactory
{
    public static Coach Create(Session session)
    {
        var arguments = session.Arguments;
        var defaults = new PlanOptions();
        var options = defaults with
        {
            AsOf = session.AsOf,
            TargetExam = arguments.One(Options.TargetExam),
            Guide = arguments.One(Options.Guide),
            Allocation = arguments.Value(Options.Allocation) ?? AllocationChoice.Auto,
            IncludeRetired = arguments.Has(Options.IncludeRetired),
            HoursPerWeek = arguments.Value(Options.HoursPerWeek),
            TotalHours = arguments.Value(Options.TotalHours),
            Weeks = arguments.Value(Options.Weeks),
            TargetDate = arguments.Value(Options.TargetDate),
            StartDate = arguments.Value(Options.StartDate),
            Policy = arguments.One(Options.Policy),
            StudyDays = arguments.Has(Options.StudyDay) ? [.. arguments.All(Options.StudyDay).Distinct()] : defaults.StudyDays,
            ReserveDays = arguments.Has(Options.StudyDay) ? [] : defaults.ReserveDays,
            SessionMinutes = arguments.Value(Options.SessionMinutes) ?? defaults.SessionMinutes,
            MaxMinutesPerDay = arguments.Days(Options.MaxMinutesPerDay),
            CheckpointMinutes = arguments.Value(Options.CheckpointMinutes),
            Unavailable = arguments.All(Options.Unavailable),
            SessionStart = arguments.Days(Options.SessionStart),
            SessionEnd = arguments.Value(Options.SessionEnd) ?? defaults.SessionEnd,
            ScheduleAnyway = arguments.Has(Options.ScheduleAnyway),
            Practice = [.. PracticeArguments.OfDomains(arguments, before: 0)],
            IncludeClaim = arguments.Has(Options.IncludeClaim),
            TimeZone = arguments.One(Options.TimeZone) is { } zone ? session.Gateway.FindTimeZone(zone) : defaults.TimeZone,
        };
        options = TypedProgress.Apply(options, arguments.All(Options.Completed));
        return new Coach(session.Catalog, options);
    }
}
