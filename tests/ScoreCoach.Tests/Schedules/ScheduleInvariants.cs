namespace ScoreCoach.Tests.Schedules;

/// <summary>What must hold for every schedule, checked from the plan and its options alone.</summary>
internal static class ScheduleInvariants
{
    // The shortest session that the engine plans, and the gaps of the generic guide.
    private const int ShortestPiece = 15;
    private static readonly int[] s_gaps = [3, 10, 30];

    public static IEnumerable<string> Broken(RetakePlan plan, PlanOptions options)
    {
        var schedule = plan.Schedule!;
        var sessions = schedule.AllSessions().ToArray();
        var study = sessions.Where(IsStudy).ToArray();
        return Minutes(plan, schedule, study)
            .Concat(Texts(study))
            .Concat(Parts(study))
            .Concat(Phases(plan, study))
            .Concat(Days(plan, options, sessions))
            .Concat(Exams(plan, options, schedule))
            .Concat(WeakDomains(plan, schedule))
            .Concat(Reviews(sessions))
            .Concat(Opening(plan, study))
            .Concat(StrongDomains(plan, study))
            .Concat(FreeDays(options, schedule));
    }

    public static bool IsStudy(StudySession session) => session.Kind is SessionKind.Study or SessionKind.Review;

    /// <summary>Whether a day of a week holds three domains although the week has as many study days as there are domains.</summary>
    public static bool IsCrowded(ScheduleWeek week, int domains)
    {
        var days = week.Sessions.Where(IsStudy).GroupBy(session => session.Start.Date).Select(day => day.Select(session => session.Domain).Distinct().Count()).ToArray();
        return domains <= 4 && days.Length >= domains && days.Any(count => count > 2);
    }

    public static bool IsSpaced(StudySession session) => session.Id.Contains("-r", StringComparison.Ordinal) && session.Kind == SessionKind.Review && session.Phase == "Review"
        && session.Title.StartsWith("Recall ", StringComparison.Ordinal);

    private static IEnumerable<string> Minutes(RetakePlan plan, Schedule schedule, StudySession[] study)
    {
        foreach (var priority in plan.Priorities.Where(priority => study.Where(session => session.Domain == priority.Domain).Sum(session => session.Minutes) != priority.Minutes))
        {
            yield return $"the minutes of {priority.Domain} are exact";
        }

        if (schedule.TotalMinutes != plan.TotalMinutes || schedule.Weeks.Sum(week => week.Minutes) != plan.TotalMinutes)
        {
            yield return "the weeks sum to the total";
        }

        foreach (var week in schedule.Weeks)
        {
            var days = (week.To - week.From).Days + 1;
            var exact = (double)plan.TotalMinutes * days / plan.Days!.Value;
            if (Math.Abs(week.Minutes - exact) >= 1 && !schedule.Notes.Any(note => note.Contains("of its", StringComparison.Ordinal)))
            {
                yield return "the minutes of a week are exact, or a note says why not";
            }

            if (week.Sessions.Any(session => session.Start.Date < week.From || session.Start.Date > week.To))
            {
                yield return "sessions lie in their week";
            }
        }
    }

    private static IEnumerable<string> Texts(StudySession[] study)
    {
        foreach (var same in study.Where(session => !IsSpaced(session)).GroupBy(session => (session.Domain, session.Title)))
        {
            if (same.Select(session => session.Id[..session.Id.LastIndexOf('-')]).Distinct().Count() > 1)
            {
                yield return $"two tasks of one plan have the title \"{same.Key.Title}\"";
            }
        }

        foreach (var same in study.Where(session => !IsSpaced(session)).GroupBy(session => session.Task))
        {
            if (same.Select(session => (session.Id[..session.Id.LastIndexOf('-')], session.Round)).Distinct().Count() > 1
                && same.Select(session => session.Round).Distinct().Count() < same.Select(session => session.Id[..session.Id.LastIndexOf('-')]).Distinct().Count())
            {
                yield return $"a text is repeated: {same.Key}";
            }
        }

        foreach (var session in study)
        {
            if (session.Title.Contains('{', StringComparison.Ordinal) || session.Task.Contains('{', StringComparison.Ordinal) || session.DoneWhen.Contains('{', StringComparison.Ordinal)
                || session.Title.Length == 0 || !session.Task.EndsWith('.') || !session.DoneWhen.EndsWith('.'))
            {
                yield return $"a session has its texts: {session.Title}";
            }
        }
    }

