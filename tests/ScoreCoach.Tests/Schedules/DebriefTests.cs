using CsCheck;

namespace ScoreCoach.Tests.Schedules;

/// <summary>Each debrief is about a practice exam of its own, however near the next one is.</summary>
public sealed class DebriefTests
{
    private const int Plans = 1500;

    // An evening too short for a debrief can hold a practice exam that is shorter still, between the exam before it and that one's debrief.
    [Fact]
    public void Two_practice_exams_on_neighboring_days_have_a_debrief_each()
    {
        var given = Neighbors();

        var sessions = Sessions(given.Make()).Where(session => session.Kind is SessionKind.Checkpoint or SessionKind.Debrief).Take(4).ToArray();

        Assert.Equal(["practice-exam-1", "practice-exam-2", "debrief-1", "debrief-2"], sessions.Select(session => session.Planned.Id));
        Assert.Equal([17, 18, 19, 20], sessions.Select(session => (session.Start.Date - given.Options.Start).Days));
        Assert.Equal(4, sessions.Select(session => session.Id).Distinct().Count());
    }

    [Fact]
    public void A_plan_with_practice_exams_on_neighboring_days_can_be_continued()
    {
        var given = Neighbors();
        var done = Sessions(given.Make()).First(session => session.Kind == SessionKind.Debrief);

        var rest = (given with { Options = given.Options with { CompletedSessions = ["practice-exam-1-1", done.Id], StartDate = given.Options.Start, AsOf = given.Options.Start.AddDays(20) } }).Make();

        Assert.NotNull(rest.Schedule);
    }

    [Fact]
    public void No_two_sessions_of_a_plan_have_one_id()
    {
        var (two, away, exams) = (new List<GivenPlan>(), new List<GivenPlan>(), 0);
        var random = new PCG(1, 20261126);
        for (var index = 0; index < Plans; index++)
        {
            var given = Short.Generate(random, null, out _);
            if (given.Make().Schedule is not { } schedule)
            {
                continue;
            }

            var sessions = schedule.AllSessions().ToArray();
            exams += sessions.Count(session => session.Kind == SessionKind.Checkpoint);
            if (sessions.Select(session => session.Id).Distinct(StringComparer.OrdinalIgnoreCase).Count() < sessions.Length)
            {
                two.Add(given);
            }

            var byNumber = sessions.Where(session => session.Kind == SessionKind.Checkpoint).ToDictionary(session => session.Planned.Number);
            if (sessions.Any(session => session.Kind == SessionKind.Debrief && (session.Start.Date - byNumber[session.Planned.Number].Start.Date).Days is < 0 or > 2))
            {
                away.Add(given);
            }
        }

        Assert.True(two.Count == 0, $"{two.Count} plans give one id to two sessions, such as {two.FirstOrDefault()}.");
        Assert.True(away.Count == 0, $"{away.Count} plans have a debrief that is not within two days of its exam, such as {away.FirstOrDefault()}.");
        Assert.True(exams > Plans, $"The generator is lopsided: {exams} practice exams.");
    }

    // Short practice exams, mornings and evenings too short for a debrief, and whole weeks without study, which push exams into the weeks next to them.
    private static Gen<GivenPlan> Short =>
        from exam in Gen.Int[20, 50]
        from starts in Gen.Frequency((2, Gen.Const(8 * 60)), (2, Gen.Int[(20 * 60) + 10, 21 * 60]), (2, Gen.Int[(21 * 60) + 1, (21 * 60) + 10])).Array[7]
        from off in Gen.Bool.Array[10]
        from weeks in Gen.Int[4, 10]
        from hours in Gen.Int[1, 3]
        let start = new DateTime(2026, 1, 5)
        select new GivenPlan("SAA-C03", "WAAS", new PlanOptions
        {
            AsOf = start,
            Weeks = weeks,
            HoursPerWeek = hours,
            CheckpointMinutes = exam,
            ReserveDays = [],
            ScheduleAnyway = true,
            SessionStart = DayTable<TimeSpan>.Same(TimeSpan.Zero).With(starts.Select((minute, day) => KeyValuePair.Create((DayOfWeek)day, TimeSpan.FromMinutes(minute)))),
            Unavailable = [.. off.SelectMany((isOff, week) => isOff ? Enumerable.Range(7 * week, 7) : []).Select(day => start.AddDays(day))],
        });

    // The first two weeks and the fourth are not available, so two practice exams fall into the third, from Thursday to Sunday.
    private static GivenPlan Neighbors()
    {
        var start = new DateTime(2026, 1, 5);
        return new GivenPlan("SAA-C03", "WAAS", new PlanOptions
        {
            AsOf = start,
            Weeks = 6,
            HoursPerWeek = 4,
            CheckpointMinutes = 45,
            ReserveDays = [],
            ScheduleAnyway = true,
            SessionStart = DayTable<TimeSpan>.Same(TimeSpan.FromHours(8)).With(
            [
                KeyValuePair.Create(DayOfWeek.Friday, new TimeSpan(21, 10, 0)),
                KeyValuePair.Create(DayOfWeek.Saturday, new TimeSpan(20, 50, 0)),
                KeyValuePair.Create(DayOfWeek.Sunday, new TimeSpan(20, 50, 0)),
            ]),
            Unavailable = [.. Enumerable.Range(0, 14).Concat(Enumerable.Range(21, 7)).Select(day => start.AddDays(day))],
        });
    }

    private static StudySession[] Sessions(RetakePlan plan) => [.. plan.Schedule!.AllSessions()];
}
