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
        Assert.Equal(s_options.AsOf.AddDays(days), plan.EndDate);
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
        Assert.All(after, session => Assert.True(session.Start.Date >= GivenExam.Day("2026-02-02") && session.Start.Date < plan.EndDate));

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
    public void What_was_missed_moves_forward_and_the_plan_says_so()
    {
        // Two weeks of 20 h were planned, 25 h are done: 15 h move, and 175 h at 20 h a week end 62 days later.
        var plan = Plan(s_options with { AsOf = GivenExam.Day("2026-01-26"), StartDate = s_options.AsOf, CompletedHours = 25 });

        Assert.Equal(GivenExam.Day("2026-01-26"), plan.StartDate);
        Assert.Equal(
            "25 of 200 h are done; 175 h are left. Until 2026-01-26, 40 h were planned: the 15 h that are missing move forward. The plan now ends on 2026-03-28 instead of 2026-03-22.",
            Assert.Single(plan.Notes, note => note.Contains("are done", StringComparison.Ordinal)));
        Assert.DoesNotContain(plan.Warnings, warning => warning.Kind is PlanWarningKind.FewWeeks or PlanWarningKind.FewHours);
    }

    [Fact]
    public void An_id_of_another_plan_is_refused()
    {
        var refused = Assert.Throws<ScoreCoachException>(() => Plan(s_options with { CompletedSessions = ["9-99-1"] }).TotalMinutes);
        Assert.Equal("UnknownSession", refused.Id);
        Assert.Contains("'9-99-1' is not the id of a session of this plan.", refused.Message, StringComparison.Ordinal);
    }

    private static bool IsStudy(StudySession session) => session.Kind is SessionKind.Study or SessionKind.Review;

    private static RetakePlan Plan(PlanOptions options) =>
        new Coach(Shipped.Catalog, options).CreatePlan(GivenReport.Of(Shipped.Exam("MLS-C01", "article"), "SAWW", "2026-01-05", 1));
}
