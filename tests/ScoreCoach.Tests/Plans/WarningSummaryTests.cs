using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Plans;

/// <summary>Warnings of plans as people read them: what they mean, whose plan it is, and options as their host has them.</summary>
public sealed class WarningSummaryTests
{
    private static readonly PlanOptions s_options = new() { AsOf = GivenExam.Day("2026-01-15") };

    [Fact]
    public void A_warning_names_options_as_the_host_does()
    {
        var plan = Plan("MLS-C01", "WAAA", "2026-01-20", "C-1");

        Assert.EndsWith("or set StartDate.", Assert.Single(plan.Warnings).Message, StringComparison.Ordinal);
        Assert.EndsWith("or set --StartDate.", Assert.Single(Lines(plan)), StringComparison.Ordinal);
        Assert.Contains("or set --StartDate.", string.Join(' ', PlanPage.Of(plan, syntax: new Dashes()).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void Plans_with_one_warning_have_one_line_that_gives_its_meaning_and_the_first_of_them()
    {
        var plans = Enumerable.Range(1, 3).Select(number => Plan("MLS-C01", "WAAA", "2026-01-20", $"C-{number}")).ToArray();

        Assert.Equal(
            "3 plans start before the exam of their report. The first, C-1: The plan starts on 2026-01-15, before the exam of the report on 2026-01-20. Check the day of the exam, or set --StartDate.",
            Assert.Single(Lines(plans)));
    }

    [Fact]
    public void A_warning_of_one_plan_of_several_says_whose_it_is() =>
        Assert.StartsWith("C-2: The plan starts", Assert.Single(Lines(Plan("MLS-C01", "WAAA", "2026-01-10", "C-1"), Plan("MLS-C01", "WAAA", "2026-01-20", "C-2"))), StringComparison.Ordinal);

    [Fact]
    public void Time_given_by_impact_is_explained_without_the_rule() =>
        Assert.Equal(
            "2 plans give time by impact, because fixed shares per tier would have put a light domain before a heavier, more urgent one. Use --Allocation Tier for fixed shares.",
            Assert.Single(Lines(Plan("AI-102", "AAAAAW", "2026-01-10", "C-1"), Plan("AI-102", "AAAAAW", "2026-01-10", "C-2"))));

    [Fact]
    public void Every_kind_has_a_summary_without_its_name() => Assert.All(Enum.GetValues<PlanWarningKind>(), kind =>
    {
        var summary = PlanWarningRules.Summary(kind, 2).ToString();
        Assert.StartsWith("2 plans ", summary, StringComparison.Ordinal);
        Assert.DoesNotContain(kind.ToString(), summary, StringComparison.Ordinal);
    });

    private static string[] Lines(params RetakePlan[] plans)
    {
        var warnings = new WarningSummary(new Dashes());
        foreach (var plan in plans)
        {
            warnings.Add(plan);
        }

        return [.. warnings.Lines];
    }

    private static RetakePlan Plan(string exam, string levels, string examDate, string person) =>
        new Coach(Shipped.Catalog, s_options).CreatePlan(GivenReport.Of(Shipped.Exam(exam, "article"), levels, examDate, 1, person: person));
}
