using System.Collections.Concurrent;
using System.Globalization;

namespace ScoreCoach.Tests.Schedules;

/// <summary>What must hold for every schedule, checked from the request alone.</summary>
internal static class ScheduleInvariants
{
    private static readonly ConcurrentDictionary<(string Zone, DateTime Date, TimeSpan Start), int> s_minutes = new();

    public static void Check(ScheduleRequest request, ScheduleOutcome outcome)
    {
        if (outcome.Schedule is null)
        {
            CheckRefusal(request, outcome);
            return;
        }

        Require(outcome.MissingMinutes == 0 && outcome.Remedies.Count == 0, "an outcome that fits misses nothing");
        var schedule = outcome.Schedule;
        CheckWeeks(request, schedule);
        CheckDomains(request, schedule);
        CheckDays(request, schedule);
        CheckOpening(request, schedule);
        CheckCheckpoints(request, schedule);
        CheckSpread(request, schedule);
    }

    public static int Days(ScheduleRequest request)
    {
        var days = 7 * request.Weeks;
        if (request.TargetDate is { } target)
        {
            days = Math.Max(0, Math.Min(days, (int)(target.Date - request.StartDate.Date).TotalDays));
        }

        return days;
    }

    /// <summary>The minutes that a day holds beside a checkpoint; null when it is not available.</summary>
    public static int? Room(ScheduleRequest request, DateTime date)
    {
        if (!request.StudyDays.Contains(date.DayOfWeek) || request.Unavailable.Any(day => day.Date == date))
        {
            return null;
        }

        var minutes = s_minutes.GetOrAdd((request.TimeZone.Id, date, request.SessionStart), _ => MinutesAfter(request, date));
        return minutes > 0 ? minutes : null;
    }

    // Where the clock changes, counted minute by minute on the zone's own clock: no rule about gaps and overlaps is repeated here.
    private static int MinutesAfter(ScheduleRequest request, DateTime date)
    {
        if (request.TimeZone.GetUtcOffset(date.AddHours(-12)) == request.TimeZone.GetUtcOffset(date.AddHours(36)))
        {
            return 1440 - (int)request.SessionStart.TotalMinutes;
        }

        var instant = new DateTimeOffset(DateTime.SpecifyKind(date, DateTimeKind.Unspecified), TimeSpan.Zero).AddHours(-7);
        var minutes = 0;
        var started = false;
        for (var step = 0; step < 36 * 60; step++, instant = instant.AddMinutes(1))
        {
            var local = TimeZoneInfo.ConvertTime(instant, request.TimeZone);
            started |= local.Date == date && local.TimeOfDay >= request.SessionStart;
            minutes += started && local.Date == date ? 1 : 0;
        }

        return minutes;
    }

    private static void CheckRefusal(ScheduleRequest request, ScheduleOutcome outcome)
    {
        Require(outcome.MissingMinutes > 0, "a refusal says by how much");
        var rooms = AllDates(request).Select(date => Room(request, date)).OfType<int>().ToArray();
        if (outcome.RuleId == "schedule.does-not-fit")
        {
            var most = rooms.Sum(room => (long)Math.Min(room, request.MaxMinutesPerDay));
            var least = rooms.Sum(room => (long)Math.Min(room - Math.Min(room, request.CheckpointMinutes), request.MaxMinutesPerDay));
            var missing = request.Domains.Sum(domain => (long)domain.Minutes) - outcome.MissingMinutes;
            Require(missing >= least && missing <= most, "what is missing is the work less what the days hold");
        }
        else
        {
            Require(rooms.All(room => room < request.CheckpointMinutes), "a checkpoint that fits on a day is not refused");
        }

        foreach (var remedy in outcome.Remedies)
        {
            var changed = request with
            {
                StudyDays = remedy.StudyDays ?? request.StudyDays,
                MaxMinutesPerDay = remedy.MinutesPerDay ?? request.MaxMinutesPerDay,
                SessionStart = remedy.SessionStart ?? request.SessionStart,
                Weeks = remedy.Weeks ?? (remedy.TargetDate is { } later ? (int)((later - request.StartDate.Date).TotalDays + 6) / 7 : request.Weeks),
                TargetDate = remedy.TargetDate ?? request.TargetDate,
                Domains = remedy.TotalMinutes is { } total ? [request.Domains[0] with { Minutes = total }] : request.Domains,
            };
            Require(changed != request, $"{remedy.Kind} changes something");
            Require(ScheduleBuilder.Build(changed).Fits, $"{remedy.Kind} helps");
        }
    }

