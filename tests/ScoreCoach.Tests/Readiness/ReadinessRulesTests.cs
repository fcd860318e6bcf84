using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Readiness;

public class ReadinessRulesTests
{
    private static readonly ReadinessRule s_rule = new(80, 2, new Source(SourceKind.Article), Source.Assumption("nobody says how many"));
    private static readonly ExamProfile s_exam = GivenExam.Of("EXAM", []);

    [Theory]
    [InlineData("78 82 85", ReadinessVerdict.Ready, 2)]
    [InlineData("80 80", ReadinessVerdict.Ready, 2)]
    [InlineData("79.99 80", ReadinessVerdict.NotReady, 1)]
    [InlineData("90 90 79", ReadinessVerdict.NotReady, 0)]
    [InlineData("90 70 90", ReadinessVerdict.NotReady, 1)]
    [InlineData("85", ReadinessVerdict.NotEnoughRecords, 1)]
    [InlineData("75", ReadinessVerdict.NotReady, 0)]
    [InlineData("", ReadinessVerdict.NotEnoughRecords, 0)]
    [InlineData("100 100", ReadinessVerdict.Ready, 2)]
    [InlineData("0 0", ReadinessVerdict.NotReady, 0)]
    public void The_last_full_exams_decide(string percents, ReadinessVerdict verdict, int streak)
    {
        var result = Evaluate(Full(percents));
        Assert.Equal((verdict, streak), (result.Verdict, result.ReachedInARow));
        Assert.Equal(verdict == ReadinessVerdict.Ready, result.IsReady);
        Assert.Equal(result.IsReady, result.Missing.Count == 0);
        Assert.EndsWith(".", result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        Assert.Equal(["2 full practice exams in a row at 80 % or more."], Evaluate([]).Missing);
        Assert.Equal(["1 more full practice exam at 80 % or more."], Evaluate(Full("85")).Missing);
        Assert.Equal(["2 full practice exams in a row at 80 % or more."], Evaluate(Full("85 79")).Missing);
    }

    [Fact]
    public void A_domain_below_its_goal_holds_back()
    {
        var result = Evaluate([.. Full("85 85"), Domain("first", 90), Domain("first", 72.5m), Domain("SECOND", 80)]);
        Assert.Equal(ReadinessVerdict.NotReady, result.Verdict);
        Assert.Equal(["80 % or more of the practice questions on FIRST; the latest result is 72.5 %."], result.Missing);
        Assert.Equal([false, true], result.Domains.Select(domain => domain.Reached));
        Assert.Equal([2, 1], result.Domains.Select(domain => domain.Records));
    }

    [Fact]
    public void A_domains_latest_result_counts()
    {
        var result = Evaluate([.. Full("85 85"), Domain("first", 40), Domain("first", 80)]);
        Assert.Equal(ReadinessVerdict.Ready, result.Verdict);
        Assert.Null(result.Domains[1].Reached);
    }

    [Fact]
    public void Dates_order_the_results_whatever_the_input_order() => Assert.Equal(
        ReadinessVerdict.NotReady,
        Evaluate([Full(90, "2026-03-03"), Full(70, "2026-03-05"), Full(90, "2026-03-01")]).Verdict);

    [Fact]
    public void Of_the_same_day_the_later_in_the_input_is_the_later() =>
        Assert.Equal(90, Evaluate([Full(70, "2026-03-03"), Full(90, "2026-03-03")]).LatestPercent);

    [Fact]
    public void Without_all_dates_the_input_order_counts_and_is_named()
    {
        var result = Evaluate([Full(90, "2026-03-03"), Full(70, null), Full(90, "2026-03-01"), Full(85, null)]);
        Assert.Equal(ReadinessVerdict.Ready, result.Verdict);
        Assert.Contains(result.Notes, note => note.Contains("no date", StringComparison.Ordinal));
    }

    [Fact]
    public void Results_of_other_exams_are_omitted_and_named()
    {
        var result = Evaluate([.. Full("85 85"), new PracticeRecord { Exam = "OTHER", Percent = 10 }, new PracticeRecord { Exam = "title of exam", Percent = 90 }]);
        Assert.Equal((ReadinessVerdict.Ready, 3), (result.Verdict, result.FullExams));
        Assert.Equal(["1 result for other exams skipped."], result.Notes);
    }

    [Fact]
    public void An_unknown_domain_is_omitted_and_the_nearest_named()
    {
        var result = Evaluate([.. Full("85 85"), Domain("frist", 10)]);
        Assert.Equal(ReadinessVerdict.Ready, result.Verdict);
        Assert.Contains("'FIRST' is the nearest", Assert.Single(result.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("78 82 85", ReadinessTrend.Rising, 3.5)]
    [InlineData("85 82 78", ReadinessTrend.Falling, -3.5)]
    [InlineData("80 81 80", ReadinessTrend.Flat, 0.0)]
    [InlineData("80 81", ReadinessTrend.Rising, 1.0)]
    [InlineData("80 79.5", ReadinessTrend.Flat, -0.5)]
    [InlineData("80", ReadinessTrend.Unknown, null)]
    [InlineData("", ReadinessTrend.Unknown, null)]
    public void The_trend_is_the_slope_per_result(string percents, ReadinessTrend trend, double? slope)
    {
        var result = Evaluate(Full(percents));
        Assert.Equal((trend, slope), (result.Trend, (double?)result.Slope));
    }

    [Fact]
    public void The_rule_is_data()
    {
        var rule = s_rule with { TargetPercent = 70, InARow = 3 };
        Assert.Equal(ReadinessVerdict.Ready, ReadinessRules.Evaluate(s_exam, rule, Full("70 70 70")).Verdict);
        Assert.Equal(ReadinessVerdict.NotEnoughRecords, ReadinessRules.Evaluate(s_exam, rule, Full("70 70")).Verdict);
    }

    [Fact]
    public void A_rule_that_asks_for_nothing_still_asks_for_one_exam() =>
        Assert.Equal(ReadinessVerdict.NotEnoughRecords, ReadinessRules.Evaluate(s_exam, s_rule with { InARow = 0 }, []).Verdict);

    [Fact]
    public void Assumptions_are_named_and_sourced_figures_are_not()
    {
        Assert.Contains("'Consistently' means 2 in a row.", Evaluate([]).Assumptions);
        var sourced = ReadinessRules.Evaluate(s_exam, s_rule with { InARowSource = GivenExam.Official }, []);
        Assert.DoesNotContain(sourced.Assumptions, one => one.Contains("in a row", StringComparison.Ordinal));
        Assert.Equal(SourceKind.Article, sourced.Source.Kind);
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(100.01)]
    public void A_percentage_out_of_range_is_refused(double percent) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PracticeRecord { Percent = (decimal)percent });

    private static ReadinessResult Evaluate(IEnumerable<PracticeRecord> records) => ReadinessRules.Evaluate(s_exam, s_rule, records);

    private static PracticeRecord[] Full(string percents) =>
        [.. percents.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => Full(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture), null))];

    private static PracticeRecord Full(decimal percent, string? date) =>
        new() { Percent = percent, Date = date is null ? null : GivenExam.Day(date) };

    private static PracticeRecord Domain(string domain, decimal percent) => new() { Domain = domain, Percent = percent };
}
