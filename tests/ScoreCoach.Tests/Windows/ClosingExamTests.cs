using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Windows;

/// <summary>Exams that close soon: what keeps someone from sitting them, which weeks would do, and what to do first.</summary>
public class ClosingExamTests
{
    private static readonly DateTime s_today = GivenExam.Day("2026-01-15");
    private static readonly RetakePolicy[] s_fortnight = [GivenExam.Policy("Official", [new(14)])];

    [Theory]
    [InlineData("2026-01-20", null, "before 2026-01-24, when a retake is allowed (14-day wait), so it can't be taken again.", null)]
    [InlineData("2026-02-05", null, "before the earliest realistic date, 2026-02-12. A plan of 3 weeks ends in time, but a report like this needs 4 or more.", "3 weeks or fewer with Weeks 3")]
    [InlineData("2026-02-20", null, "before 2026-02-26, the day after the plan ends. A plan of 5 weeks ends in time.", "5 weeks or fewer with Weeks 5")]
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

        // Who can't take it again before it closes has no weeks that would do, and no first week.
        Assert.Equal(inTime is not null, page.Contains("To take it in time, plan", StringComparison.Ordinal));
        Assert.Contains(inTime ?? string.Empty, page, StringComparison.Ordinal);
        Assert.Equal(inTime is not null, page.Contains("This week, ", StringComparison.Ordinal));
    }

    // As for an exam that is closed already: the wait, or the limit of attempts, ends after the last day.
    [Theory]
    [InlineData(RetakeVerdict.RetiresBeforeReady, 5, "The exam is last offered on 2026-01-20, before 2026-01-24, when a retake is allowed (14-day wait), so it can't be taken again.")]
    [InlineData(RetakeVerdict.AttemptCapReached, 1, "The one attempt that the policy allows in 12 months is used, and the next one is allowed from 2027-01-10, after the exam's last day, 2026-01-20, so it can't be taken again.")]
    public void Who_can_not_take_the_exam_before_it_closes_gets_time_only_when_requested(RetakeVerdict verdict, int allowed, string says)
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
        Assert.DoesNotContain("When to retake the exam", page, StringComparison.Ordinal);

        Assert.EndsWith(" Successor: NEW.", plan.Window!.Reason, StringComparison.Ordinal);
        var asked = new Coach(catalog, new PlanOptions { AsOf = s_today, Weeks = 3 }).CreatePlan(report);
        Assert.DoesNotContain("plan for that day or earlier", OneLine(PlanPage.Of(asked)), StringComparison.Ordinal);
        Assert.Equal(3, asked.Schedule!.Weeks.Count);
        Assert.Contains("You asked for study time: 3 weeks", OneLine(PlanPage.Of(asked)), StringComparison.Ordinal);
    }

    // The wait after a first attempt would end in time.
    [Fact]
    public void Nothing_is_ruled_out_where_the_attempt_is_not_known()
    {
        var old = GivenExam.Of("OLD", [GivenExam.Policy("Official", [new(1), new(14)])], "2026-01-20", successor: ["NEW"]);
        var plan = new Coach(Catalog(old, GivenExam.Of("NEW", s_fortnight)), new PlanOptions { AsOf = s_today }).CreatePlan(GivenReport.Of(old, "WA", "2026-01-10"));

        Assert.Equal(RetakeVerdict.RetiresBeforeReady, plan.Verdict);
        Assert.NotNull(plan.Weeks);
        Assert.StartsWith(
            "The exam is last offered on 2026-01-20, before 2026-01-24, when a retake is allowed (14-day wait). After an earlier attempt the wait can be shorter.",
            plan.Window!.Reason,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, true, "That is its last day in English; in Korean, Japanese and Simplified Chinese it is offered for longer, and the report does not give its language (Language).")]
    [InlineData("English", false, "so it can't be taken again.")]
    public void Other_languages_that_go_on_are_named_where_the_language_is_not_known(string? language, bool planned, string says)
    {
        var report = GivenReport.Of(Shipped.Exam("MLA-C01"), "WAAA", "2026-09-20", 1, language: language);
        var plan = new Coach(Shipped.Catalog, new PlanOptions { AsOf = GivenExam.Day("2026-09-22") }).CreatePlan(report);

        Assert.Equal(RetakeVerdict.RetiresBeforeReady, plan.Verdict);
        Assert.Equal(planned, plan.Weeks is not null);
        Assert.Contains(says, plan.Window!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_passed_before_needs_no_exam_instead_of_one_that_is_closed()
    {
        var old = GivenExam.Of("OLD", s_fortnight, "2026-01-12", successor: ["NEW"]);
        var passed = GivenReport.Of(old, "AA", "2025-10-10", 1, ExamResult.Pass).ToRecord();
        var plan = new Coach(Catalog(old, GivenExam.Of("NEW", s_fortnight)), new PlanOptions { AsOf = s_today }).CreatePlan(GivenReport.Of(old, "WA", "2026-01-10", 2, history: passed));

        Assert.Equal(RetakeVerdict.NotNeeded, plan.Verdict);
        Assert.Empty(plan.Successors);
        var page = OneLine(PlanPage.Of(plan));
        Assert.Contains("You need no retake, so no time is planned.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Decide first", page, StringComparison.Ordinal);
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