    private static void CheckWeeks(ScheduleRequest request, Schedule schedule)
    {
        var days = Days(request);
        var total = request.Domains.Sum(domain => (long)domain.Minutes);
        Require(schedule.Weeks.Count == (days + 6) / 7, "a week is seven days from the start");
        Require(schedule.TotalMinutes == total && schedule.Weeks.Sum(week => week.Minutes) == total, "the weeks sum to the total");
        var capacity = schedule.Weeks.Select(week => Dates(week).Sum(date => Room(request, date) is { } room
            ? (long)Math.Min(request.MaxMinutesPerDay, room - (Checkpoints(week).Any(session => session.Start.Date == date) ? request.CheckpointMinutes : 0))
            : 0)).ToArray();
        var tight = false;
        for (var index = 0; index < schedule.Weeks.Count; index++)
        {
            tight |= capacity[index] < Math.Ceiling(total * Math.Min(7.0, days - (7 * index)) / days);
        }

        for (var index = 0; index < schedule.Weeks.Count; index++)
        {
            var week = schedule.Weeks[index];
            var length = Math.Min(7, days - (7 * index));
            Require(week.Number == index + 1, "weeks are numbered from 1");
            Require(week.From == request.StartDate.Date.AddDays(7 * index) && week.To == week.From.AddDays(length - 1), "a week's days");
            Require(week.Minutes == week.Sessions.Where(IsStudy).Sum(session => session.Minutes), "a week's minutes are those of its sessions");
            Require(week.CheckpointMinutes == Checkpoints(week).Sum(session => session.Minutes), "a week's checkpoint minutes are those of its checkpoints");
            Require(week.Sessions.All(session => session.Start.Date >= week.From && session.Start.Date <= week.To), "sessions lie in their week");
            var exact = total * (double)length / days;
            Require(week.Minutes <= capacity[index], "a week holds what its days allow");
            Require(Math.Abs(week.Minutes - exact) < 1 || (week.Minutes < exact ? week.Minutes == capacity[index] : tight), "a week's minutes are exact unless days are missing");
        }
    }

    private static void CheckDomains(ScheduleRequest request, Schedule schedule)
    {
        foreach (var domain in request.Domains)
        {
            var sessions = schedule.AllSessions().Where(session => session.Domain == domain.Domain).ToArray();
            Require(sessions.Sum(session => session.Minutes) == domain.Minutes, "a domain's minutes are exact");
            for (var index = 0; index < sessions.Length; index++)
            {
                Require(sessions[index].Minutes > 0 && sessions[index].Minutes <= request.SessionMinutes, "a session is not longer than asked");
                Require(sessions[index].Method == domain.Method && sessions[index].Name == domain.Name, "a session says how");
                Require(
                    domain.Actions.Count == 0 ? sessions[index].Action.Length > 0 : sessions[index].Action == domain.Actions[index % domain.Actions.Count],
                    "actions rotate");
            }
        }

        // Where days and weeks hold whole sessions, only a domain's last one is shorter.
        if (request.MaxMinutesPerDay % request.SessionMinutes == 0
            && request.Domains.All(domain => domain.Minutes % request.SessionMinutes == 0)
            && schedule.Weeks.All(week => week.Minutes % request.SessionMinutes == 0)
            && AllDates(request).All(date => Room(request, date) is null or >= 1080)
            && request.CheckpointMinutes % request.SessionMinutes == 0)
        {
            Require(schedule.AllSessions().Where(IsStudy).All(session => session.Minutes == request.SessionMinutes), "no session is cut without need");
        }
    }

    private static void CheckDays(ScheduleRequest request, Schedule schedule)
    {
        var last = DateTimeOffset.MinValue;
        foreach (var day in schedule.AllSessions().GroupBy(session => session.Start.Date))
        {
            Require(Room(request, day.Key) is not null, "a day is available");
            Require(day.Key >= request.StartDate.Date, "nothing before the start");
            Require(request.TargetDate is not { } target || day.Key < target.Date, "nothing on the target date or after it");
            Require(day.Where(IsStudy).Sum(session => session.Minutes) <= request.MaxMinutesPerDay, "a day has a maximum");
            var first = day.First().Start;
            Require(
                first.TimeOfDay == request.SessionStart || request.TimeZone.IsInvalidTime(day.Key + request.SessionStart),
                "a day starts at its time, unless the clock skips it");
            foreach (var session in day)
            {
                Require(session.Start >= last, "sessions don't overlap");
                last = session.Start.AddMinutes(session.Minutes);
                var local = TimeZoneInfo.ConvertTime(session.Start, request.TimeZone);
                Require(local.DateTime == session.Start.DateTime && local.Offset == session.Start.Offset, "a start is a valid local time");
            }

            Require(TimeZoneInfo.ConvertTime(last.AddTicks(-1), request.TimeZone).Date == day.Key, "a day's sessions end by midnight");
        }
    }