    private static IEnumerable<string> Parts(StudySession[] study)
    {
        foreach (var task in study.Where(session => !IsSpaced(session)).GroupBy(session => session.Id[..session.Id.LastIndexOf('-')]))
        {
            var parts = task.Select(session => session.Part ?? 1).ToArray();
            if (!parts.SequenceEqual(Enumerable.Range(1, parts.Length)) || task.Any(session => (session.Of ?? 1) != parts.Length) || parts.Length > 6)
            {
                yield return $"a task has parts 1 to at most 6: {task.Key} has {string.Join(',', parts)}";
            }
        }
    }

    private static IEnumerable<string> Phases(RetakePlan plan, StudySession[] study)
    {
        string[] order = ["Learn", "Find", "Practice", "Review", "Stretch", "Test"];
        foreach (var priority in plan.Priorities)
        {
            var own = study.Where(session => session.Domain == priority.Domain && !IsSpaced(session)).ToArray();
            var places = own.Select(session => (100 * session.Round) + Array.IndexOf(order, session.Phase)).ToArray();
            if (!places.SequenceEqual(places.Order()))
            {
                yield return $"the phases of {priority.Domain} follow each other";
            }

            if (priority.Level == PerformanceLevel.Weak)
            {
                var test = Array.FindIndex(own, session => session.Phase == "Test");
                if (test >= 0 && own.Skip(test).Any(session => session.Phase == "Learn"))
                {
                    yield return "no test of a weak domain before its Learn phase is done";
                }
            }
        }
    }

    private static IEnumerable<string> Days(RetakePlan plan, PlanOptions options, StudySession[] sessions)
    {
        var most = plan.Priorities.Count(priority => priority.Level == PerformanceLevel.Weak) > 4 ? 3 : 2;
        var unavailable = options.Unavailable.Select(day => day.Date).ToHashSet();
        foreach (var day in sessions.GroupBy(session => session.Start.Date))
        {
            var study = day.Where(IsStudy).ToArray();
            // Where the week's days can't hold them otherwise, a note names the day.
            if (study.Select(session => session.Domain).Distinct().Count() > most
                && !plan.Schedule!.Notes.Any(note => note.Contains(day.Key.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)))
            {
                yield return $"a day has at most {most} domains: {day.Key:yyyy-MM-dd} has {string.Join(", ", study.Select(session => session.Domain).Distinct())}";
            }

            if (day.Key < options.Start || day.Key >= plan.DoneOn || unavailable.Contains(day.Key) || !options.StudyDays.Contains(day.Key.DayOfWeek))
            {
                yield return $"nothing on a day that is not available: {day.Key:yyyy-MM-dd}";
            }

            if (study.Sum(session => session.Minutes) > options.MaxMinutesPerDay[day.Key.DayOfWeek])
            {
                yield return $"a day has a maximum: {day.Key:yyyy-MM-dd}";
            }

            if (study.Any(session => session.Minutes < 1 || session.Minutes > options.SessionMinutes))
            {
                yield return "a session is not longer than asked";
            }

            if (day.First().Start.TimeOfDay != options.SessionStart[day.Key.DayOfWeek] && options.TimeZone?.IsInvalidTime(day.Key + options.SessionStart[day.Key.DayOfWeek]) != true)
            {
                yield return $"a day starts at its time: {day.Key:yyyy-MM-dd}";
            }

            StudySession? before = null;
            foreach (var session in day)
            {
                if (before is not null && Elapsed(before, session) < before.Minutes + (before.Kind == SessionKind.CatchUp ? 0 : 10))
                {
                    yield return "ten minutes of pause follow each session";
                }

                before = session;
            }

            var end = before!.StartsAt is { } moment ? TimeZoneInfo.ConvertTime(moment.AddMinutes(before.Minutes), options.TimeZone!).DateTime : before.Start.AddMinutes(before.Minutes);
            if (end > day.Key + options.SessionEnd)
            {
                yield return $"nothing ends after {options.SessionEnd:hh\\:mm}: {day.Key:yyyy-MM-dd}";
            }

            if (day.Any(session => session.Kind == SessionKind.Checkpoint) && day.First().Kind != SessionKind.Checkpoint)
            {
                yield return "a practice exam comes first on its day";
            }

            // Blocks: a domain that gets two sessions or more on a day gets them in one piece.
            var runs = study.Where(session => !IsSpaced(session)).Select(session => session.Domain).ToArray();
            if (runs.Where((domain, index) => index == 0 || runs[index - 1] != domain).Count() > runs.Distinct().Count())
            {
                yield return "a domain's sessions of a day follow each other";
            }
        }
    }

