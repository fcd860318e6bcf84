using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Plans;

/// <summary>What is done of a plan is not planned again: the rest goes on where it was, and what was missed moves forward.</summary>
public sealed class ProgressTests
{
    private static readonly PlanOptions s_options = new() { AsOf = GivenExam.Day("2026-01-12") };

    [Theory]
    // From a Monday, 20 h a week for ten weeks: 200 h.
    [InlineData("0", 0, 12_000, 70)]
    [InlineData("35", 2100, 9900, 58)]
    [InlineData("100.5", 6030, 5970, 35)]
    [InlineData("199", 11_940, 60, 1)]
    [InlineData("200", 12_000, 0, 1)]
    [InlineData("500", 12_000, 0, 1)]
    public void Hours_that_are_done_leave_the_others(string hours, int done, int left, int days)
    {
        var plan = Plan(s_options with { CompletedHours = decimal.Parse(hours, System.Globalization.CultureInfo.InvariantCulture) });

        Assert.Equal((done, left), (plan.CompletedMinutes, plan.TotalMinutes));
        Assert.Equal(left, plan.Priorities.Sum(priority => priority.Minutes));
        Assert.Equal(s_options.AsOf.AddDays(days - 1), plan.EndDate);
        Assert.Contains(plan.Notes, note => note.Contains(left == 0 ? "are done. Take a full practice exam" : " are done; ", StringComparison.Ordinal));
        Assert.True(plan.Schedule is null == (left == 0));
    }

    [Fact]
    public void Sessions_that_are_done_do_not_come_again_and_the_others_keep_their_tasks()
    {
        var before = Plan(s_options).Schedule!.AllSessions().ToArray();
        var done = before.Take(60).ToArray();
        var plan = Plan(s_options with { AsOf = GivenExam.Day("2026-02-02"), StartDate = s_options.AsOf, CompletedSessions = [.. done.Select(session => session.Id)] });
        var after = plan.Schedule!.AllSessions().ToArray();

        Assert.Equal(done.Where(IsStudy).Sum(session => session.Minutes), plan.CompletedMinutes);
        Assert.Empty(after.Select(session => session.Id).Intersect(done.Where(IsStudy).Select(session => session.Id)));
        Assert.All(after, session => Assert.True(session.Start.Date >= GivenExam.Day("2026-02-02") && session.Start.Date < plan.DoneOn));

        // The first session of each task that was begun is its next part.
        foreach (var task in done.Where(session => session.Kind == SessionKind.Study).GroupBy(session => session.Title))
        {
            var next = after.FirstOrDefault(session => session.Title == task.Key);
            Assert.True(next is null || next.Part == task.Count() + 1, $"{task.Key}: {next?.Part}");
        }

        // One practice exam was taken: the next one is the second.
        Assert.Single(done, session => session.Kind == SessionKind.Checkpoint);
        Assert.Equal("Practice exam 2 of 5", after.First(session => session.Kind == SessionKind.Checkpoint).Title);
    }

    [Fact]
    public void What_was_missed_moves_forward_and_the_plan_reports_it()
    {
        // Two weeks of 20 h were planned, 25 h are done: 15 h move, and 175 h at 20 h a week end 62 days later.
        var plan = Plan(s_options with { AsOf = GivenExam.Day("2026-01-26"), StartDate = s_options.AsOf, CompletedHours = 25 });

        Assert.Equal(GivenExam.Day("2026-01-26"), plan.StartDate);
        Assert.Equal(
            "25 of 200 h are done; 175 h are left. Until 2026-01-26, 40 h were planned: the 15 h that are missing move forward. The plan now ends on 2026-03-28 instead of 2026-03-22.",
            Assert.Single(plan.Notes, note => note.Contains("are done", StringComparison.Ordinal)));
        Assert.DoesNotContain(plan.Warnings, warning => warning.Kind is PlanWarningKind.FewWeeks or PlanWarningKind.FewHours);
    }

