using System.Globalization;
using CsCheck;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Attempts;

/// <summary>Reports that are created one at a time, in any order: which one is the last, and what follows for plan, window and comparison.</summary>
public class LastAttemptTests
{
    private static readonly ExamProfile s_exam = Shipped.Exam("MLS-C01", "article");
    private static readonly Coach s_coach = new(Shipped.Catalog, new PlanOptions { AsOf = GivenExam.Day("2026-01-15"), HoursPerWeek = 8 });

    private static readonly string[] s_levels = ["WAAA", "AAWA", "WWAA"];

    // Some attempts have no date, some no number, some are equal, and some were passed.
    private static readonly Gen<ScoreReport[]> s_attempts = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[0, 2], (day, number, result, levels) =>
            GivenReport.Of(
                s_exam,
                s_levels[levels],
                day == 0 ? null : $"2025-12-{day:00}",
                number == 0 ? null : number,
                result == 0 ? ExamResult.Pass : ExamResult.Fail,
                score: result == 0 ? 800 : 700 - result))
        .Array[1, 5];

    [Fact]
    public void Any_order_of_the_input_gives_the_same_plans_windows_and_comparison() => s_attempts.SelectMany(Gen.Shuffle, (attempts, shuffled) => (attempts, shuffled)).Sample((attempts, shuffled) =>
    {
        Assert.Equal(Outcome(attempts), Outcome(shuffled));
        Assert.Equal(Compared(attempts), Compared(shuffled));
    });

    [Fact]
    public void Attempts_of_others_change_nothing() => Gen.Select(s_attempts, Gen.Int[0, 5]).Sample((attempts, at) =>
    {
        ScoreReport[] others = [GivenReport.Of(s_exam, date: "2025-12-09", person: "p2"), GivenReport.Of(Shipped.Exam("AI-102"), date: "2025-12-09"), GivenReport.Of(s_exam, date: "2025-12-09", person: null, name: "p1"), GivenReport.Of(s_exam, date: "2025-12-09", person: null)];
        at = Math.Min(at, attempts.Length);
        ScoreReport[] mixed = [.. attempts[..at], .. others, .. attempts[at..]];
        Assert.Equal(Outcome(attempts), Outcome([.. Join(mixed).Where(report => report.CandidateId == "p1" && report.Exam == "MLS-C01")], joined: true));
        Assert.All(Join(mixed).Except(Join(attempts)).Where(report => report.CandidateId != "p1" || report.Exam != "MLS-C01"), report => Assert.False(report.Superseded));
    });

    [Fact]
    public void The_same_report_twice_is_one_attempt() => s_attempts.Sample(attempts =>
    {
        Assert.Equal(Outcome(attempts).Distinct(), Outcome([.. attempts, .. attempts]).Distinct());
        Assert.Equal(Compared(attempts), Compared([.. attempts, .. attempts]));
    });

    [Fact]
    public void A_report_that_knows_its_attempts_passes_through_and_others_are_held()
    {
        var joiner = new AttemptJoiner();
        var single = GivenReport.Of(s_exam, date: "2025-12-01");
        Assert.Null(joiner.Add(single));
        var imported = single.WithAttempts([], false, null);
        Assert.Same(imported, joiner.Add(imported));
        Assert.Same(single, Assert.Single(joiner.Complete()));
        Assert.Empty(joiner.Complete());
    }

    [Fact]
    public void One_person_in_two_spellings_has_one_last_attempt()
    {
        // Issue 9, 1: these were two people for the last attempt, and one for the comparison.
        ScoreReport[] reports = [GivenReport.Of(s_exam, date: "2025-11-01", person: "Jos\u00e9"), GivenReport.Of(s_exam, date: "2025-12-01", person: "Jose\u0301")];
        Assert.Equal([true, false], Join(reports).Select(report => report.Superseded));
        Assert.Equal(2, Assert.Single(new AttemptComparer(new LabelRepeatability()).Compare(reports)).Attempts.Count);
    }

    [Fact]
    public void The_wait_runs_from_the_latest_failure_whatever_the_numbers_say()
    {
        // Issue 9, 2: attempt 2 was allowed again from 2025-11-15, although attempt 1 was failed on 2025-12-01.
        var joined = Join(GivenReport.Of(s_exam, date: "2025-12-01", attempt: 1), GivenReport.Of(s_exam, date: "2025-11-01", attempt: 2));
        Assert.Equal([false, true], joined.Select(report => report.Superseded));
        var window = s_coach.GetWindow(joined[0]);
        Assert.Equal(GivenExam.Day("2025-12-15"), window.EarliestRetake);
        Assert.Contains(RetakeCaveat.AttemptConflict, window.Flags);
    }

    [Fact]
    public void Whoever_passed_later_has_a_plan_for_the_attempt_that_was_passed_only()
    {
        // Issue 9, 3: attempt 1 got a plan of 20 weeks.
        var joined = Join(GivenReport.Of(s_exam, "WWWW", "2025-11-01", 1), GivenReport.Of(s_exam, "AAAA", "2025-12-01", 2, ExamResult.Pass));
        var last = Assert.Single(joined, report => !report.Superseded);
        Assert.Equal((ExamResult.Pass, PlanKind.Maintain), (last.Result, s_coach.CreatePlan(last).PlanKind));
    }

    [Fact]
    public void Three_files_with_one_attempt_each_are_three_attempts_of_one_person()
    {
        string[] dates = ["2025-10-01", "2025-11-01", "2025-12-01"];
        foreach (var order in new int[][] { [0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0] })
        {
            var joined = Join([.. order.Select(index => GivenReport.Of(s_exam, date: dates[index], attempt: index + 1, path: $"{index}.csv", line: 2))]);
            var last = Assert.Single(joined, report => !report.Superseded);
            Assert.Equal("2.csv", last.Origin.Path);
            Assert.Equal([1, 2], last.History.Select(attempt => attempt.Attempt));
        }
    }

    [Fact]
    public void A_failure_after_a_pass_needs_no_retake_and_says_when_the_exam_was_passed()
    {
        var last = Join(GivenReport.Of(s_exam, date: "2025-11-01", result: ExamResult.Pass), GivenReport.Of(s_exam, "WWWW", "2025-12-01"))[1];
        var window = s_coach.GetWindow(last);
        Assert.Equal((RetakeVerdict.NotNeeded, null, null), (window.Verdict, window.EarliestRetake, window.ReadyFrom));
        Assert.Equal([RetakeCaveat.PassedBefore], window.Flags);
        Assert.Contains("already passed on 2025-11-01", window.Reason, StringComparison.Ordinal);
        var plan = s_coach.CreatePlan(last);
        Assert.Equal((PlanKind.Maintain, RetakeVerdict.NotNeeded, 0), (plan.PlanKind, plan.Verdict, plan.TotalMinutes));
        Assert.Equal((null, null, null), (plan.Timeline, plan.Weeks, plan.Schedule));
        Assert.Equal(window.Reason, plan.Window!.Reason);
    }

    [Fact]
    public void A_pass_after_a_pass_is_a_pass()
    {
        var window = s_coach.GetWindow(Join(GivenReport.Of(s_exam, date: "2025-11-01", result: ExamResult.Pass), GivenReport.Of(s_exam, date: "2025-12-01", result: ExamResult.Pass))[1]);
        Assert.Empty(window.Flags);
        Assert.StartsWith("The exam was passed, so", window.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Attempts_that_nothing_orders_supersede_nothing_and_take_the_longest_wait()
    {
        var joined = Join(GivenReport.Of(s_exam, attempt: 1), GivenReport.Of(s_exam, date: "2025-12-01", score: 600));
        foreach (var report in joined)
        {
            Assert.False(report.Superseded);
            Assert.Empty(report.History);
            Assert.Contains(report.Notes, note => note.StartsWith("AttemptUnknown", StringComparison.Ordinal));
            Assert.Contains(RetakeCaveat.AttemptUnknown, s_coach.GetWindow(report).Flags);
        }

        var article = new Coach(Shipped.Catalog, new PlanOptions { AsOf = GivenExam.Day("2026-01-15"), Policy = "Article" });
        Assert.Equal(GivenExam.Day("2025-12-31"), article.GetWindow(joined[1]).EarliestRetake);
    }

    [Fact]
    public void Numbers_order_attempts_that_are_not_all_dated_and_waits_run_from_the_latest_day()
    {
        var last = Join(GivenReport.Of(s_exam, date: "2025-12-01", attempt: 1), GivenReport.Of(s_exam, attempt: 2), GivenReport.Of(s_exam, date: "2025-11-01", attempt: 3))[2];
        Assert.Equal(2, last.History.Count);
        Assert.Equal(GivenExam.Day("2025-12-15"), s_coach.GetWindow(last).EarliestRetake);
    }

    [Fact]
    public void A_finding_over_several_attempts_stands_on_the_last_one()
    {
        var joined = Join(GivenReport.Of(s_exam, "WAAA", "2025-10-01"), GivenReport.Of(s_exam, "AAWA", "2025-11-01"), GivenReport.Of(s_exam, "WAAA", "2025-12-01"));
        Assert.Equal([false, false, true], joined.Select(report => s_coach.GetPatterns(report).Any(pattern => pattern.Id == "mls-c01.pattern.changing-weak-domains")));
    }

    private static ScoreReport[] Join(params ScoreReport[] reports)
    {
        var joiner = new AttemptJoiner();
        Assert.All(reports, report => Assert.Null(joiner.Add(report)));
        return [.. joiner.Complete()];
    }

    // What follows for each report, in an order of its own.
    private static string[] Outcome(ScoreReport[] reports, bool joined = false) => [.. (joined ? reports : Join(reports)).Select(report =>
    {
        var plan = s_coach.CreatePlan(report);
        var window = s_coach.GetWindow(report);
        return string.Create(CultureInfo.InvariantCulture, $"{report} {report.Superseded} [{report.History}] [{report.Notes}] {PlanPage.Of(plan)} {window} {window.Flags} {window.AttemptsLeft} {window.Reason} {plan.Patterns}");
    }).Order(StringComparer.Ordinal)];

    private static string Compared(ScoreReport[] reports)
    {
        var one = Assert.Single(new AttemptComparer(new LabelRepeatability()).Compare(reports));
        return $"{one} {one.Steps} {one.Overall} {one.DifferingDomains} {one.Reason} {one.Notes} {ComparisonPage.Of(one)}";
    }

    [Fact]
    public void Numbers_that_contradict_the_dates_of_reports_created_one_at_a_time_are_reported_once()
    {
        var selection = new ScoreCoach.Requests.AttemptSelection(everyAttempt: false);
        Assert.Null(selection.Add(GivenReport.Of(s_exam, "WAAA", "2025-12-01", 1, ExamResult.Fail, score: 700)));
        Assert.Null(selection.Add(GivenReport.Of(s_exam, "WAAA", "2025-10-01", 2, ExamResult.Fail, score: 690)));

        Assert.Equal(1, Assert.Single(selection.Complete()).Attempt);
        Assert.Equal(
            "The attempt numbers of 1 person contradict the exam dates, so their attempts are ordered by date.",
            Assert.Single(selection.Lines(GivenFiles.Syntax), line => line.Contains("contradict", StringComparison.Ordinal)));
    }
}