    private static double Elapsed(StudySession before, StudySession session) =>
        before.StartsAt is { } first && session.StartsAt is { } second ? (second - first).TotalMinutes : (session.Start - before.Start).TotalMinutes;

    private static IEnumerable<string> Exams(RetakePlan plan, PlanOptions options, Schedule schedule)
    {
        var sessions = schedule.AllSessions().ToArray();
        var exams = sessions.Where(session => session.Kind == SessionKind.Checkpoint).ToArray();
        if (options.CheckpointMinutes == 0)
        {
            if (exams.Length > 0)
            {
                yield return "no practice exam where none is asked for";
            }

            yield break;
        }

        var silent = schedule.Notes.Any(note => note.Contains("practice exam", StringComparison.Ordinal));
        foreach (var exam in exams)
        {
            var debrief = sessions.FirstOrDefault(session => session.Kind == SessionKind.Debrief && session.Start > exam.Start);
            if (!silent && (debrief is null || (debrief.Start.Date - exam.Start.Date).Days > 2))
            {
                yield return "a debrief follows a practice exam within two days";
            }
        }

        var available = Available(plan, options).ToArray();
        var late = available.Where(day => (plan.DoneOn!.Value - day).Days is >= 3 and <= 7).ToArray();
        if (late.Length > 0 && !silent && (exams.Length == 0 || (plan.DoneOn!.Value - exams[^1].Start.Date).Days is < 3 or > 7))
        {
            yield return "the last practice exam is three to seven days before the end";
        }

        if (options.Unavailable.Count == 0 && options.StudyDays.Count == 7 && options.SessionStart.Equals(new PlanOptions().SessionStart) && !silent && exams.Length > 0)
        {
            var days = exams.Select(exam => (exam.Start.Date - options.Start).Days).ToArray();
            if (days[0] > 13 && plan.Days > 21)
            {
                yield return $"the first practice exam is in week one or two: day {days[0]}";
            }

            if (days.Zip(days.Skip(1), (one, two) => two - one).Any(gap => gap is < 7 or > 21))
            {
                yield return $"a practice exam every second week: {string.Join(",", days)}";
            }
        }
    }

    private static IEnumerable<DateTime> Available(RetakePlan plan, PlanOptions options)
    {
        var minutes = options.CheckpointMinutes ?? plan.Planned.Items.Minutes ?? 120;
        for (var day = options.Start; day < plan.DoneOn; day = day.AddDays(1))
        {
            if (options.StudyDays.Contains(day.DayOfWeek) && !options.Unavailable.Contains(day)
                && (options.SessionEnd - options.SessionStart[day.DayOfWeek]).TotalMinutes >= minutes)
            {
                yield return day;
            }
        }
    }

