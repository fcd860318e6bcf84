using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Windows;

/// <summary>Exams that close soon: what keeps somebody from sitting them, which weeks would do, and what to do first.</summary>
public class ClosingExamTests
{
    private static readonly DateTime s_today = GivenExam.Day("2026-01-15");
    private static readonly RetakePolicy[] s_fortnight = [GivenExam.Policy("Official", [new(14)])];

    [Theory]
    [InlineData("2026-01-20", null, "before 2026-01-24, when a retake is allowed (14-day wait), so it can't be sat again.", null)]
    [InlineData("2026-02-05", null, "before the earliest realistic date, 2026-02-12. A plan of 3 weeks ends in time, but a report like this needs 4 or more.", "3 weeks or fewer with Weeks 3")]
    [InlineData("2026-02-20", null, "before the end of the plan, 2026-02-26. A plan of 5 weeks ends in time.", "5 weeks or fewer with Weeks 5")]
    [InlineData("2026-02-20", "2026-03-15", "before the target date, 2026-03-15. A plan of 5 weeks ends in time.", "5 weeks or fewer with Weeks 5")]
    public void The_reason_is_what_comes_first_after_the_last_day(string last, string? target, string reason, string? inTime)
    {
        var old = GivenExam.Of("OLD", s_fortnight, last, successor: ["NEW"]);
        var coach = new Coach(Catalog(old, GivenExam.Of("NEW", s_fortnight)), new PlanOptions { AsOf = s_today, TargetDate = target is null ? null : GivenExam.Day(target) });

        var plan = coach.CreatePlan(GivenReport.Of(old, "WA", "2026-01-10", 1));

        Assert.Equal(RetakeVerdict.RetiresBeforeReady, plan.Verdict);
        Assert.Contains($"The exam is last offered on {last}, {reason} Successor: NEW.", plan.Window!.Reason, StringComparison.Ordinal);
        var page = OneLine(PlanPage.Of(plan));
        Assert.Contains(inTime is null ? "Decide first Successor: NEW. " : $"Decide first {plan.Window.Reason} ", page, StringComparison.Ordinal);
        Assert.Contains("NEW Title of NEW: open; no level carries over to it.", page, StringComparison.Ordinal);
        Assert.Contains("Plan for it with TargetExam NEW.", page, StringComparison.Ordinal);

        // Who can't sit it again before it closes has no weeks that would do, and no first week.
        Assert.Equal(inTime is not null, page.Contains("To sit it in time, plan", StringComparison.Ordinal));
        Assert.Contains(inTime ?? string.Empty, page, StringComparison.Ordinal);
        Assert.Equal(inTime is not null, page.Contains("This week, ", StringComparison.Ordinal));
    }

    // As for an exam that is closed already: the wait, or the limit of attempts, ends after the last day.
    [Theory]
    [InlineData(RetakeVerdict.RetiresBeforeReady, 5, "The exam is last offered on 2026-01-20, before 2026-01-24, when a retake is allowed (14-day wait), so it can't be sat again.")]
    [InlineData(RetakeVerdict.AttemptCapReached, 1, "The one attempt that the policy allows in 12 months is used, and the next one is allowed from 2027-01-10, after the exam's last day, 2026-01-20, so it can't be sat again.")]
    public void Who_can_not_sit_the_exam_before_it_closes_gets_time_only_when_asked_for(RetakeVerdict verdict, int allowed, string says)
    {
        var old = GivenExam.Of("OLD", [GivenExam.Policy("Official", [new(14)], new AttemptLimit(allowed, 12, AttemptAnchor.FirstAttempt))], "2026-01-20", successor: ["NEW"]);
        var catalog = Catalog(old, GivenExam.Of("NEW", s_fortnight));
        var report = GivenReport.Of(old, "WA", "2026-01-10", 1);

        var plan = new Coach(catalog, new PlanOptions { AsOf = s_today }).CreatePlan(report);
        Assert.Equal(verdict, plan.Verdict);
        Assert.Equal((null, null, 0, null), (plan.Weeks, plan.HoursPerWeek, plan.TotalMinutes, plan.Schedule));
        Assert.Equal(["NEW"], plan.Successors.Select(exam => exam.Exam));
        var page = OneLine(PlanPage.Of(plan));
        Assert.Contains($"Result {says} ", page, StringComparison.Ordinal);
        Assert.Contains("No time is planned. The priorities below still show the gaps.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("When to sit the exam again", page, StringComparison.Ordinal);

        var asked = new Coach(catalog, new PlanOptions { AsOf = s_today, Weeks = 3 }).CreatePlan(report);
        Assert.Equal(3, asked.Schedule!.Weeks.Count);
        Assert.Contains("You asked for study time: 3 weeks", OneLine(PlanPage.Of(asked)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_after_the_last_one_is_named_first()
    {
        var old = GivenExam.Of("OLD", s_fortnight, "2025-12-31", successor: ["NEW"]);
        var plan = new Coach(Catalog(old, GivenExam.Of("NEW", s_fortnight)), new PlanOptions { AsOf = s_today }).CreatePlan(GivenReport.Of(old, "WA", "2026-01-10", 1));

        Assert.Contains("The report has 2026-01-10 as the day of the exam, after its last day, 2025-12-31: check the day and the exam.", OneLine(PlanPage.Of(plan)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-02-26", RetakeVerdict.Feasible)]
    [InlineData("2026-02-25", RetakeVerdict.RetiresBeforeReady)]
    public void The_day_on_which_the_plan_ends_counts(string last, RetakeVerdict verdict)
    {
        var exam = GivenExam.Of("OLD", s_fortnight, last);

        Assert.Equal(verdict, new Coach(Catalog(exam), new PlanOptions { AsOf = s_today }).CreatePlan(GivenReport.Of(exam, "WA", "2026-01-10", 1)).Verdict);
    }

    private static ExamCatalog Catalog(params ExamProfile[] profiles) => new(profiles, Shipped.Catalog.Guides, "test");

    private static string OneLine(string page) => string.Join(' ', page.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
