using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Windows;

public class RetakeWindowRulesTests
{
    private static readonly RetakePolicy[] s_fortnight = [GivenExam.Policy("Official", [new(14)])];

    [Fact]
    public void An_open_successor_comes_first_on_the_day_of_reference()
    {
        var exam = GivenExam.Of("MLS-C01", s_fortnight, "2026-03-31", ["MLA-C01", "AIP-C01"], ExamStatus.Retired);
        var catalog = GivenExam.Catalog(
            exam,
            GivenExam.Of("MLA-C01", [], "2026-09-28", status: ExamStatus.Retired),
            GivenExam.Of("AIP-C01", []));

        Assert.Equal(["AIP-C01", "MLA-C01"], Compute(exam, catalog, "2026-11-22").Successor);
        Assert.Equal(["MLA-C01", "AIP-C01"], Compute(exam, catalog, "2026-04-01").Successor);
        Assert.Equal(RetakeVerdict.ExamRetired, Compute(exam, catalog, "2026-04-01").Verdict);
    }

    [Fact]
    public void One_open_edition_keeps_a_successor_open()
    {
        var exam = GivenExam.Of("A", s_fortnight, "2026-03-31", ["B", "C"]);
        var catalog = GivenExam.Catalog(
            exam, GivenExam.Of("C", [], "2026-01-01", edition: "1"), GivenExam.Of("C", [], edition: "2"), GivenExam.Of("B", [], "2026-01-01"));
        Assert.Equal(["C", "B"], Compute(exam, catalog, "2026-11-22").Successor);
    }

    [Theory]
    [InlineData("2026-03-31", ExamStatus.Retired, "2026-01-15", ExamStatus.RetiringSoon)]
    [InlineData("2026-03-31", ExamStatus.Retired, "2026-03-31", ExamStatus.RetiringSoon)]
    [InlineData("2026-03-31", ExamStatus.RetiringSoon, "2026-04-01", ExamStatus.Retired)]
    [InlineData(null, ExamStatus.Active, "2026-04-01", ExamStatus.Active)]
    [InlineData(null, ExamStatus.Beta, "2026-04-01", ExamStatus.Beta)]
    [InlineData(null, ExamStatus.Retired, "2026-04-01", ExamStatus.Retired)]
    public void The_status_is_that_of_the_day_of_reference(string? last, ExamStatus announced, string asOf, ExamStatus expected)
    {
        var exam = GivenExam.Of("A", s_fortnight, last, status: announced);
        Assert.Equal(expected, Compute(exam, GivenExam.Catalog(exam), asOf).ExamStatus);
    }

    [Fact]
    public void The_report_and_the_policy_are_named()
    {
        var exam = GivenExam.Of("A", s_fortnight);
        var window = Compute(exam, GivenExam.Catalog(exam), "2026-03-20");
        Assert.Equal(("p1", "A", 1, "Official"), (window.CandidateId, window.Exam, window.Attempt, window.Policy));
        Assert.Same(GivenExam.Official, window.PolicySource);
    }

    [Fact]
    public void Clock_times_of_the_request_do_not_matter()
    {
        var exam = GivenExam.Of("A", s_fortnight, "2026-04-30");
        var report = GivenReport.Of(exam, date: "2026-03-18", attempt: 1);
        var request = new RetakeWindowRequest
        {
            AsOf = new DateTime(2026, 3, 20, 23, 59, 59),
            StartDate = new DateTime(2026, 3, 20, 8, 0, 0),
            TargetDate = new DateTime(2026, 4, 30, 18, 0, 0),
            MinWeeks = 2,
            MaxWeeks = 4,
        };
        var window = RetakeWindowRules.Compute(report, request, GivenExam.Catalog(exam));
        Assert.Equal(RetakeVerdict.Feasible, window.Verdict);
        Assert.Equal(new DateTime(2026, 4, 3), window.ReadyFrom);
        Assert.Equal(new DateTime(2026, 4, 30), window.TargetDate);
    }

    [Theory]
    [InlineData(-1, 4)]
    [InlineData(5, 4)]
    public void Weeks_that_make_no_sense_are_refused(int fewest, int most)
    {
        var exam = GivenExam.Of("A", s_fortnight);
        var request = new RetakeWindowRequest { AsOf = default, StartDate = default, MinWeeks = fewest, MaxWeeks = most };
        Assert.Throws<ArgumentException>(() => RetakeWindowRules.Compute(GivenReport.Of(exam), request, GivenExam.Catalog(exam)));
    }

    private static RetakeWindow Compute(ExamProfile exam, ExamCatalog catalog, string asOf) => RetakeWindowRules.Compute(
        GivenReport.Of(exam, date: "2026-03-18", attempt: 1),
        new RetakeWindowRequest { AsOf = GivenExam.Day(asOf), StartDate = GivenExam.Day(asOf), MinWeeks = 2, MaxWeeks = 4 },
        catalog);
}
