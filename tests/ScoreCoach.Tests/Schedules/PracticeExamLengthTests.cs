using ScoreCoach.Documents;
using ScoreCoach.Tests.Documents;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Schedules;

/// <summary>A practice exam is as long as the exam, where that is known, and the plan says whose figure it is.</summary>
public sealed class PracticeExamLengthTests
{
    private const string Known = "DOP-C02";
    private const string Unknown = "PL-300";
    private static readonly DayOfWeek[] s_evenings = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    [Theory]
    [InlineData(Known, null, 180)]
    [InlineData(Known, 90, 90)]
    [InlineData(Unknown, null, 120)]
    [InlineData(Unknown, 90, 90)]
    public void A_practice_exam_has_the_length_that_was_requested_or_else_that_of_the_exam(string exam, int? asked, int minutes)
    {
        var exams = Exams(Plan(exam, asked).Schedule!).ToArray();

        Assert.NotEmpty(exams);
        Assert.All(exams, session => Assert.Equal(minutes, session.Minutes));
    }

    [Theory]
    [InlineData(Known, null, false)]
    [InlineData(Known, 120, false)]
    [InlineData(Unknown, null, true)]
    [InlineData(Unknown, 120, false)]
    public void Only_a_length_that_no_one_gives_is_an_assumption(string exam, int? asked, bool isAssumed)
    {
        var schedule = Plan(exam, asked).Schedule!;

        Assert.Equal(
            isAssumed ? ["120 minutes for a practice exam, because the length of the exam is not known (CheckpointMinutes)."] : [],
            schedule.Assumptions.Where(line => line.Contains("practice exam", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(Known, null, true)]
    [InlineData(Known, 120, false)]
    [InlineData(Unknown, null, false)]
    public void The_sources_name_the_length_where_the_plan_rests_on_it(string exam, int? asked, bool isNamed) =>
        Assert.Equal(
            isNamed,
            DocumentText.Of(PlanDocument.Of(Plan(exam, asked), null), SectionId.Sources).Contains("length of the exam", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Three_hours_fit_into_an_evening_and_the_debrief_comes_within_two_days()
    {
        var schedule = Plan(Known, null, options => options with { StudyDays = [.. s_evenings], ReserveDays = [], HoursPerWeek = 4 }).Schedule!;
        var sessions = schedule.Weeks.SelectMany(week => week.Sessions).ToArray();

        Assert.All(Exams(schedule), exam =>
        {
            Assert.True(exam.Start.TimeOfDay >= TimeSpan.FromHours(18) && exam.Start.TimeOfDay + TimeSpan.FromMinutes(180) <= TimeSpan.FromHours(22));
            Assert.Contains(sessions, other => other.Kind == SessionKind.Debrief && (other.Start.Date - exam.Start.Date).Days is >= 0 and <= 2 && other.Start > exam.Start);
        });
    }

    [Fact]
    public void An_exam_that_is_longer_than_its_evenings_is_on_the_weekend()
    {
        var late = DayTable<TimeSpan>.Of(TimeSpan.FromHours(20), TimeSpan.FromHours(9));

        var schedule = Plan(Known, null, options => options with { SessionStart = late, HoursPerWeek = 6 }).Schedule!;

        Assert.NotEmpty(Exams(schedule));
        Assert.All(Exams(schedule), exam => Assert.True(exam.Start.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));
    }

    [Fact]
    public void Where_no_day_holds_it_another_day_an_earlier_start_and_a_shorter_one_do()
    {
        var late = DayTable<TimeSpan>.Of(TimeSpan.FromHours(20), TimeSpan.FromHours(9));

        var outcome = Plan(Known, null, options => options with { StudyDays = [.. s_evenings], ReserveDays = [], SessionStart = late, HoursPerWeek = 3 }).Sessions!;

        Assert.Null(outcome.Schedule);
        Assert.Equal("A practice exam of 180 minutes does not fit on any day before 22:00: 60 minutes are missing.", outcome.Reason);
        Assert.Equal(
            ["Study on Saturday too.", "Start at 19:00 on every day.", "Take practice exams of 120 minutes, the longest that fit into a day."],
            outcome.Remedies);
    }

    [Fact]
    public void A_stub_of_a_practice_exam_is_not_advised()
    {
        var plan = Plan(Known, null, options => options with { SessionStart = DayTable<TimeSpan>.Same(new TimeSpan(21, 40, 0)), HoursPerWeek = 1 });

        Assert.DoesNotContain(plan.Sessions!.Remedies, remedy => remedy.StartsWith("Take practice exams", StringComparison.Ordinal));
    }

    private static IEnumerable<StudySession> Exams(Schedule schedule) => schedule.Weeks.SelectMany(week => week.Sessions).Where(session => session.Kind == SessionKind.Checkpoint);

    private static RetakePlan Plan(string exam, int? minutes, Func<PlanOptions, PlanOptions>? change = null)
    {
        var profile = Shipped.Exam(exam);
        var options = new PlanOptions { AsOf = new DateTime(2026, 1, 5), Weeks = 6, HoursPerWeek = 10, CheckpointMinutes = minutes, ScheduleAnyway = true };
        var levels = "W" + new string('A', profile.Domains.Count - 1);
        return new Coach(Shipped.Catalog, change?.Invoke(options) ?? options).CreatePlan(GivenReport.Of(profile, levels));
    }
}
