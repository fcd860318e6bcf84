using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Schedules;

/// <summary>Days that a person can live with: time to eat, rest before the exam, and a practice exam first where nothing is known.</summary>
public class HumaneDayTests
{
    private static readonly PlanOptions s_options = new() { AsOf = GivenExam.Day("2026-01-12") };

    [Theory]
    [InlineData("SAWW")]
    [InlineData("WWWW")]
    public void A_day_of_more_than_four_hours_has_time_to_eat(string levels)
    {
        var days = Plan(levels).Schedule!.AllSessions().GroupBy(session => session.Start.Date).Where(day => day.Sum(session => session.Minutes) > 240).ToArray();
        Assert.NotEmpty(days);
        Assert.All(days, day => Assert.Contains(Gaps(day), gap => gap >= 45));
        Assert.All(days, day => Assert.InRange(Gaps(day).Count(gap => gap > 10), 1, 1));
    }

    [Fact]
    public void A_shorter_day_has_pauses_of_ten_minutes() => Assert.All(
        Plan("SAWW").Schedule!.AllSessions().GroupBy(session => session.Start.Date).Where(day => day.Sum(session => session.Minutes) <= 240),
        day => Assert.All(Gaps(day), gap => Assert.Equal(10, gap)));

    [Fact]
    public void The_day_before_the_free_one_has_two_sessions_at_most()
    {
        var plan = Plan("SAWW");
        var study = plan.Schedule!.AllSessions().Where(session => session.Start.Date == plan.DoneOn!.Value.AddDays(-2) && ScheduleInvariants.IsStudy(session)).Sum(session => session.Minutes);
        Assert.InRange(study, 0, 120);
    }

    [Theory]
    [InlineData("W?AA")]
    [InlineData("????")]
    public void Where_a_level_is_not_known_a_practice_exam_comes_first(string levels) =>
        Assert.Equal(SessionKind.Checkpoint, Plan(levels).Schedule!.AllSessions().First().Kind);

    [Fact]
    public void A_strong_domain_comes_neither_in_the_first_week_nor_in_the_last()
    {
        var weeks = Plan("SAWW").Schedule!.Weeks;
        Assert.DoesNotContain(weeks[0].Sessions.Concat(weeks[^1].Sessions), session => session.Domain == "data-engineering");
        Assert.Contains(weeks[1].Sessions, session => session.Domain == "data-engineering");
    }

    [Theory]
    // An evening of an hour holds 40 minutes, whichever domains share it; one of two hours holds 90.
    [InlineData("21:00", 40)]
    [InlineData("20:00", 90)]
    public void A_short_evening_is_used(string start, int minutes)
    {
        var evenings = s_options with { SessionStart = DayTable<TimeSpan>.Same(TimeSpan.Parse(start, System.Globalization.CultureInfo.InvariantCulture)), CheckpointMinutes = 0, Weeks = 10, TotalHours = 20 };
        var days = new Coach(Shipped.Catalog, evenings).CreatePlan(GivenReport.Of(Shipped.Exam("MLS-C01", "article"), "SAWW", "2026-01-05", 1)).Schedule!.AllSessions()
            .Where(ScheduleInvariants.IsStudy).GroupBy(session => session.Start.Date).Select(day => day.Sum(session => session.Minutes)).ToArray();
        Assert.All(days, day => Assert.InRange(day, 1, minutes));
        Assert.Contains(days, day => day > minutes / 2);
    }

    private static IEnumerable<double> Gaps(IEnumerable<StudySession> day) =>
        day.Zip(day.Skip(1), (one, two) => (two.Start - one.Start).TotalMinutes - one.Minutes);

    private static RetakePlan Plan(string levels) =>
        new Coach(Shipped.Catalog, s_options).CreatePlan(GivenReport.Of(Shipped.Exam("MLS-C01", "article"), levels, "2026-01-05", 1));
}
