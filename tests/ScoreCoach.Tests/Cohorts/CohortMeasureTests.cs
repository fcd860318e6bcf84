using ScoreCoach.Cohorts;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Cohorts;

public class CohortMeasureTests
{
    private static readonly ExamProfile s_exam = Shipped.Exam("MLS-C01");
    private static readonly CohortOptions s_open = new() { AsOf = GivenExam.Day("2026-01-15"), MinimumGroupSize = 1 };

    [Fact]
    public void A_cohort_is_counted_by_level_result_and_score()
    {
        var one = Assert.Single(Measure(
            s_open,
            GivenReport.Of(s_exam, "WASW", "2025-11-01", score: 640, person: "a"),
            GivenReport.Of(s_exam, "WAAS", "2025-11-02", score: 700, person: "b"),
            GivenReport.Of(s_exam, "SSS?", "2025-11-03", score: 800, person: "c", result: ExamResult.Pass),
            GivenReport.Of(s_exam, "AWWW", "2025-11-04", person: "d", result: ExamResult.Unknown)));
        Assert.Equal((4, 4, 4), (one.Count, one.People, one.Attempts));
        Assert.Equal((1, 2, 1), (one.Passed, one.Failed, one.Unknown));
        Assert.Equal(1.0 / 3, one.PassRate!.Rate);
        Assert.Equal(3, one.PassRate.Of);
        Assert.Equal(700m, one.Score!.Median);
        Assert.Equal(3, one.Score.N);

        // The pass mark is 750, so that 110 and 50 points are missing.
        Assert.Equal((2, 50m, 80m, 110m), (one.PointsToPass!.N, one.PointsToPass.Min, one.PointsToPass.Median, one.PointsToPass.Max));
        Assert.Equal([(2L, 1L, 1L, 0L), (1, 2, 1, 0), (1, 1, 2, 0), (2, 0, 1, 1)], one.Domains.Select(domain => (domain.Weak!.Value, domain.Adequate!.Value, domain.Strong!.Value, domain.Unknown)));
        Assert.Equal([4, 4, 4, 3], one.Domains.Select(domain => domain.Of));
        Assert.Equal(2.0 / 3, one.Domains[3].WeakShare);
        Assert.Equal(1, one.PlanKinds!["Maintain"]);
        Assert.Equal(1, one.Verdicts!["NotNeeded"]);
        Assert.Equal(4, one.Verdicts.Values.Sum());
        Assert.Null(one.Reason);
        Assert.False(one.Suppressed);
    }

    [Fact]
    public void Patterns_verdicts_and_kinds_are_those_of_each_report()
    {
        var reports = Shipped.AllLevels(s_exam).Select((levels, index) => GivenReport.Of(s_exam, levels, "2025-11-01", person: $"p{index}", attempt: 1 + (index % 3))).ToArray();
        var one = Assert.Single(Measure(s_open, reports));
        var coach = new Coach(Shipped.Catalog, new PlanOptions { AsOf = s_open.AsOf });
        Assert.Equal(
            reports.SelectMany(coach.GetPatterns).GroupBy(pattern => pattern.Id).ToDictionary(group => group.Key, group => (long?)group.Count()),
            one.Patterns.ToDictionary(pattern => pattern.Id, pattern => pattern.Count));
        var plans = reports.Select(coach.CreatePlan).ToArray();
        Assert.Equal(plans.GroupBy(plan => plan.Verdict.ToString()).ToDictionary(group => group.Key, group => (long?)group.Count()), one.Verdicts!.ToDictionary());
        Assert.Equal(plans.GroupBy(plan => plan.PlanKind.ToString()).ToDictionary(group => group.Key, group => (long?)group.Count()), one.PlanKinds!.ToDictionary());
    }

    [Fact]
    public void The_last_attempt_of_a_person_counts()
    {
        ScoreReport[] reports =
        [
            GivenReport.Of(s_exam, "WWWW", "2025-09-01", person: "a"),
            GivenReport.Of(s_exam, "SSSS", "2025-11-01", person: "a", result: ExamResult.Pass),
            GivenReport.Of(s_exam, "AAAA", "2025-11-01", person: "b"),
        ];
        var last = Assert.Single(Measure(s_open, reports));
        Assert.Equal((2, 2, 3, 1), (last.Count, last.People, last.Attempts, last.Passed));
        Assert.Equal(0, last.Domains[0].Weak);
        var all = Assert.Single(Measure(s_open with { AllAttempts = true }, reports));
        Assert.Equal((3, 2, 3, 1), (all.Count, all.People, all.Attempts, all.Passed));
        Assert.Equal(1, all.Domains[0].Weak);
    }

    [Fact]
    public void Attempts_that_nothing_orders_count_each_and_are_one_person()
    {
        var one = Assert.Single(Measure(s_open, GivenReport.Of(s_exam, "WWWW", person: "a"), GivenReport.Of(s_exam, "SSSS", person: "a"), GivenReport.Of(s_exam, person: null), GivenReport.Of(s_exam, person: null)));
        Assert.Equal((4, 3, 4), (one.Count, one.People, one.Attempts));
    }

