using ScoreCoach.Cohorts;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Cohorts;

public class CohortComparisonTests
{
    private static readonly ExamProfile[] s_exams = [Shipped.Exam("AI-102"), Shipped.Exam("AIP-C01"), Shipped.Exam("MLS-C01")];
    private static readonly CohortOptions s_options = new() { By = ["Team"], AsOf = GivenExam.Day("2026-01-15") };

    [Fact]
    public void The_difference_is_split_into_pass_rates_and_the_mix_of_exams()
    {
        // Kitagawa's example: weights .5, .3, .2 and .3, .3, .4; rates .8, .6, .4 and .85, .55, .45.
        var one = Compare(
            [.. Reports("North", (0, 40, 10), (1, 18, 12), (2, 8, 12)), .. Reports("South", (0, 51, 9), (1, 33, 27), (2, 36, 44))])!;
        Assert.Equal((66, 100L, .66), (one.First.Passed, one.First.PassRate!.Of, one.First.PassRate.Rate));
        Assert.Equal((120, 200L, .6), (one.Second.Passed, one.Second.PassRate!.Of, one.Second.PassRate.Rate));
        Assert.Equal(.06, one.Difference!.Value!.Value, 12);
        Assert.Equal(-.02, one.RateEffect!.Value!.Value, 12);
        Assert.Equal(.08, one.CompositionEffect!.Value!.Value, 12);
        Assert.Equal([.5, .3, .2], one.Exams.Select(exam => exam.First!.Share));
        Assert.Equal([.3, .3, .4], one.Exams.Select(exam => exam.Second!.Share));
        Assert.Equal([-.02, .015, -.015], one.Exams.Select(exam => Math.Round(exam.RateEffect!.Value!.Value, 12)));
        Assert.Equal(["The comparison describes results. It does not show why they differ.", "Where a group has fewer than 30 reports, a difference is a hint at most. Read its interval."], one.Notes);
        Assert.Equal((false, true), (one.IsSmall, one.Exams[2].IsSmall));
        Assert.Empty(one.LeftOut);
    }

    [Fact]
    public void An_exam_that_only_one_group_took_counts_for_the_mix()
    {
        // Weights .5, .5, 0 and .4, .4, .2; rates .6, .4 and .5, .45, .7.
        var one = Compare([.. Reports("North", (0, 30, 20), (1, 20, 30)), .. Reports("South", (0, 20, 20), (1, 18, 22), (2, 14, 6))])!;
        Assert.Equal(.0225, one.RateEffect!.Value!.Value, 12);
        Assert.Equal(-.0425, one.CompositionEffect!.Value!.Value, 12);
        Assert.Equal(one.Difference!.Value!.Value, one.RateEffect.Value.Value + one.CompositionEffect.Value.Value, 12);
        var exam = one.Exams[2];
        Assert.Null(exam.First);
        Assert.Null(exam.Difference);
        Assert.Null(exam.RateEffect);
        Assert.Empty(exam.Domains);
        Assert.Contains($"Only South has results at MLS-C01 {s_exams[2].Edition}: the exam counts for the mix of exams only.", one.Notes);
    }

    [Fact]
    public void Groups_without_a_common_exam_have_a_difference_that_is_not_split()
    {
        var one = Compare([.. Reports("North", (0, 5, 5)), .. Reports("South", (1, 7, 3))])!;
        Assert.Equal(-.2, one.Difference!.Value!.Value, 12);
        Assert.Null(one.RateEffect);
        Assert.Null(one.CompositionEffect);
        Assert.Contains("No exam has results of both groups, so the difference can't be split.", one.Notes);
    }

    [Fact]
    public void One_exam_has_no_mix()
    {
        var one = Compare([.. Reports("North", (0, 5, 5)), .. Reports("South", (0, 7, 3))])!;
        Assert.Equal(0, one.CompositionEffect!.Value);
        Assert.Equal(one.Difference!.Value, one.RateEffect!.Value);
        Assert.Equal("-20 points (-52.6 to 20.2)", one.Difference.ToString());
        Assert.Equal("-20 points", one.RateEffect.ToString());
    }

