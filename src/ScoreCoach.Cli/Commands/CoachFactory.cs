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
            ReserveDays = arguments.Has(Options.StudyDay) ? [] : defaults.ReserveDays,
            SessionMinutes = arguments.WholeNumber(Options.SessionMinutes) ?? defaults.SessionMinutes,
            MaxMinutesPerDay = arguments.Days(Options.MaxMinutesPerDay, defaults.MaxMinutesPerDay, TypedValue.TryWholeNumber),
            CheckpointMinutes = arguments.WholeNumber(Options.CheckpointMinutes),
            Unavailable = [.. arguments.Dates(Options.Unavailable)],
            SessionStart = arguments.Days(Options.SessionStart, defaults.SessionStart, TypedValue.TryTime),
            SessionEnd = arguments.Time(Options.SessionEnd) ?? defaults.SessionEnd,
            ScheduleAnyway = arguments.Has(Options.ScheduleAnyway),
            Practice = [.. PracticeArguments.OfDomains(arguments, before: 0)],
            IncludeClaim = arguments.Has(Options.IncludeClaim),
            TimeZone = arguments.One(Options.TimeZone) is { } zone ? session.Gateway.FindTimeZone(zone) : defaults.TimeZone,
        };
        options = TypedProgress.Apply(options, [.. arguments.All(Options.Completed).SelectMany(text => text.Split(','))]);
        return new Coach(session.Catalog, options);
    }
}