    private static void CheckOpening(ScheduleRequest request, Schedule schedule)
    {
        var placed = request.Domains.Where(domain => domain.Minutes > 0).ToArray();
        var highest = placed.Where(domain => domain.Tier == placed[0].Tier).ToArray();
        var whole = highest.Where(domain => domain.Minutes >= request.SessionMinutes).ToArray();
        var opening = (whole.Length > 0 ? whole : [.. highest.Take(1)]).Select(domain => domain.Domain).ToArray();
        var first = schedule.AllSessions().Where(IsStudy).Take(opening.Length).Select(session => session.Domain);
        Require(first.SequenceEqual(opening), "the highest tier opens, by rank");
    }

    private static void CheckCheckpoints(ScheduleRequest request, Schedule schedule)
    {
        Require(schedule.CheckpointMinutes == schedule.Weeks.Sum(week => week.CheckpointMinutes), "checkpoint minutes sum up");
        if (request.CheckpointMinutes == 0)
        {
            Require(schedule.CheckpointMinutes == 0, "no checkpoints when none are asked for");
            return;
        }

        var can = schedule.Weeks.Select(week => Dates(week).Any(date => Room(request, date) >= request.CheckpointMinutes)).ToArray();
        var has = schedule.Weeks.Select(week => Checkpoints(week).Any()).ToArray();
        var lastAble = Array.LastIndexOf(can, true);
        Require(lastAble < 0 || has[lastAble], "a checkpoint in the last week");
        for (var week = 1; week < has.Length; week++)
        {
            Require(has[week] || has[week - 1] || !(can[week] || can[week - 1]), "a checkpoint every two weeks");
        }

        foreach (var session in schedule.AllSessions().Where(session => !IsStudy(session)))
        {
            Require(session.Minutes == request.CheckpointMinutes && session.Domain is null, "a checkpoint's length");
            Require(session.Action.Contains(request.ReadinessTarget ?? "practice", StringComparison.Ordinal), "a checkpoint names its target");
        }

        Require(schedule.Weeks.All(week => Checkpoints(week).Count() <= 1), "one checkpoint a week at most");
        var silent = Enumerable.Range(0, has.Length).Where(week => !has[week] && (week == has.Length - 1 || !has[week + 1]));
        Require(!silent.Any() || schedule.Notes.Any(note => note.Contains("checkpoint", StringComparison.Ordinal)), "a missing checkpoint is named");
    }

    private static void CheckSpread(ScheduleRequest request, Schedule schedule)
    {
        var active = request.Domains.Where(domain => domain.Minutes > 0).ToArray();
        if (schedule.TotalMinutes == 0)
        {
            return;
        }

        // After each week, every domain is about where the whole plan is: off by a few sessions, whatever the plan's length.
        var elapsed = 0.0;
        foreach (var week in schedule.Weeks)
        {
            elapsed += week.Minutes;
            foreach (var domain in active)
            {
                var done = schedule.Weeks.Take(week.Number).SelectMany(one => one.Sessions).Where(session => session.Domain == domain.Domain).Sum(session => session.Minutes);
                var off = Math.Abs(done - (domain.Minutes * elapsed / schedule.TotalMinutes));
                Require(off <= request.SessionMinutes * SpreadSessions(active.Length), FormattableString.Invariant($"a domain's work is spread: {domain.Domain} is off by {off} after week {week.Number}"));
            }
        }
    }

    public static double SpreadSessions(int domains) => 1.5 + (domains / 2.0);

    private static IEnumerable<DateTime> AllDates(ScheduleRequest request) =>
        Enumerable.Range(0, Days(request)).Select(offset => request.StartDate.Date.AddDays(offset));

    private static IEnumerable<DateTime> Dates(ScheduleWeek week) =>
        Enumerable.Range(0, (week.To - week.From).Days + 1).Select(offset => week.From.AddDays(offset));

    private static IEnumerable<StudySession> Checkpoints(ScheduleWeek week) => week.Sessions.Where(session => !IsStudy(session));

    private static bool IsStudy(StudySession session) => session.Kind == SessionKind.Study;

    private static void Require(bool holds, string what)
    {
        if (!holds)
        {
            throw new Xunit.Sdk.XunitException(string.Create(CultureInfo.InvariantCulture, $"Broken: {what}."));
        }
    }
}
