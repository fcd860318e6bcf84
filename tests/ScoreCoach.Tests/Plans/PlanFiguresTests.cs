using CsCheck;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Plans;

/// <summary>The figures of a plan that scripts sort and filter by, and those that must add up.</summary>
public sealed class PlanFiguresTests
{
    private static readonly string[] Exams = ["MLS-C01", "AI-102"];

    private static readonly Gen<PlanOptions> GenOptions = Gen.Select(
        Gen.Int[0, 3],
        Gen.Int[1, 30],
        Gen.Int[1, 200],
        Gen.Int[0, 2],
        Gen.Int[1, 300],
        Gen.Enum<AllocationChoice>(),
        (length, weeks, days, amount, tenths, allocation) =>
        {
            var options = new PlanOptions { AsOf = GivenExam.Day("2026-01-15"), Allocation = allocation };
            options = length switch
            {
                0 => options,
                1 => options with { Weeks = weeks },
                2 => options with { TargetDate = options.AsOf.AddDays(days) },
                _ => options with { StartDate = options.AsOf.AddDays(days), Weeks = weeks },
            };
            return amount switch
            {
                0 => options,
                1 => options with { HoursPerWeek = tenths / 10m },
                _ => options with { TotalHours = tenths * 7 / 10m },
            };
        });

    [Fact]
    public void Minutes_sum_to_the_total_for_every_report_whatever_was_requested() => GenOptions.Sample(
        options =>
        {
            var coach = new Coach(Shipped.Catalog, options);
            foreach (var report in AllReports())
            {
                var plan = coach.CreatePlan(report);
                Assert.True(plan.TotalMinutes > 0);
                Assert.Equal(plan.TotalMinutes, plan.Priorities.Sum(priority => priority.Minutes));
                Assert.All(plan.Priorities, priority => Assert.True(priority.Minutes >= 0));
                var exact = options.TotalHours is { } all ? 60 * all : 60 * plan.HoursPerWeek!.Value * (plan.DoneOn!.Value - plan.StartDate).Days / 7;
                Assert.True(Math.Abs(exact - plan.TotalMinutes) <= 0.5m);
            }
        },
        iter: 25);

    [Fact]
    public void A_schedule_holds_exactly_the_minutes_of_every_domain_or_the_plan_says_what_does_not_fit() => Gen.Select(GenOptions, Gen.Int[0, 809]).Sample(
        (options, number) =>
        {
            var plan = new Coach(Shipped.Catalog, options).CreatePlan(AllReports().ElementAt(number));
            Assert.Equal(plan.Schedule is null, plan.Warnings.Any(warning => warning.Kind == PlanWarningKind.ScheduleDoesNotFit));
            Assert.False(plan is { Schedule: null, Verdict: RetakeVerdict.Feasible });
            if (plan.Schedule is { } schedule)
            {
                Assert.Equal(plan.TotalMinutes, schedule.TotalMinutes);
                var placed = schedule.AllSessions().Where(session => session.Kind is SessionKind.Study or SessionKind.Review).ToLookup(session => session.Domain, session => session.Minutes);
                Assert.All(plan.Priorities, priority => Assert.Equal(priority.Minutes, placed[priority.Domain].Sum()));
            }
        },
        iter: 300);

    [Fact]
    public void The_verdict_of_a_plan_is_that_of_its_window() => Gen.Select(GenOptions, Gen.Int[0, 809], Gen.Int[-400, 60], Gen.Int[0, 5], Gen.Enum<ExamResult>()).Sample(
        (options, number, day, attempt, result) =>
        {
            var coach = new Coach(Shipped.Catalog, options);
            var levels = AllReports().ElementAt(number);
            var report = new ScoreReport(levels.Results) { Result = result, ExamDate = options.AsOf.AddDays(day), Attempt = attempt == 0 ? null : attempt };
            var plan = coach.CreatePlan(report);
            var window = coach.GetWindow(report);
            Assert.Equal(window.Verdict, plan.Verdict);
            Assert.Equal(result == ExamResult.Pass ? null : window.EarliestRetake, plan.EarliestRetake);
            Assert.Equal(result == ExamResult.Pass ? null : window.Reason, plan.Window?.Reason);
        },
        iter: 1000);

