using System.Globalization;
using ScoreCoach.Text;

namespace ScoreCoach.Schedules;

/// <summary>What a week says about itself: what it is about, and what can be checked at its end.</summary>
internal static class WeekText
{
    private const int MaxDone = 4;

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

    /// <summary>Each domain once, under the phase that has most of its time; the one with the most time first.</summary>
    public static string Domains(ScheduleWeek week) => string.Join("; ", week.Sessions
        .Where(session => session.ShortName is not null)
        .GroupBy(session => session.ShortName!)
        .Select(domain => (
            Domain: domain.Key,
            Phase: domain.GroupBy(session => session.Phase).MaxBy(phase => phase.Sum(session => session.Minutes))!.Key,
            Minutes: domain.Sum(session => session.Minutes)))
        .OrderByDescending(domain => domain.Minutes)
        .GroupBy(domain => domain.Phase, domain => domain.Domain)
        .Select(phase => $"{phase.Key}: {string.Join(", ", phase)}"));

    public static string Goal(ScheduleWeek week)
    {
        // What ends in this week; a review is done by the way.
        var study = week.Sessions.Where(session => session.Planned is { Domain: not null, IsSpaced: false }).ToArray();
        var done = study.Where(session => session.PartNumber == session.PartCount).ToArray();
        var parts = new List<string>();
        if (done.Length > 0)
        {
            var titles = done.OrderByDescending(session => session.PartCount).Take(MaxDone).OrderBy(session => session.Start).Select(session => $"\"{session.Title}\"").ToList();
            if (done.Length > titles.Count)
            {
                titles.Add(FormattableString.Invariant($"{done.Length - titles.Count} more"));
            }

            parts.Add($"done by {week.To.ToString("dddd", CultureInfo.InvariantCulture)}: {Listed.And([.. titles])}");
        }
        else if (study.LastOrDefault() is { } last)
        {
            parts.Add(FormattableString.Invariant($"done: part {last.PartNumber} of {last.PartCount} of \"{last.Title}\""));
        }

        if (week.Sessions.Any(session => session.Kind == SessionKind.Checkpoint))
        {
            parts.Add("your result per domain from the practice exam is written down");
        }

        return parts.Count == 0 ? "Nothing is planned" : char.ToUpperInvariant(parts[0][0]) + string.Join("; ", parts)[1..] + ".";
    }
}
