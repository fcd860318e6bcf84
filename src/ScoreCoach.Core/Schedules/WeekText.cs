using System.Globalization;

namespace ScoreCoach.Schedules;

/// <summary>What a week says about itself: what it is about, and what can be checked at its end.</summary>
internal static class WeekText
{
    // Of the week's minutes: what takes less comes along, and is not what the week is about.
    private const int MinShare = 15;

    public static string Focus(ScheduleWeek week)
    {
        string[] parts =
        [
            .. new[] { Domains(week) }.Where(domains => domains.Length > 0),
            .. week.Sessions.Where(session => session.Kind == SessionKind.Checkpoint)
                .Select(session => string.Create(CultureInfo.InvariantCulture, $"practice exam on {session.Start:dddd}")),
        ];
        return parts.Length == 0 ? "No study" : char.ToUpperInvariant(parts[0][0]) + string.Join("; ", parts)[1..];
    }

    /// <summary>Each main domain once, under the phase that has most of its time; the one with the most time first.</summary>
    public static string Domains(ScheduleWeek week) => string.Join("; ", Main(week)
        .GroupBy(domain => PhaseOf(domain), domain => domain[0].ShortName)
        .Select(phase => $"{phase.Key}: {string.Join(", ", phase)}"));

    /// <summary>How far each main domain comes.</summary>
    public static string Goal(ScheduleWeek week)
    {
        var reached = string.Join("; ", Main(week).Select(domain => $"{domain[0].ShortName} up to {Reached(domain[^1])}"));
        string[] parts =
        [
            .. reached.Length == 0 ? [] : new[] { $"by {week.To.ToString("dddd", CultureInfo.InvariantCulture)}: {reached}" },
            .. week.Sessions.Any(session => session.Kind == SessionKind.Checkpoint) ? new[] { "your result per domain from the practice exam is written down" } : [],
        ];
        return parts.Length == 0 ? "Nothing is planned" : char.ToUpperInvariant(parts[0][0]) + string.Join("; ", parts)[1..] + ".";
    }

    // The sessions of each domain that has a part of the week worth naming; a short recall is done by the way.
    private static StudySession[][] Main(ScheduleWeek week)
    {
        var domains = week.Sessions
            .Where(session => session.Planned is { Domain: not null, IsSpaced: false })
            .GroupBy(session => session.ShortName)
            .Select(domain => domain.ToArray())
            .OrderByDescending(MinutesOf)
            .ToArray();
        var main = domains.Where(domain => 100 * MinutesOf(domain) >= MinShare * week.Minutes).ToArray();
        return main.Length > 0 ? main : domains;
    }

    // New material decides what a week is about, even where a review takes longer.
    private static string? PhaseOf(StudySession[] domain)
    {
        var study = domain.Where(session => session.Kind == SessionKind.Study).ToArray();
        return (study.Length > 0 ? study : domain).GroupBy(session => session.Phase).MaxBy(phase => phase.Sum(session => session.Minutes))!.Key;
    }

    private static string Reached(StudySession last) => last.PartNumber == last.PartCount
        ? $"\"{last.Title}\""
        : FormattableString.Invariant($"part {last.PartNumber} of {last.PartCount} of \"{last.Title}\"");

    private static int MinutesOf(StudySession[] sessions) => sessions.Sum(session => session.Minutes);
}
