namespace ScoreCoach.Schedules;

/// <summary>
/// Places study sessions and checkpoints on days. The minutes of every domain and of every week are kept exactly, unless a
/// week's days don't allow them. The same request gives the same schedule.
/// </summary>
internal static class ScheduleBuilder
{
    private const string CheckpointMethod = "Practice exam";

    /// <summary>Builds the schedule of a plan.</summary>
    /// <exception cref="ArgumentException">A number of the request is out of range.</exception>
    public static ScheduleOutcome Build(ScheduleRequest request)
    {
        Check(request);
        var calendar = StudyCalendar.Of(request);
        return calendar.Holds(request.TotalMinutes) ? Feasible(request, calendar) : Infeasible(request, calendar);
    }

    internal static bool Fits(ScheduleRequest request) => StudyCalendar.Of(request).Holds(request.TotalMinutes);

    private static void Check(ScheduleRequest request)
    {
        Range(request.Weeks, 0, 1000, "The weeks");
        Range(request.SessionMinutes, 1, 1440, "The minutes of a session");
        Range(request.MaxMinutesPerDay, 1, 1440, "The minutes of a day");
        Range(request.CheckpointMinutes, 0, 1440, "The minutes of a checkpoint");
        Range(request.SessionStart.TotalMinutes, 0, 1439, "The minute of the day of the first session");
        foreach (var domain in request.Domains)
        {
            Range(domain.Minutes, 0, 10_000_000, $"The minutes of '{domain.Name}'");
        }

        static void Range(double value, double least, double most, string what)
        {
            if (value < least || value > most)
            {
                throw new ArgumentException(FormattableString.Invariant($"{what} must be from {least} to {most}, not {value}."), nameof(request));
            }
        }
    }

    private static ScheduleOutcome Infeasible(ScheduleRequest request, StudyCalendar calendar)
    {
        var missing = request.TotalMinutes - calendar.Capacity;
        var reason = missing > 0
            ? FormattableString.Invariant($"{request.TotalMinutes} minutes are planned, but the available days hold {calendar.Capacity}: {missing} do not fit.")
            : FormattableString.Invariant($"A practice exam of {request.CheckpointMinutes} minutes does not fit between {request.SessionStart:hh\\:mm} and midnight: {calendar.CheckpointShortage} minutes are missing.");
        return new ScheduleOutcome
        {
            MissingMinutes = (int)Math.Min(int.MaxValue, missing > 0 ? missing : calendar.CheckpointShortage),
            Remedies = ScheduleRemedies.Of(request, calendar),
            Reason = reason,
            RuleId = missing > 0 ? "schedule.does-not-fit" : "schedule.checkpoint-does-not-fit",
        };
    }

    private static ScheduleOutcome Feasible(ScheduleRequest request, StudyCalendar calendar)
    {
        var nominal = WeekMinutes.Nominal(request.TotalMinutes, request.Days);
        var fitted = WeekMinutes.Fitted(nominal, calendar.WeekCapacity);
        var queue = new DomainQueue(request.Domains, request.SessionMinutes);
        var checkpoint = Checkpoint(request);
        var weeks = new ScheduleWeek[fitted.Length];
        var checkpoints = 0;
        for (var week = 0; week < weeks.Length; week++)
        {
            var days = calendar.Weeks[week];
            var inWeek = days.Count(day => day.HasCheckpoint);
            checkpoints += inWeek;
            weeks[week] = new ScheduleWeek
            {
                Subject = request.Subject,
                Number = week + 1,
                From = request.StartDate.Date.AddDays(7 * week),
                To = request.StartDate.Date.AddDays(Math.Min((7 * week) + 7, request.Days) - 1),
                Minutes = (int)fitted[week],
                CheckpointMinutes = inWeek * request.CheckpointMinutes,
                Sessions = [.. FillWeek(request, days, fitted[week], queue, checkpoint)],
            };
        }

        return new ScheduleOutcome
        {
            Schedule = new Schedule
            {
                Subject = request.Subject,
                Weeks = [.. weeks],
                TotalMinutes = (int)request.TotalMinutes,
                CheckpointMinutes = checkpoints * request.CheckpointMinutes,
                TimeZone = request.TimeZone.Id,
                Assumptions = [.. ScheduleAssumptions.Of(request)],
                Notes = [.. NotesOf(request, calendar, nominal, fitted)],
            },
            Reason = FormattableString.Invariant($"{request.TotalMinutes} minutes are placed in {weeks.Length} weeks, with {checkpoints} checkpoints on top."),
            RuleId = "schedule.fits",
        };
    }