    [Theory]
    [InlineData("MLS-C01", 698, ExamResult.Fail, 52)]
    [InlineData("MLS-C01", 750, ExamResult.Pass, 0)]
    [InlineData("MLS-C01", 900, ExamResult.Pass, 0)]
    [InlineData("AI-102", 650, ExamResult.Fail, 50)]
    [InlineData("AI-102", null, ExamResult.Fail, null)]
    public void Points_to_pass(string exam, int? score, ExamResult result, int? expected)
    {
        var profile = Shipped.Exam(exam, "article");
        Assert.Equal(expected, Plan(GivenReport.Of(profile, result: result, score: score)).PointsToPass);
    }

    [Fact]
    public void Scalars_repeat_what_the_parts_say()
    {
        var plan = Plan(GivenReport.Of(Shipped.Exam("MLS-C01", "article"), "SAWW", "2026-01-05", 1, score: 698, name: "Amira"));
        Assert.Equal("Modeling", plan.TopDomain);
        Assert.Equal(plan.Priorities[0].Name, plan.TopDomain);
        Assert.Equal(2, plan.WeakCount);
        Assert.Equal("Significant", plan.Band);
        Assert.Equal(plan.Timeline!.Band, plan.Band);
        Assert.Equal(GivenExam.Day("2026-01-19"), plan.EarliestRetake);
        Assert.Equal(RetakeVerdict.Feasible, plan.Verdict);
        Assert.Equal(AllocationMethod.Tier, plan.AllocationMethod);
        Assert.Equal("mls-c01", plan.Guide);
        Assert.Equal((80, 2), (plan.Readiness.TargetPercent, plan.Readiness.InARow));
        Assert.Equal(GivenExam.Day("2026-03-25"), plan.EndDate);
        Assert.False(plan.Incomplete);
    }

    [Theory]
    [InlineData("SA?W", "No level was reported for Modeling, so this plan leaves it out and is incomplete. Take a practice exam to find what is missing, add it to the report, and plan again.", "Moderate", 1)]
    [InlineData("WW?S", "No level was reported for Modeling, so this plan leaves it out and is incomplete. Take a practice exam to find what is missing, add it to the report, and plan again.", "Severe", 2)]
    [InlineData("????", null, "Moderate", 0)]
    public void What_is_not_known_makes_a_plan_incomplete_and_counts_nowhere(string levels, string? message, string band, int weak)
    {
        var plan = Plan(GivenReport.Of(Shipped.Exam("MLS-C01", "article"), levels, "2026-01-05", 1));
        Assert.True(plan.Incomplete);
        var warning = Assert.Single(plan.Warnings, warning => warning.Kind == PlanWarningKind.Incomplete);
        Assert.Equal(message ?? warning.Message, warning.Message);
        Assert.Equal((band, weak), (plan.Band, plan.WeakCount));
        Assert.Equal(plan.TotalMinutes, plan.Priorities.Sum(priority => priority.Minutes));
        if (levels != "????")
        {
            Assert.Equal((0, 0.0, (string?)null), (plan.Priorities[^1].Minutes, plan.Priorities[^1].Share, plan.Priorities[^1].Tier));
            return;
        }

        Assert.Equal(SourceKind.Assumption, plan.Timeline!.Source.Kind);
    }