    [Fact]
    public void Reports_without_a_result_are_in_no_pass_rate()
    {
        var one = Compare([.. Reports("North", (0, 5, 5)), .. Reports("South", (0, 7, 3)), .. Unknown("South", 0, 4), .. Unknown("North", 1, 6), .. Reports("South", (1, 3, 3))])!;
        Assert.Equal((16, 10L, 6), (one.First.Count, one.First.PassRate!.Of, one.First.Unknown));
        Assert.Equal((20, 16L, 4), (one.Second.Count, one.Second.PassRate!.Of, one.Second.Unknown));
        Assert.Contains("Reports without a result are not in the pass rates: 6 of North, 4 of South.", one.Notes);

        // At the second exam, North has reports and no result: their domains can be compared.
        Assert.Null(one.Exams[1].First!.PassRate);
        Assert.Null(one.Exams[1].RateEffect);
        Assert.Equal((0, 6.0 / 16), (one.Exams[1].First!.Share, one.Exams[1].Second!.Share));
        Assert.NotEmpty(one.Exams[1].Domains);
        Assert.Equal(one.Difference!.Value!.Value, one.RateEffect!.Value!.Value + one.CompositionEffect!.Value!.Value, 12);
    }

    [Fact]
    public void Domains_are_compared_by_their_weak_shares()
    {
        var one = Compare([.. Levels("North", "WAAA WSAA AAAA AWAA SAAA WAAW"), .. Levels("South", "AAAA WSAA SAAA ASAA SAAA")])!;
        var domain = one.Exams[0].Domains[0];
        Assert.Equal((s_exams[2].Domains[0].Id, 3, 1), (domain.Domain, domain.First.Weak, domain.Second.Weak));
        Assert.Equal(.5 - .2, domain.Difference!.Value!.Value, 12);
        Assert.Equal(ScoreCoach.Statistics.NewcombeInterval.Of((3, 6), (1, 5)), (domain.Difference.Low!.Value, domain.Difference.High!.Value));
        Assert.True(domain.IsSmall);
        Assert.Equal(FormattableString.Invariant($"{domain.Name}: 3 of 6 weak, 1 of 5 weak, +30 points ({100 * domain.Difference.Low:0.#} to {100 * domain.Difference.High:0.#})"), domain.ToString());
    }

    [Fact]
    public void A_number_of_domains_lists_the_largest_differences_first()
    {
        ScoreReport[] reports = [.. Levels("North", "WAAA WSAA AAWA AWWA SAWA WAWW"), .. Levels("South", "AAAA WSAA SAWA ASAA SAAA")];
        var all = Compare(reports)!.Exams[0].Domains;
        var top = Compare(reports, s_options with { Top = 2 })!.Exams[0].Domains;
        Assert.Equal(4, all.Count);
        Assert.Equal([s_exams[2].Domains[2].Id, s_exams[2].Domains[0].Id], top.Select(domain => domain.Domain));
    }

    [Fact]
    public void A_result_shown_as_a_range_makes_ranges_of_the_difference_and_its_parts()
    {
        var one = Compare([.. Reports("North", (0, 6, 0), (1, 5, 5)), .. Reports("South", (0, 4, 4), (1, 6, 4)), .. Reports("West", (0, 3, 5))])!;
        Assert.Null(one.First.Passed);
        Assert.Null(one.First.PassRate!.Rate);

        // 6 of 6 are shown as 3 to 6.
        Assert.Equal((8.0 / 16, 11.0 / 16), (Math.Round(one.First.PassRate.Low!.Value, 12), Math.Round(one.First.PassRate.High!.Value, 12)));
        Assert.Null(one.Difference!.Value);
        Assert.Equal(one.First.PassRate.Low.Value - one.Second.PassRate!.High!.Value, one.Difference.Low!.Value, 12);
        Assert.Equal(one.First.PassRate.High.Value - one.Second.PassRate.Low!.Value, one.Difference.High!.Value, 12);

        // The ends of the two parts belong to different counts.
        Assert.True(one.RateEffect!.Low + one.CompositionEffect!.Low <= one.Difference.Low + 1e-12);
        Assert.True(one.RateEffect.High + one.CompositionEffect.High >= one.Difference.High - 1e-12);
        Assert.Contains("The results at an exam are shown as a range to protect individual people, and so is the difference.", one.Notes);
    }

    [Fact]
    public void An_exam_at_which_a_group_is_hidden_is_in_no_figure()
    {
        ScoreReport[] shown = [.. Reports("North", (0, 5, 5)), .. Reports("South", (0, 7, 3)), .. Reports("West", (0, 4, 4))];
        ScoreReport[] hidden = [.. Reports("North", (1, 1, 2)), .. Reports("South", (1, 2, 9)), .. Reports("West", (1, 2, 3))];
        var (without, with) = (Compare(shown)!, Compare([.. shown, .. hidden])!);
        Assert.Equal($"AIP-C01 {s_exams[1].Edition}: The figures of North are not shown.", Assert.Single(with.LeftOut).ToString());
        Assert.Equal("1 exam is left out, because figures of a group are not shown. The pass rates are those of the other exams.", with.Notes[1]);
        Assert.Equal(without with { LeftOut = [], Notes = [], Exams = [] }, with with { LeftOut = [], Notes = [], Exams = [] });
        Assert.Equal(without.Exams.Select(exam => exam with { Domains = [] }), with.Exams.Select(exam => exam with { Domains = [] }));
    }