    private static List<StudySession> FillWeek(ScheduleRequest request, StudyDay[] days, long minutes, DomainQueue queue, StudySession checkpoint)
    {
        var sessions = new List<StudySession>();
        var (budget, limit) = DayBudgets(days, minutes);
        var left = minutes;
        long ahead = 0;
        for (var index = 0; index < days.Length; index++)
        {
            // Whole sessions that the days after this one hold; a session is cut at a day's end only for what is beyond them.
            var wholeLater = limit.Skip(index + 1).Sum(minutes => minutes / request.SessionMinutes * request.SessionMinutes);
            var due = budget[index] - ahead;
            long placed = 0;
            while (left > 0 && placed < due && placed < limit[index])
            {
                var most = Math.Min(Math.Min(request.SessionMinutes, limit[index] - placed), left);
                if (most < request.SessionMinutes && most < left)
                {
                    most = Math.Min(most, left - wholeLater);
                    if (most <= 0)
                    {
                        break;
                    }
                }

                var (domain, length, number) = queue.Take((int)most);
                sessions.Add(Study(request, days[index], (int)placed, domain, length, number));
                placed += length;
                left -= length;
            }

            // A day ends with a whole session rather than at its exact part; the next days get so much less.
            ahead = placed - due;
            if (days[index].HasCheckpoint)
            {
                sessions.Add(checkpoint with { Start = At(request, days[index], (int)placed) });
            }
        }

        if (left > 0)
        {
            throw new InvalidOperationException("The days of a week hold less than was computed.");
        }

        return sessions;
    }

    // Evenly over the days. A day with a checkpoint keeps room for it inside the day's maximum as long as the others can
    // take the rest.
    private static (long[] Budget, long[] Limit) DayBudgets(StudyDay[] days, long minutes)
    {
        var budget = new long[days.Length];
        var room = Array.ConvertAll(days, day => (long)day.ComfortableCapacity);
        var limit = (long[])room.Clone();
        var rest = EvenFill.Pour(minutes, room, budget);
        if (rest > 0)
        {
            limit = Array.ConvertAll(days, day => (long)day.Capacity);
            for (var index = 0; index < days.Length; index++)
            {
                room[index] = limit[index] - budget[index];
            }

            EvenFill.Pour(rest, room, budget);
        }

        return (budget, limit);
    }

    private static StudySession Study(ScheduleRequest request, StudyDay day, int after, int index, int minutes, int number)
    {
        var domain = request.Domains[index];
        return new StudySession
        {
            Subject = request.Subject,
            Start = At(request, day, after),
            Minutes = minutes,
            Kind = SessionKind.Study,
            Domain = domain.Domain,
            Name = domain.Name,
            Method = domain.Method,
            Action = domain.Actions.Count > 0 ? domain.Actions[number % domain.Actions.Count] : $"Study {domain.Name}.",
        };
    }

    private static StudySession Checkpoint(ScheduleRequest request) => new()
    {
        Subject = request.Subject,
        Start = default,
        Minutes = request.CheckpointMinutes,
        Kind = SessionKind.Checkpoint,
        Method = CheckpointMethod,
        Action = request.ReadinessTarget is { } target ? $"Take a full practice exam. Target: {target}." : "Take a full practice exam.",
    };

    // Sessions follow each other in real time, so a change of the clock in between changes the offset and no length.
    private static DateTimeOffset At(ScheduleRequest request, StudyDay day, int after)
    {
        var start = day.Start.AddMinutes(after);
        return day.ClockChanges ? TimeZoneInfo.ConvertTime(start, request.TimeZone) : start;
    }

    private static IEnumerable<string> NotesOf(ScheduleRequest request, StudyCalendar calendar, long[] nominal, long[] fitted)
    {
        for (var week = 0; week < nominal.Length; week++)
        {
            if (fitted[week] < nominal[week])
            {
                yield return FormattableString.Invariant(
                    $"The days of week {week + 1} hold {fitted[week]} of its {nominal[week]} minutes; the rest is in other weeks.");
            }
        }

        if (request.CheckpointMinutes > 0 && calendar.WeeksWithoutCheckpoint().ToArray() is { Length: > 0 } without)
        {
            yield return $"No day can hold a checkpoint in week {string.Join(", ", without)}.";
        }
    }
}
