using ScoreCoach.Text;

namespace ScoreCoach.Schedules;

/// <summary>Finds changes each of which by itself makes a request fit. Every one has been tried.</summary>
internal static class ScheduleRemedies
{
    private const int MaxDays = 3660;

    // What is left of a practice exam under half an hour shows nothing.
    private const int ShortestCheckpoint = 30;

    // Weeks begin on Monday when days are counted up for people.
    private static readonly DayOfWeek[] s_week =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday,
    ];

    public static IReadOnlyList<string> Of(ScheduleRequest request, StudyCalendar calendar)
    {
        if (calendar.CheckpointShortage > 0)
        {
            // More minutes of study a day, and more weeks of the same days, don't hold a longer practice exam.
            string?[] longer = [MoreStudyDays(request), EarlierStart(request), ShorterCheckpoint(request, calendar)];
            return [.. longer.OfType<string>()];
        }

        string?[] found =
        [
            MoreStudyDays(request),
            LongerDays(request),
            EarlierStart(request),
            request.IsUnderway ? null : request.TargetDate is null ? MoreWeeks(request) : request.HasExam ? LaterTarget(request) : null,
            request.IsUnderway ? null : FewerMinutes(request, calendar),
        ];
        return [.. found.OfType<string>()];
    }

    private static string? MoreStudyDays(ScheduleRequest request)
    {
        var days = request.StudyDays.Distinct().ToList();
        while (days.Count < s_week.Length)
        {
            // The day that adds most; of equal ones the earliest in the week.
            var added = s_week.Except(days).MaxBy(day => StudyCalendar.Of(request with { StudyDays = [.. days, day] }, long.MaxValue).Capacity);
            days.Add(added);
            if (ScheduleBuilder.Fits(request with { StudyDays = days }))
            {
                return $"Study on {string.Join(", ", s_week.Where(days.Contains).Except(request.StudyDays))} too.";
            }
        }

        return null;
    }

    private static string? LongerDays(ScheduleRequest request)
    {
        // One number, as it is typed, in fives: it holds for every day of the week.
        var least = request.StudyDays.Select(day => request.MaxMinutesPerDay[day]).DefaultIfEmpty().Min();
        var fives = Smallest((least / 5) + 1, 1440 / 5, value => ScheduleBuilder.Fits(request with { MaxMinutesPerDay = DayTable<int>.Same(5 * value) }));
        return 5 * fives is not { } found ? null : FormattableString.Invariant($"Study up to {found} minutes a day, on every day.");
    }

    private static string? EarlierStart(ScheduleRequest request)
    {
        // In quarters of an hour before the latest start: no one starts at 17:52. One time, as it is typed: it holds for every day of the week.
        var latest = request.StudyDays.Select(day => request.SessionStart[day]).DefaultIfEmpty().Max();
        var quarters = (int)Math.Ceiling(latest.TotalMinutes / 15);
        var earlier = Smallest(1, quarters, value => ScheduleBuilder.Fits(
            request with { SessionStart = DayTable<TimeSpan>.Same(Start(value)) }));
        return earlier is not { } found ? null : FormattableString.Invariant($"Start at {Start(found):hh\\:mm} on every day.");

        TimeSpan Start(int steps) => TimeSpan.FromMinutes(15 * (quarters - steps));
    }

    private static string? ShorterCheckpoint(ScheduleRequest request, StudyCalendar calendar)
    {
        var longest = request.CheckpointMinutes - calendar.CheckpointShortage;
        return longest < ShortestCheckpoint || !ScheduleBuilder.Fits(request with { CheckpointMinutes = longest }) ? null
            : FormattableString.Invariant($"Take practice exams of {longest} minutes, the longest that fit into a day.");
    }

    private static string? MoreWeeks(ScheduleRequest request)
    {
        var least = WeeksWithCapacity(request);
        var most = MaxDaysFor(request) / 7;
        for (var weeks = Math.Max(least, request.Weeks + 1); weeks <= most && least > 0; weeks++)
        {
            if (ScheduleBuilder.Fits(request with { Weeks = weeks }))
            {
                return FormattableString.Invariant($"Plan {weeks} weeks with the same {Duration.Hours(request.TotalMinutes):0.#} h in total.");
            }
        }

        return null;
    }

    private static string? LaterTarget(ScheduleRequest request)
    {
        var least = WeeksWithCapacity(request with { TargetDate = null });
        var first = Math.Max(Math.Max(request.Days + 1, (7 * least) - 6), (request.FirstExamDate - request.StartDate.Date)?.Days ?? 0);
        var most = MaxDaysFor(request);
        for (var days = first; days <= most && least > 0; days++)
        {
            var target = request.StartDate.Date.AddDays(days);
            if (ScheduleBuilder.Fits(request with { TargetDate = target, Weeks = (days + 6) / 7 }))
            {
                return FormattableString.Invariant($"Take the exam on {target:yyyy-MM-dd} or later, with the same {Duration.Hours(request.TotalMinutes):0.#} h in total.");
            }
        }

        return null;
    }

    private static string? FewerMinutes(ScheduleRequest request, StudyCalendar calendar)
    {
        if (calendar.Capacity == 0)
        {
            return null;
        }

        // As they are typed: in tenths of an hour, rounded down so that they fit.
        var tenths = calendar.Capacity / 6;
        var perWeek = Math.Floor(7.0 * calendar.Capacity / (6.0 * request.Days)) / 10;
        return tenths == 0 ? null : FormattableString.Invariant($"Plan {tenths / 10m:0.#} h in total ({perWeek} h a week).");
    }

    // The exam can be taken on its last day, and study ends before it.
    private static int MaxDaysFor(ScheduleRequest request) =>
        request.LastExamDate is { } last ? Math.Min(MaxDays, (last - request.StartDate.Date).Days) : MaxDays;

    // A bound that is quick to find, because checkpoints, which can only take room, are omitted.
    private static int WeeksWithCapacity(ScheduleRequest request)
    {
        var most = 8;
        while (request.StudyDays.Count > 0 && most < MaxDays / 7)
        {
            most = Math.Min(2 * most, MaxDays / 7);
            var calendar = StudyCalendar.Of(request with { Weeks = most, CheckpointMinutes = 0 }, long.MaxValue);
            long capacity = 0;
            for (var week = 0; week < most; week++)
            {
                capacity += calendar.Weeks[week].Sum(day => (long)day.Capacity);
                if (capacity >= request.TotalMinutes)
                {
                    return week + 1;
                }
            }
        }

        return 0;
    }

    private static int? Smallest(int least, int most, Func<int, bool> fits)
    {
        if (least > most || !fits(most))
        {
            return null;
        }

        while (least < most)
        {
            var middle = least + ((most - least) / 2);
            (least, most) = fits(middle) ? (least, middle) : (middle + 1, most);
        }

        return most;
    }
}