    [Fact]
    public void No_character_of_a_value_makes_two_groups_one()
    {
        var groups = Measure(
            s_open with { By = ["Team", "Site"] },
            GivenReport.Of(s_exam, person: "a", attributes: [("Team", "A\u001FB"), ("Site", "C")]),
            GivenReport.Of(s_exam, person: "b", attributes: [("Team", "A"), ("Site", "B\u001FC")]),
            GivenReport.Of(s_exam, person: "c", attributes: [("Team", "\0"), ("Site", "C")]),
            GivenReport.Of(s_exam, person: "d", attributes: [("Team", null), ("Site", "C")]),
            GivenReport.Of(s_exam, person: "e", attributes: [("Team", "1:A"), ("Site", "1:B")]));
        Assert.Equal(5, groups.Count(group => !group.IsTotal));
    }

    [Fact]
    public void Groups_are_listed_by_name_and_the_total_last()
    {
        var summaries = Measure(
            s_open with { By = ["team"] },
            Of("WAAA", "b", "Red"),
            Of("WAAA", "a", "blue"),
            Of("AAAA", "c", "Blue "),
            Of("AAAA", "d", null),
            Of("AAAA", "e", " "));
        Assert.Equal(["Blue", "Red", null], summaries.Take(3).Select(summary => summary.Group["Team"]));
        Assert.Equal([2L, 1, 2], summaries.Take(3).Select(summary => summary.Count!.Value));
        var total = summaries[^1];
        Assert.True(total.IsTotal);
        Assert.Empty(total.Group);
        Assert.Equal((5, 2), (total.Count, total.Domains[0].Weak));
        Assert.Equal("team=Blue", summaries[0].Group.ToString());
    }

    [Fact]
    public void Two_columns_make_a_group_for_each_pair()
    {
        var summaries = Measure(s_open with { By = ["Team", "Language"] }, Of("WAAA", "a", "Red", "en"), Of("WAAA", "b", "Red", "de"), Of("WAAA", "c", "Red", "de"));
        Assert.Equal(["Team=Red, Language=de", "Team=Red, Language=en", string.Empty], summaries.Select(summary => summary.Group.ToString()));
        Assert.Equal([2L, 1, 3], summaries.Select(summary => summary.Count!.Value));
    }

    [Fact]
    public void Exams_and_editions_are_measured_apart()
    {
        var other = Shipped.Exam("AI-102");
        var summaries = Measure(s_open, GivenReport.Of(s_exam, person: "a"), GivenReport.Of(other, person: "a"), GivenReport.Of(other, person: "b"));
        Assert.Equal([("AI-102", 2L), ("MLS-C01", 1L)], summaries.Select(summary => (summary.Exam, summary.Count!.Value)));
    }

    [Fact]
    public void A_number_of_domains_lists_the_weakest_first()
    {
        var one = Assert.Single(Measure(
            s_open with { Top = 2 },
            GivenReport.Of(s_exam, "AWAW", person: "a"),
            GivenReport.Of(s_exam, "AWAW", person: "b"),
            GivenReport.Of(s_exam, "AWAA", person: "c")));
        Assert.Equal([s_exam.Domains[1].Id, s_exam.Domains[3].Id], one.Domains.Select(domain => domain.Domain));
        Assert.Equal("3 of 3 weak", one.Domains[0].WeakText);
    }

    [Fact]
    public void A_column_that_no_report_has_is_an_error_that_lists_the_others()
    {
        var error = Assert.Throws<ScoreCoachException>(() => Measure(s_open with { By = ["Teem"] }, Of("WAAA", "a", "Red")));
        Assert.Equal(ErrorId.UnknownColumn, error.ErrorId);
        Assert.Equal("No report has a column 'Teem' to group by. Accepted: Team, Language, ExamForm.", error.Message);
        Assert.Equal("Teem", error.Target);
    }

    [Fact]
    public void A_column_named_twice_is_an_error() =>
        Assert.Equal(ErrorId.UnusableOptions, Assert.Throws<ScoreCoachException>(() => Measure(s_open with { By = ["Team", "team"] }, Of("WAAA", "a", "Red"))).ErrorId);

    [Fact]
    public void No_reports_give_no_summary() => Assert.Empty(Measure(s_open with { By = ["Team"] }));

    [Fact]
    public void The_order_of_the_reports_decides_nothing()
    {
        var reports = Enumerable.Range(0, 200).Select(index => Of(
            new string([.. Enumerable.Range(0, 4).Select(domain => "WAS?"[(index * (domain + 3) * 7919 / 5) % 4])]), $"p{index % 150}", "RGBrgb"[index % 6].ToString(), date: $"2025-11-{1 + (index / 10):00}")).ToArray();
        var options = s_open with { By = ["Team"], MinimumGroupSize = 5 };
        var expected = Text(Measure(options, reports));
        Assert.Equal(expected, Text(Measure(options, [.. Enumerable.Reverse(reports)])));
        Assert.Equal(expected, Text(Measure(options, [.. reports.OrderBy(report => report.ToString(), StringComparer.Ordinal)])));
    }

    private static string Text(IEnumerable<CohortSummary> summaries) => string.Join('\n', summaries.Select(summary => $"{summary} {summary.Score} {summary.Domains} {summary.Patterns} {summary.Verdicts} {summary.PlanKinds} {summary.PassRate} {summary.Reason}"));

    private static ScoreReport Of(string levels, string person, string? team, string? language = null, string? date = null) =>
        GivenReport.Of(s_exam, levels, person: person, attributes: [("Team", team)], language: language, date: date);

    private static IReadOnlyList<CohortSummary> Measure(CohortOptions options, params ScoreReport[] reports)
    {
        var measure = new CohortMeasure(Shipped.Catalog, options);
        foreach (var report in reports)
        {
            measure.Add(report);
        }

        return measure.Complete();
    }
}
