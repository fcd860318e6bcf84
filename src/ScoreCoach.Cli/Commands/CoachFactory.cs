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
            Allocation = arguments.Choice(Options.Allocation, AllocationChoice.Auto),
            IncludeRetired = arguments.Has(Options.IncludeRetired),
            HoursPerWeek = arguments.Number(Options.HoursPerWeek),
            TotalHours = arguments.Number(Options.TotalHours),
            Weeks = arguments.WholeNumber(Options.Weeks),
            TargetDate = arguments.Date(Options.TargetDate),
            StartDate = arguments.Date(Options.StartDate),
            Policy = arguments.One(Options.Policy),
            StudyDays = arguments.List<DayOfWeek>(Options.StudyDay, TypedValue.TryDay) is { } days ? [.. days.Distinct()] : defaults.StudyDays,
            SessionMinutes = arguments.WholeNumber(Options.SessionMinutes) ?? defaults.SessionMinutes,
            MaxMinutesPerDay = arguments.WholeNumber(Options.MaxMinutesPerDay) ?? defaults.MaxMinutesPerDay,
            CheckpointMinutes = arguments.WholeNumber(Options.CheckpointMinutes) ?? defaults.CheckpointMinutes,
            Unavailable = [.. arguments.Dates(Options.Unavailable)],
            SessionStart = arguments.Time(Options.SessionStart) ?? defaults.SessionStart,
            ScheduleWhenPassed = arguments.Has(Options.ScheduleWhenPassed),
            IncludeClaim = arguments.Has(Options.IncludeClaim),
            TimeZone = arguments.One(Options.TimeZone) is { } zone ? session.Gateway.FindTimeZone(zone) : defaults.TimeZone,
        };
        return new Coach(session.Catalog, options);
    }
}
