using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Attempts;

public class AttemptComparisonTests
{
    private static readonly ExamProfile s_exam = GivenExam.Of("EXAM", [], domains: [("a", 20, 10), ("b", 24, 12), ("c", 36, 18), ("d", 20, 10)]);
    private static readonly ExamProfile s_plain = GivenExam.Of("PLAIN", [], domains: [("a", 50, null), ("b", 50, 10)]);

    private static readonly AttemptComparer s_comparer = new(new LabelRepeatability());

    [Fact]
    public void Two_attempts_are_compared_domain_by_domain()
    {
        var one = Compare(
            GivenReport.Of(s_exam, "WWAS", "2026-03-01", 2, score: 720),
            GivenReport.Of(s_exam, "WAWS", "2026-01-01", 1, score: 690.5m));
        Assert.Equal([1, 2], one.Attempts.Select(attempt => attempt.Attempt));
        Assert.Equal(29.5m, one.ScoreChange);
        Assert.Equal([LevelChange.Same, LevelChange.Down, LevelChange.Up, LevelChange.Same], one.Domains.Select(change => change.Change));
        Assert.Equal(["a"], one.WeakStayed);
        Assert.Equal(["b"], one.WeakAppeared);
        Assert.Equal(["c"], one.WeakGone);
        Assert.False(one.NoMovement);
        Assert.True(one.DifferingWeakSets);
        Assert.Equal(["b", "c"], one.DifferingDomains);
        Assert.Contains("+29.5", one.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_weak_set_inside_the_other_is_no_different_set()
    {
        var one = Compare(GivenReport.Of(s_exam, "WWAS", "2026-01-01"), GivenReport.Of(s_exam, "WAAS", "2026-03-01"));
        Assert.False(one.DifferingWeakSets);
        Assert.Equal(["b"], one.WeakGone);
    }

    [Fact]
    public void A_page_counts_one_attempt_as_one()
    {
        var page = ScoreCoach.Views.ComparisonPage.Of(Compare(GivenReport.Of(s_exam, "WWAS", "2026-01-01")));
        Assert.EndsWith(" · 1 attempt", page.Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_reason_counts_one_level_as_one()
    {
        var one = Compare(GivenReport.Of(s_exam, "WAAS", "2026-01-01"), GivenReport.Of(s_exam, "AWAS", "2026-03-01"));
        Assert.StartsWith("From the first to the last of 2 attempts 1 level rose and 1 fell", one.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void No_movement_is_found_and_has_the_caution_too()
    {
        var one = Compare(GivenReport.Of(s_exam, "WAAS", "2026-01-01", score: 700), GivenReport.Of(s_exam, "WAAS", "2026-03-01", score: 710));
        Assert.True(one.NoMovement);
        Assert.Equal("attempts.no-movement", one.RuleId);
        Assert.Contains("2.9 %", one.Caution, StringComparison.Ordinal);
    }

    [Fact]
    public void A_domain_that_is_not_known_is_neither_movement_nor_none()
    {
        var one = Compare(GivenReport.Of(s_exam, "?AAS", "2026-01-01"), GivenReport.Of(s_exam, "WAAS", "2026-03-01"));
        Assert.False(one.NoMovement);
        Assert.Equal(LevelChange.Unknown, one.Domains[0].Change);
        Assert.Empty(one.WeakAppeared);
        Assert.Null(one.ScoreChange);
    }

    [Fact]
    public void Three_attempts_have_steps_and_a_sum()
    {
        var one = Compare(
            GivenReport.Of(s_exam, "WAAS", "2026-01-01", 1, score: 600),
            GivenReport.Of(s_exam, "AWAS", "2026-02-01", 2, score: 650),
            GivenReport.Of(s_exam, "WAAS", "2026-03-01", 3, score: 640));
        Assert.Equal([50m, -10m], one.Steps.Select(step => step.ScoreChange));
        Assert.Equal(40m, one.ScoreChange);
        Assert.Equal(["a"], one.WeakStayed);
        Assert.False(one.NoMovement);
        Assert.True(one.DifferingWeakSets);
    }

    [Fact]
    public void Numbers_order_what_has_no_days()
    {
        var one = Compare(GivenReport.Of(s_exam, "WAAS", attempt: 2, score: 2), GivenReport.Of(s_exam, "AWAS", "2026-02-01", 1, score: 1));
        Assert.Equal(1m, one.ScoreChange);
        Assert.Empty(one.Notes);
    }

    [Fact]
    public void Attempts_that_nothing_orders_are_listed_and_not_compared()
    {
        var one = Compare(GivenReport.Of(s_exam, "WAAS", attempt: 2), GivenReport.Of(s_exam, "AWAS", "2026-02-01"), GivenReport.Of(s_exam, "AAAS", "2026-01-01", 1));
        Assert.Equal(3, one.Attempts.Count);
        Assert.Equal(("attempts.unordered", 0, null), (one.RuleId, one.Steps.Count, one.Overall));
        Assert.Contains("do not show the order of the attempts", one.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_that_contradict_the_days_are_named()
    {
        var one = Compare(GivenReport.Of(s_exam, "WAAS", "2026-02-01", 1), GivenReport.Of(s_exam, "AWAS", "2026-01-01", 2));
        Assert.Equal([2, 1], one.Attempts.Select(attempt => attempt.Attempt));
        Assert.Contains(one.Notes, note => note.Contains("contradict", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_attempts_on_one_day_are_ordered_by_number_or_time()
    {
        var numbered = Compare(GivenReport.Of(s_exam, "WAAS", "2026-02-01", 2), GivenReport.Of(s_exam, "AWAS", "2026-02-01", 1));
        Assert.Equal([1, 2], numbered.Attempts.Select(attempt => attempt.Attempt));
        var timed = Compare(
            GivenReport.Of(s_exam, "WAAS", time: "2026-02-01T15:00:00+01:00", score: 2), GivenReport.Of(s_exam, "AWAS", time: "2026-02-01T09:00:00+01:00", score: 1));
        Assert.Equal(1m, timed.ScoreChange);
    }

    [Fact]
    public void People_and_exams_are_kept_apart_in_the_order_they_came()
    {
        var all = s_comparer.Compare(
        [
            GivenReport.Of(s_exam, "WAAS", "2026-01-01", person: "p2"),
            GivenReport.Of(s_exam, "WAAS", "2026-01-01", person: "p1"),
            GivenReport.Of(s_plain, "WA", "2026-01-02", person: "p2"),
            GivenReport.Of(s_exam, "AAAS", "2026-03-01", person: "p2"),
            GivenReport.Of(s_exam, "AAAS", "2026-03-01", person: null, name: "p1"),
        ]);
        Assert.Equal(
            [("p2", null, "EXAM", 2), ("p1", null, "EXAM", 1), ("p2", null, "PLAIN", 1), (null, "p1", "EXAM", 1)],
            all.Select(one => (one.CandidateId, one.CandidateName, one.Exam, one.Attempts.Count)));
        Assert.Equal("p2 EXAM: attempt ?, 2026-01-01, Fail; attempt ?, 2026-03-01, Fail", all[0].ToString());
    }

    [Fact]
    public void A_single_attempt_says_that_there_is_nothing_to_compare()
    {
        var one = Compare(GivenReport.Of(s_exam, "WAAS", "2026-01-01"));
        Assert.False(one.IsComparable);
        Assert.Contains("nothing to compare", one.Reason, StringComparison.Ordinal);
        Assert.Empty(one.Domains);
        Assert.False(one.NoMovement);
        Assert.NotEmpty(one.Caution);
    }

    [Fact]
    public void Attempts_that_a_report_carries_are_compared_once()
    {
        var first = GivenReport.Of(s_exam, "WAAS", "2026-01-01", 1, score: 600);
        var earlier = GivenReport.Earlier(s_exam, "2026-01-01", 1, "WAAS", 600);
        var second = GivenReport.Of(s_exam, "AWAS", "2026-02-01", 2, score: 650, history: earlier);
        Assert.Equal(2, Compare(second).Attempts.Count);
        Assert.Equal(2, Compare(first, second).Attempts.Count);
        Assert.Equal(50m, Compare(second).ScoreChange);
    }

    [Fact]
    public void Reports_that_name_no_one_are_one_persons_and_it_is_reported()
    {
        var one = Compare(GivenReport.Of(s_exam, "WAAS", "2026-01-01", person: null), GivenReport.Of(s_exam, "AAAS", "2026-02-01", person: null));
        Assert.Equal(2, one.Attempts.Count);
        Assert.Contains(one.Notes, note => note.Contains("no id and no name", StringComparison.Ordinal));
    }

    [Fact]
    public void Editions_with_other_domains_are_compared_where_both_have_them()
    {
        var old = GivenExam.Of("EXAM", [], domains: [("a", 50, null), ("z", 50, null)], edition: "0");
        var one = Compare(GivenReport.Of(old, "WA", "2025-01-01"), GivenReport.Of(s_exam, "AAAS", "2026-02-01"));
        Assert.Equal(["a", "b", "c", "d", "z"], one.Domains.Select(change => change.Domain));
        Assert.Equal(["a"], one.WeakGone);
        Assert.Contains(one.Notes, note => note.Contains("editions", StringComparison.Ordinal));
        Assert.False(one.DifferingWeakSets);
    }

    [Fact]
    public void The_figure_of_the_caution_follows_from_the_questions()
    {
        var one = Compare(GivenReport.Of(s_exam, "WAAS", "2026-01-01"), GivenReport.Of(s_exam, "WAAS", "2026-03-01"));
        Assert.Equal(0.029, one.ChanceOfSameLabels!.Value, 3);
        Assert.Contains("same 4 three-level labels twice with a probability of 2.9 %", one.Caution, StringComparison.Ordinal);
        Assert.Contains("10 to 18 questions", one.Caution, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_questions_the_caution_has_no_figure()
    {
        var one = Compare(GivenReport.Of(s_plain, "WA", "2026-01-01"), GivenReport.Of(s_plain, "WA", "2026-03-01"));
        Assert.Null(one.ChanceOfSameLabels);
        Assert.Contains("by chance", one.Caution, StringComparison.Ordinal);
        Assert.DoesNotContain("%", one.Caution, StringComparison.Ordinal);
    }

    [Fact]
    public void No_reports_give_no_comparison() => Assert.Empty(s_comparer.Compare([]));

    private static AttemptComparison Compare(params ScoreReport[] reports) => Assert.Single(s_comparer.Compare(reports));
}