    [Theory]
    [InlineData("MLS-C01", "????")]
    [InlineData("MLS-C01", "W???")]
    [InlineData("AIP-C01", "?????")]
    public void A_domain_without_a_level_has_something_to_do_all_the_same_and_nothing_is_reported_of_it(string exam, string levels)
    {
        var plan = Plan(GivenReport.Of(Shipped.Exam(exam), levels, "2026-01-05", 1));
        Assert.All(plan.Priorities, priority => Assert.NotEmpty(priority.Actions));
        Assert.All(plan.Priorities, priority => Assert.NotEmpty(priority.StudyMethods));
        Assert.All(plan.Priorities.Where(priority => priority.Level == PerformanceLevel.Unknown), priority => Assert.Null(priority.Meaning));
        Assert.DoesNotContain("Nothing is weak", PlanPage.Of(plan), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MLS-C01", "SAWW", "")]
    [InlineData("MLS-C01", "W???", "")]
    [InlineData("MLS-C01", "????", "target=2026-04-20")]
    [InlineData("MLS-C01", "WWWS", "target=2026-04-20")]
    [InlineData("AI-102", "WWWWWW", "")]
    [InlineData("AI-103", "WWAAS", "hours=100")]
    [InlineData("AIP-C01", "W????", "weeks=1")]
    public void No_line_of_a_page_is_wider_than_requested(string exam, string levels, string asked)
    {
        var report = GivenReport.Of(exam is "AI-102" or "MLS-C01" ? Shipped.Exam(exam, "article") : Shipped.Exam(exam), levels, "2026-01-05", 1, name: "Maximiliane Hohenstein-Wartenberg");
        var plan = new Coach(Shipped.Catalog, PlannedTimeTests.Options(asked)).CreatePlan(report);
        foreach (var width in new[] { 78, 80, 90, 98, 120 })
        {
            // An address stands whole on a line of its own, however long it is.
            var lines = PlanPage.Of(plan, width).Split('\n').Where(line => !line.TrimStart().StartsWith("https://", StringComparison.Ordinal));
            Assert.All(lines, line => Assert.True(DisplayWidth.Of(line) <= width, $"{width}: {line}"));
        }
    }

    [Fact]
    public void What_does_not_fit_is_one_sentence_with_its_remedies()
    {
        var plan = new Coach(Shipped.Catalog, PlannedTimeTests.Options("weeks=4 hours=30")).CreatePlan(GivenReport.Of(Shipped.Exam("AIP-C01"), "WAAAA", "2026-01-05", 1));
        var warning = Assert.Single(plan.Warnings, warning => warning.Kind == PlanWarningKind.ScheduleDoesNotFit);
        Assert.Contains(" To make it fit: ", warning.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(".;", warning.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("..", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_after_the_last_day_of_the_exam_is_answered_with_that_day()
    {
        var plan = new Coach(Shipped.Catalog, PlannedTimeTests.Options("target=2026-04-20")).CreatePlan(GivenReport.Of(Shipped.Exam("MLS-C01", "article"), "SAAA", "2026-01-05", 1));
        Assert.Equal(RetakeVerdict.RetiresBeforeReady, plan.Verdict);
        Assert.Contains("before the target date, 2026-04-20. A plan of 10 weeks ends in time. Successors: AIP-C01, MLA-C01. MLS-C01 To take it in time, plan 10 weeks or fewer with Weeks 10.", OneLine(PlanPage.Of(plan)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_retired_exam_gets_a_plan_whose_page_begins_with_what_to_sit_instead()
    {
        var plan = new Coach(Shipped.Catalog, new PlanOptions { AsOf = GivenExam.Day("2026-11-22") })
            .CreatePlan(GivenReport.Of(Shipped.Exam("MLS-C01", "article"), "SAWW", "2026-01-05", 1));
        var page = PlanPage.Of(plan);
        Assert.Equal(RetakeVerdict.ExamRetired, plan.Verdict);
        Assert.Contains("\n\nDecide first\n  Successors: AIP-C01", page, StringComparison.Ordinal);
        Assert.Contains("\n  AIP-C01  AWS Certified Generative AI Developer", page, StringComparison.Ordinal);
        Assert.Contains("TargetExam AIP-C01", page, StringComparison.Ordinal);
        Assert.Null(plan.Weeks);
        Assert.Equal(0, plan.TotalMinutes);
        Assert.Null(plan.Schedule);
    }

    [Fact]
    public void Sessions_for_a_retired_exam_come_when_time_is_requested()
    {
        var coach = new Coach(Shipped.Catalog, new PlanOptions { AsOf = GivenExam.Day("2026-11-22"), HoursPerWeek = 8 });
        var plan = coach.CreatePlan(GivenReport.Of(Shipped.Exam("MLS-C01", "article"), "SAWW", "2026-01-05", 1));
        Assert.Equal(RetakeVerdict.ExamRetired, plan.Verdict);
        Assert.NotNull(plan.Schedule);
        Assert.Equal(plan.TotalMinutes, plan.Priorities.Sum(priority => priority.Minutes));
    }

    private static string OneLine(string page) => string.Join(' ', page.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static RetakePlan Plan(ScoreReport report) =>
        new Coach(Shipped.Catalog, new PlanOptions { AsOf = GivenExam.Day("2026-01-15") }).CreatePlan(report);

    private static IEnumerable<ScoreReport> AllReports() => Exams
        .Select(exam => Shipped.Exam(exam, "article"))
        .SelectMany(profile => Shipped.AllLevels(profile).Select(levels => GivenReport.Of(profile, levels, "2026-01-05", 1)));
}