    [Theory]
    [InlineData("north", "South ", "North", "South")]
    [InlineData("(none)", "North", "(none)", "North")]
    public void Groups_are_found_without_regard_to_case(string first, string second, string firstName, string secondName)
    {
        var one = Compare([.. Reports("North", (0, 5, 5)), .. Reports("South", (0, 7, 3)), .. Reports(null, (0, 4, 4))], s_options, first, second)!;
        Assert.Equal((firstName, secondName), (one.First.Name, one.Second.Name));
    }

    [Fact]
    public void A_group_that_no_report_has_is_an_error_that_lists_the_others()
    {
        var error = Assert.Throws<ScoreCoachException>(() => Compare([.. Reports("North", (0, 5, 5)), .. Reports("South", (0, 7, 3))], s_options, "North", "Soth"));
        Assert.Equal((ErrorId.UnknownGroup, "Soth"), (error.ErrorId, error.Target));
        Assert.Equal("No report has 'Soth' in the column 'Team'. Accepted: North, South.", error.Message);
    }

    [Fact]
    public void A_group_that_is_hidden_as_a_whole_can_not_be_compared()
    {
        var error = Assert.Throws<ScoreCoachException>(() => Compare([.. Reports("North", (0, 1, 2)), .. Reports("South", (0, 7, 3)), .. Reports("West", (0, 7, 3))]));
        Assert.Equal(ErrorId.NothingToCompare, error.ErrorId);
        Assert.StartsWith("No figures of 'North'", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(" are shown, to protect people in groups of fewer than 5. Accepted: two groups with at least 5 people at the same exam.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Compare needs one column that makes the groups, and By names none. Accepted: one column.", "", "North", "South")]
    [InlineData("Compare needs one column that makes the groups, and By names 2 columns. Accepted: one column.", "Team,Site", "North", "South")]
    [InlineData("Compare has 1 group. Accepted: two groups.", "Team", "North")]
    [InlineData("Compare has 3 groups. Accepted: two groups.", "Team", "North", "South", "West")]
    [InlineData("Compare has the same group twice. Accepted: two groups.", "Team", "North", " north")]
    public void What_is_not_two_groups_of_one_column_is_an_error(string message, string by, params string[] groups)
    {
        var error = Assert.Throws<ScoreCoachException>(() => new CohortComparer(groups, s_options with { By = [.. by.Split(',', StringSplitOptions.RemoveEmptyEntries)] }));
        Assert.Equal((ErrorId.UnusableOptions, message), (error.ErrorId, error.Message));
    }

    [Fact]
    public void No_reports_give_no_comparison() => Assert.Null(Compare([]));

    internal static CohortComparison? Compare(ScoreReport[] reports, CohortOptions? options = null, string first = "North", string second = "South")
    {
        options ??= s_options;
        var comparer = new CohortComparer([first, second], options);
        var measure = new CohortMeasure(Shipped.Catalog, CohortComparer.Measured(options));
        foreach (var report in reports)
        {
            measure.Add(report);
        }

        return comparer.Compare(measure.Complete());
    }

    private static IEnumerable<ScoreReport> Reports(string? team, params (int Exam, int Passed, int Failed)[] results) =>
        results.SelectMany(result => Enumerable.Range(0, result.Passed + result.Failed).Select(index =>
            Report(team, result.Exam, index, index < result.Passed ? ExamResult.Pass : ExamResult.Fail)));

    private static IEnumerable<ScoreReport> Unknown(string team, int exam, int count) =>
        Enumerable.Range(1000, count).Select(index => Report(team, exam, index, ExamResult.Unknown));

    private static ScoreReport Report(string? team, int exam, int index, ExamResult result) => GivenReport.Of(
        s_exams[exam],
        new string([.. s_exams[exam].Domains.Select((_, domain) => "WAS"[(index + domain) % 3])]),
        "2025-11-01",
        person: $"{team}-{index}",
        result: result,
        attributes: [("Team", team)]);

    private static IEnumerable<ScoreReport> Levels(string team, string people) => people.Split(' ').Select((levels, index) => GivenReport.Of(
        s_exams[2], levels, "2025-11-01", person: $"{team}{index}", result: index % 3 == 1 ? ExamResult.Pass : ExamResult.Fail, attributes: [("Team", team)]));
}
