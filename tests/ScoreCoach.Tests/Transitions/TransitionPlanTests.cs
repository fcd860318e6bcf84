using ScoreCoach.Tests.Given;
using ScoreCoach.Transitions;

namespace ScoreCoach.Tests.Transitions;

/// <summary>A plan for another exam than the report's: what is carried over, what is new, and that neither is claimed to be sure.</summary>
public class TransitionPlanTests
{
    private static readonly DateTime s_today = GivenExam.Day("2026-11-22");

    /// <summary>The exams of the articles, with the exams that take their place as far as the catalog holds them.</summary>
    public static TheoryData<string, string, string> Ways
    {
        get
        {
            var ways = new TheoryData<string, string, string>();
            foreach (var target in Shipped.Catalog.Exams)
            {
                foreach (var old in target.Transfers.SelectMany(transfer => Shipped.Catalog.FindExam(transfer.From)))
                {
                    ways.Add(old.Id, old.Edition, target.Id);
                }
            }

            return ways;
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Every_report_gives_a_plan_for_the_other_exam(string exam, string edition, string target)
    {
        var (old, profile) = (Shipped.Exam(exam, edition), Shipped.Exam(target));
        var coach = Coach(target, profile.LastExamDate);
        var reports = Shipped.AllLevels(old).ToArray();
        Assert.Equal((int)Math.Pow(3, old.Domains.Count), reports.Length);
        foreach (var levels in reports)
        {
            var plan = coach.CreatePlan(GivenReport.Of(old, levels, "2026-01-05", 1));
            Assert.Equal((PlanKind.Transition, exam, edition, profile.Id, profile.Edition), (plan.PlanKind, plan.Exam, plan.Edition, plan.TargetExam, plan.TargetEdition));
            Assert.Equal(profile.Domains.Select(domain => domain.Id).Order(), plan.Priorities.Select(priority => priority.Domain).Order());
            Assert.Equal(Numerics.Rational.From(1), plan.Coaching.Ranking.Ranked.Aggregate(Numerics.Rational.Zero, (sum, domain) => sum + domain.ExactShare));
            Assert.Equal(plan.TotalMinutes, plan.Priorities.Sum(priority => priority.Minutes));
            Assert.False(plan.Incomplete);
            Assert.Equal(plan.Priorities.Count(priority => priority.Level == PerformanceLevel.Weak), plan.WeakCount);
            foreach (var priority in plan.Priorities)
            {
                Check(priority, old, levels, profile, exam);
            }
        }
    }

    private static void Check(DomainPriority priority, ExamProfile old, string levels, ExamProfile target, string exam)
    {
        // Worked out again: the letters of the old domains that the data pairs with this one.
        var pairs = target.Transfers.Where(transfer => transfer.From == exam).SelectMany(transfer => transfer.Domains).Where(pair => pair.To == priority.Domain);
        var letters = pairs.SelectMany(pair => old.Domains.Select((domain, index) => (domain.Id, index)).Where(one => one.Id == pair.From)).Select(one => levels[one.index]).ToArray();
        var expected = letters.Length == 0 ? PerformanceLevel.Unknown
            : letters.Contains('W') ? PerformanceLevel.Weak
            : letters.Contains('A') ? PerformanceLevel.Adequate
            : PerformanceLevel.Strong;
        Assert.Equal(expected, priority.Level);
        Assert.Equal(expected == PerformanceLevel.Unknown ? LevelBasis.New : LevelBasis.Carried, priority.Basis);
        Assert.Equal(target.Id, priority.Exam);
        Assert.Equal(SourceKind.Assumption, priority.Source.Kind);
        Assert.NotNull(priority.Tier);
        Assert.Null(priority.Focus);
        Assert.Null(priority.Meaning);
        Assert.Null(priority.ReportedLevel);
        if (priority.Basis == LevelBasis.New)
        {
            Assert.Empty(priority.FromDomains);
            Assert.Contains($"Nothing in {exam} corresponds to this domain, so it is planned as a weak one until a practice exam shows its level", priority.Reason, StringComparison.Ordinal);
            return;
        }

        // Each indicates that it is an assumption, from which domain, and what was on the report.
        Assert.StartsWith($"Assumed {expected}: carried over from the {exam} report (", priority.Reason, StringComparison.Ordinal);
        Assert.Contains("is carried over", priority.Source.Note, StringComparison.Ordinal);
        Assert.All(priority.FromDomains, from => Assert.Contains($"{from.ShortName} \"{from.ReportedLevel}\" ({from.Level})", priority.Reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("WA", "x W, y A, z new")]
    [InlineData("SA", "x A, y A, z new")]
    [InlineData("AS", "x A, y S, z new")]
    [InlineData("?S", "x new, y S, z new")]
    [InlineData("?W", "x W, y W, z new")]
    [InlineData("??", "x new, y new, z new")]
    public void A_level_is_carried_over_as_the_lowest_of_its_domains_and_never_guessed(string levels, string expected)
    {
        var (old, target) = Pair();
        var carried = CarriedLevels.Of(GivenReport.Levels(old, levels), target);
        Assert.Equal(expected, string.Join(", ", target.Domains.Select((domain, index) =>
            $"{domain.Id} {(carried.BasisOf(index) == LevelBasis.New ? "new" : carried.Results[index].Level.ToString()[..1])}")));
        Assert.All(Enumerable.Range(0, 3), index => Assert.Equal(
            carried.BasisOf(index) == LevelBasis.New ? PerformanceLevel.Weak : carried.Results[index].Level, carried.Planned[index].Level));
    }

    [Fact]
    public void A_domain_of_the_old_exam_without_a_level_is_named()
    {
        var (old, target) = Pair();
        var plan = Plan(old, target, "?S");
        var first = plan.Priorities.Single(priority => priority.Domain == "x");
        Assert.Contains("The OLD report gives no level for first, so it is planned as a weak one", first.Reason, StringComparison.Ordinal);
        Assert.Equal([PerformanceLevel.Unknown, PerformanceLevel.Strong], first.FromDomains.Select(from => from.Level));
    }

    [Fact]
    public void New_domains_count_as_weak_for_the_timeline_and_for_no_finding()
    {
        // Nothing carries over: three of three domains count as weak, which is the severe band, and none is a weak domain of a finding.
        var (old, target) = Pair();
        var plan = Plan(old, target, "??");
        Assert.Equal("Severe", plan.Band);
        Assert.Contains("3 new domains that count as weak", plan.Timeline!.Reason, StringComparison.Ordinal);
        Assert.Equal(0, plan.WeakCount);
        Assert.Empty(plan.Patterns);
    }

    [Fact]
    public void A_finding_over_carried_levels_says_that_they_are_assumed()
    {
        var plan = Coach("AI-103").CreatePlan(GivenReport.Of(Shipped.Exam("AI-102", "article"), "WWWWWW", "2026-01-05", 1));
        Assert.NotEmpty(plan.Patterns);
        Assert.All(plan.Patterns, pattern => Assert.StartsWith("Assumed from the AI-102 report: ", pattern.Reason, StringComparison.Ordinal));
        Assert.All(plan.Patterns, pattern => Assert.Equal("AI-103", pattern.Exam));
    }

    [Fact]
    public void A_passed_report_is_planned_for_too()
    {
        var plan = Coach("AI-103").CreatePlan(GivenReport.Of(Shipped.Exam("AI-102", "article"), "SSSSSS", "2026-01-05", 1, ExamResult.Pass, score: 800));
        Assert.Equal((PlanKind.Transition, RetakeVerdict.Feasible, ExamResult.Pass), (plan.PlanKind, plan.Verdict, plan.Result));
        Assert.NotNull(plan.Timeline);
        Assert.NotNull(plan.Window);
        Assert.True(plan.TotalMinutes > 0);
    }

    [Theory]
    [InlineData(null, null, "2026-11-22", RetakeVerdict.Feasible)]
    [InlineData("2027-01-15", null, "2027-01-15", RetakeVerdict.Feasible)]
    [InlineData("2025-01-15", null, "2026-11-22", RetakeVerdict.Feasible)]
    [InlineData("2027-01-15", "2027-01-10", "2027-01-15", RetakeVerdict.TooEarly)]
    [InlineData(null, "2026-12-01", "2026-11-22", RetakeVerdict.Tight)]
    public void The_first_attempt_needs_no_wait_but_an_exam_that_is_open(string? opens, string? target, string earliest, RetakeVerdict verdict)
    {
        // The attempts at the old exam have a policy that would forbid another one for years.
        var policy = GivenExam.Policy("Official", [new(3650)]);
        var old = GivenExam.Of("OLD", [policy], "2026-03-31");
        var exam = GivenExam.Of("NEW", [policy], firstExamDate: opens, transfers: [GivenExam.From("OLD", "first>first", "second>second")]);
        var options = new PlanOptions { AsOf = s_today, TargetExam = "NEW", TargetDate = target is null ? null : GivenExam.Day(target) };
        var report = GivenReport.Of(old, "WW", "2026-03-20", 5);
        var coach = new Coach(Catalog(old, exam), options);
        var plan = coach.CreatePlan(report);
        Assert.Equal((GivenExam.Day(earliest), verdict), (plan.EarliestRetake!.Value, plan.Verdict));
        var window = coach.GetWindow(report);
        Assert.Equal((GivenExam.Day(earliest), verdict, "NEW", null, null), (window.EarliestRetake!.Value, window.Verdict, window.Exam, window.Attempt, window.Policy));
        Assert.Equal(window.Reason, plan.Window!.Reason);
        Assert.DoesNotContain(RetakeCaveat.AttemptUnknown, window.Flags);
    }

    [Fact]
    public void An_exam_that_closes_before_the_preparation_is_done_is_not_feasible()
    {
        var old = GivenExam.Of("OLD", [], "2026-03-31");
        var exam = GivenExam.Of("NEW", [], "2026-12-31", successor: ["NEXT"], transfers: [GivenExam.From("OLD", "first>first")]);
        var next = GivenExam.Of("NEXT", []);
        var plan = new Coach(Catalog(old, exam, next), new PlanOptions { AsOf = s_today, TargetExam = "NEW" }).CreatePlan(GivenReport.Of(old, "WW", "2026-03-20", 1));
        Assert.Equal(RetakeVerdict.RetiresBeforeReady, plan.Verdict);
        Assert.Equal(["NEXT"], plan.Successors.Select(successor => successor.Exam));
        Assert.Contains("Plan for it with TargetExam NEXT.", PlanPage.Of(plan), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AI-103")]
    [InlineData("AIP-C01")]
    public void The_first_thing_to_do_is_a_practice_exam_of_the_target(string target)
    {
        var exam = target == "AI-103" ? Shipped.Exam("AI-102", "article") : Shipped.Exam("MLS-C01", "article");
        var page = PlanPage.Of(Coach(target).CreatePlan(GivenReport.Of(exam, new string('A', exam.Domains.Count), "2026-01-05", 1)));
        Assert.Contains($"  First      Take a full practice exam of {target} before you study", page, StringComparison.Ordinal);
        Assert.Contains("assumption", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Priorities_are_those_of_the_plan()
    {
        var report = GivenReport.Of(Shipped.Exam("AI-102", "2025-12"), "WASWAS", "2026-01-05", 1);
        var coach = Coach("AI-103");
        Assert.Equal(
            coach.CreatePlan(report).Priorities.Select(priority => (priority.Domain, priority.Share, priority.Reason, priority.Basis)),
            coach.GetPriorities(report).Select(priority => (priority.Domain, priority.Share, priority.Reason, priority.Basis)));
    }

    [Fact]
    public void An_exam_without_a_transfer_is_new_in_every_domain()
    {
        var plan = Coach("AI-103").CreatePlan(GivenReport.Of(Shipped.Exam("MLS-C01", "article"), "SSSS", "2026-01-05", 1));
        Assert.All(plan.Priorities, priority => Assert.Equal(LevelBasis.New, priority.Basis));
        Assert.Contains("No level of MLS-C01 carries over to AI-103", plan.Warnings.Single(warning => warning.Kind == PlanWarningKind.LevelsAssumed).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_for_the_report_s_own_exam_is_as_it_was()
    {
        var plan = new Coach(Shipped.Catalog, new PlanOptions { AsOf = GivenExam.Day("2026-01-15") }).CreatePlan(GivenReport.Of(Shipped.Exam("MLS-C01", "article"), "SAWW", "2026-01-05", 1));
        Assert.Equal((null, null, PlanKind.Targeted), (plan.TargetExam, plan.TargetEdition, plan.PlanKind));
        Assert.Empty(plan.Successors);
        Assert.All(plan.Priorities, priority => Assert.Equal((LevelBasis.Reported, 0), (priority.Basis, priority.FromDomains.Count)));
    }

    private static Coach Coach(string target, DateTime? lastDay = null) =>
        new(Shipped.Catalog, new PlanOptions { AsOf = lastDay < s_today ? lastDay.Value.AddDays(-200) : s_today, TargetExam = target });

    private static (ExamProfile Old, ExamProfile Target) Pair()
    {
        var old = GivenExam.Of("OLD", [], "2026-03-31");
        return (old, GivenExam.Of("NEW", [], domains: [("x", 50, null), ("y", 30, null), ("z", 20, null)], transfers: [GivenExam.From("OLD", "first>x", "second>x", "second>y", "gone>z")]));
    }

    private static RetakePlan Plan(ExamProfile old, ExamProfile target, string levels) =>
        new Coach(Catalog(old, target), new PlanOptions { AsOf = s_today, TargetExam = target.Id }).CreatePlan(GivenReport.Of(old, levels, "2026-01-05", 1));

    private static ExamCatalog Catalog(params ExamProfile[] profiles) => new(profiles, Shipped.Catalog.Guides, "test");
}