    [Theory]
    [InlineData("154.4", "45.6 h")]
    // 45.65 hours: half a tenth is rounded alike everywhere.
    [InlineData("154.35", "45.7 h")]
    public void The_rest_has_the_same_hours_wherever_it_is_printed(string done, string rest)
    {
        var plan = Plan(s_options with { CompletedHours = decimal.Parse(done, System.Globalization.CultureInfo.InvariantCulture) });

        Assert.Contains(plan.Notes, note => note.Contains($"; {rest} are left.", StringComparison.Ordinal));
        Assert.Contains($"{rest} in total", string.Join(' ', PlanPage.Of(plan).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_without_its_start_date_says_from_which_day_it_counts()
    {
        var options = s_options with { CompletedHours = 25 };

        Assert.Contains(Plan(options).Notes, note => note.Contains("specify its start date", StringComparison.Ordinal));
        Assert.DoesNotContain(Plan(options with { StartDate = s_options.AsOf }).Notes, note => note.Contains("specify its start date", StringComparison.Ordinal));
    }

    [Fact]
    public void Ids_of_a_plan_that_was_made_again_are_known_to_the_next_one()
    {
        // A week is done by the first plan, the next by the second one, which cuts tasks into other parts.
        var first = Plan(s_options).Schedule!.Weeks[0].Sessions.Select(session => session.Id).ToArray();
        var again = s_options with { AsOf = GivenExam.Day("2026-01-19"), StartDate = s_options.AsOf, CompletedSessions = [.. first] };
        var second = Plan(again).Schedule!.Weeks[0].Sessions.Select(session => session.Id).ToArray();
        var third = Plan(again with { AsOf = GivenExam.Day("2026-01-26"), CompletedSessions = [.. first, .. second] });

        // 40 h were planned in two weeks; a part that the first plan does not have counts as a session of an hour.
        Assert.InRange(third.CompletedMinutes, 2400 - 240, 2400 + 240);
        Assert.Empty(third.Schedule!.AllSessions().Where(IsStudy).Select(session => session.Id).Intersect(second));
    }

    [Fact]
    public void An_id_counts_once_however_it_is_written()
    {
        var options = ScoreCoach.Requests.TypedProgress.Apply(s_options, ["3-01-1", "3-01-1", " 3-01-1 "]);
        Assert.Equal(Plan(s_options).Schedule!.AllSessions().Single(session => session.Id == "3-01-1").Minutes, Plan(options).CompletedMinutes);
    }

    [Fact]
    public void What_is_left_keeps_the_assumptions_of_the_whole_plan()
    {
        var options = s_options with { AsOf = GivenExam.Day("2026-02-23"), StartDate = s_options.AsOf, CompletedHours = 130 };
        var page = Views.PlanPage.Of(Plan(options));
        Assert.Contains("10 weeks, the middle of 8-12", page, StringComparison.Ordinal);
        Assert.Equal(SourceKind.Computed, Plan(options).WeeksSource!.Kind);
    }

    [Fact]
    public void A_plan_that_is_done_advises_no_more_study()
    {
        var page = Views.PlanPage.Of(Plan(s_options with { AsOf = GivenExam.Day("2026-03-16"), StartDate = s_options.AsOf, CompletedHours = 200 }));
        Assert.Contains("Nothing of the plan is left to study.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("expect to need", page, StringComparison.Ordinal);
        Assert.DoesNotContain("What to do first", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_ahead_of_a_plan_with_a_day_is_not_advised_to_study_more()
    {
        // 70 days to the exam at the band's 20 h a week are 200 h. After 35 days 180 h are done: 20 h in 35 days are 4 h a week.
        var options = s_options with { AsOf = GivenExam.Day("2026-02-16"), StartDate = s_options.AsOf, TargetDate = GivenExam.Day("2026-03-23"), CompletedHours = 180 };
        var plan = Plan(options);
        Assert.Equal(4, plan.HoursPerWeek);
        Assert.DoesNotContain(plan.Warnings, warning => warning.Kind == PlanWarningKind.FewHours);
    }

    [Fact]
    public void Remedies_for_what_is_left_do_not_change_the_whole()
    {
        var options = s_options with { AsOf = GivenExam.Day("2026-02-16"), StartDate = s_options.AsOf, CompletedHours = 100, StudyDays = [DayOfWeek.Monday, DayOfWeek.Tuesday] };
        var warning = Assert.Single(Plan(options).Warnings, one => one.Kind == PlanWarningKind.ScheduleDoesNotFit).Message;
        Assert.Contains("study on", warning, StringComparison.Ordinal);
        Assert.DoesNotContain("hours a week", warning, StringComparison.Ordinal);
        Assert.DoesNotContain("the exam on", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Plans_of_one_coach_with_the_same_minutes_and_other_days_do_not_share_them()
    {
        // 5 h are left of 100: at 5 h a week (20 weeks) in seven days, at 16.7 h a week (6 weeks) in three.
        var options = s_options with { TotalHours = 100, CompletedHours = 95, CheckpointMinutes = 0 };
        string[] levels = ["WWWS", "WAAA"];
        var alone = levels.Select(one => Sessions(new Coach(Shipped.Catalog, options), one)).ToArray();
        var coach = new Coach(Shipped.Catalog, options);
        Assert.Equal(alone, levels.Select(one => Sessions(coach, one)));
        coach = new Coach(Shipped.Catalog, options);
        Assert.Equal(Enumerable.Reverse(alone), Enumerable.Reverse(levels).Select(one => Sessions(coach, one)));

        static string Sessions(Coach coach, string levels) => string.Join(", ", coach
            .CreatePlan(GivenReport.Of(Shipped.Exam("MLS-C01", "article"), levels, "2026-01-05", 1)).Schedule!.AllSessions());
    }

    [Theory]
    [InlineData("9-99-1")]
    // A task has at most six parts, and a practice exam one.
    [InlineData("3-01-7")]
    [InlineData("3-01-0")]
    [InlineData("practice-exam-1-2")]
    public void An_id_of_another_plan_is_refused(string id)
    {
        var refused = Assert.Throws<ScoreCoachException>(() => Plan(s_options with { CompletedSessions = [id] }).TotalMinutes);
        Assert.Equal("UnknownSession", refused.Id);
        Assert.Contains($"'{id}' is not the id of a session in this plan.", refused.Message, StringComparison.Ordinal);
    }

    private static bool IsStudy(StudySession session) => session.Kind is SessionKind.Study or SessionKind.Review;

    private static RetakePlan Plan(PlanOptions options) =>
        new Coach(Shipped.Catalog, options).CreatePlan(GivenReport.Of(Shipped.Exam("MLS-C01", "article"), "SAWW", "2026-01-05", 1));
}