    private static IEnumerable<string> WeakDomains(RetakePlan plan, Schedule schedule)
    {
        var weeks = schedule.Weeks.Count(week => week.Minutes > 0);
        var weak = plan.Priorities.Where(priority => priority.Level == PerformanceLevel.Weak && priority.Minutes >= ShortestPiece * weeks).ToArray();
        foreach (var week in schedule.Weeks.Skip(1))
        {
            // A week whose days or minutes are too few for all of them can't hold each.
            var days = week.Sessions.Where(IsStudy).Select(session => session.Start.Date).Distinct().Count();
            if (week.Minutes < ShortestPiece * weak.Length || days < plan.Priorities.Count(priority => priority.Minutes > 0))
            {
                continue;
            }

            foreach (var priority in weak.Where(priority => week.Sessions.All(session => session.Domain != priority.Domain)))
            {
                yield return $"every weak domain appears in week {week.Number}: {priority.Domain}";
            }
        }
    }

    private static IEnumerable<string> Reviews(StudySession[] sessions)
    {
        foreach (var topic in sessions.Where(IsSpaced).GroupBy(session => (session.Domain, session.Topic)))
        {
            var studied = sessions.Where(session => session.Domain == topic.Key.Domain && session.Topic == topic.Key.Topic && session.Phase is "Learn" or "Practice" && session.Topic == topic.Key.Topic && session.Domain == topic.Key.Domain)
                .GroupBy(session => session.Id[..session.Id.LastIndexOf('-')]).First().Last().Start.Date;
            var days = topic.Select(session => (session.Start.Date - studied).Days).ToArray();
            if (days.Length > 3 || days.Where((day, index) => day < s_gaps[index]).Any()
                || days.Zip(days.Skip(1), (one, two) => two - one).Any(gap => gap < 5))
            {
                yield return $"reviews come after 3, 10 and 30 days: {topic.Key.Topic} after {string.Join(", ", days)}";
            }
        }
    }

    private static IEnumerable<string> Opening(RetakePlan plan, StudySession[] study)
    {
        var placed = plan.Priorities.Where(priority => priority.Minutes > 0).ToArray();
        if (study.Length > 0 && placed[0].Tier is { } tier && placed.Single(priority => priority.Domain == study[0].Domain).Tier != tier)
        {
            yield return "the highest tier starts first";
        }
    }

    private static IEnumerable<string> StrongDomains(RetakePlan plan, StudySession[] study)
    {
        foreach (var priority in plan.Priorities.Where(priority => priority.Level == PerformanceLevel.Strong))
        {
            var days = study.Where(session => session.Domain == priority.Domain).Select(session => session.Start.Date).Distinct().ToArray();
            // Where hours are few, what is left of it fills the last days.
            if (days.Length >= 10 && plan.HoursPerWeek >= 5)
            {
                var gaps = days.Zip(days.Skip(1), (one, two) => (two - one).TotalDays).ToArray();
                if (gaps.Take(gaps.Length / 2).Average() > gaps.Skip(gaps.Length / 2).Average() * 2)
                {
                    yield return $"a strong domain comes at growing gaps: {string.Join(",", gaps)}";
                }
            }
        }
    }

    private static IEnumerable<string> FreeDays(PlanOptions options, Schedule schedule)
    {
        var last = schedule.Weeks[^1].To;
        if ((last - options.Start).Days >= 3 && schedule.AllSessions().Any(session => session.Start.Date == last))
        {
            yield return "the last day is free";
        }

        for (var week = 0; week + 1 < schedule.Weeks.Count; week += 2)
        {
            if (schedule.Weeks.Skip(week).Take(2).SelectMany(one => one.Sessions).All(session => session.Kind != SessionKind.CatchUp)
                && !schedule.Notes.Any(note => note.Contains("catch up", StringComparison.Ordinal)))
            {
                yield return $"a free day in weeks {week + 1} and {week + 2}, or a note";
            }
        }
    }
}
