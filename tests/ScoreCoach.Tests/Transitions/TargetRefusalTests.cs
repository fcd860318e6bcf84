using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Transitions;

/// <summary>An exam that can't be planned for is refused, with what is wrong and what to do.</summary>
public class TargetRefusalTests
{
    private static readonly DateTime s_today = GivenExam.Day("2026-11-22");

    [Fact]
    public void A_successor_that_the_catalog_does_not_hold_is_not_taken_for_the_exam_before_it()
    {
        var catalog = GivenExam.Catalog(GivenExam.Of("ABC-C01", [], "2026-03-31", ["ABC-C02"]), GivenExam.Of("XYZ-C01", []));
        var error = Refusal(catalog, "abc-c02");
        Assert.Equal("UnknownExam", error.Id);
        Assert.Equal("'abc-c02' is announced as the successor of ABC-C01, but it is not in the catalog.", error.Message);
        Assert.DoesNotContain("Did you mean", Advice(error), StringComparison.Ordinal);
        Assert.Contains("outline with New, and", Advice(error), StringComparison.Ordinal);
        Assert.Contains("load it with ProfilePath", Advice(error), StringComparison.Ordinal);
    }

    [Fact]
    public void A_successor_of_several_names_all_of_them()
    {
        var catalog = GivenExam.Catalog(GivenExam.Of("A", [], successor: ["C"]), GivenExam.Of("B", [], successor: ["C"]));
        Assert.Contains("the successor of A and B,", Refusal(catalog, "C").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelling_is_answered_with_the_nearest_exam()
    {
        var error = Refusal(Shipped.Catalog, "AI-1O3");
        Assert.Equal("UnknownExam", error.Id);
        Assert.Contains("Did you mean AI-103?", Advice(error), StringComparison.Ordinal);
    }

    [Fact]
    public void A_closed_exam_is_answered_with_its_last_day_and_the_exam_that_replaced_it()
    {
        var error = Refusal(Shipped.Catalog, "AI-102");
        Assert.Equal("TargetClosed", error.Id);
        Assert.Equal("AI-102 was last offered on 2026-06-30.", error.Message);
        Assert.Equal("Plan for the exam that replaced it: TargetExam AI-103.", Advice(error));
    }

    [Fact]
    public void A_closed_exam_without_a_known_successor_asks_for_another_one()
    {
        var error = Refusal(GivenExam.Catalog(GivenExam.Of("A", [], "2026-03-31", ["B"])), "A");
        Assert.Equal("Specify an exam that is still offered with TargetExam.", Advice(error));
    }

    [Fact]
    public void An_exam_without_an_outline_is_refused()
    {
        var empty = GivenExam.Of("EMPTY", [], domains: []);
        var error = Refusal(GivenExam.Catalog(empty), "EMPTY");
        Assert.Equal("NoOutline", error.Id);
        Assert.Contains("no outline of EMPTY", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_of_the_target_itself_is_refused_and_the_others_are_not()
    {
        var coach = new Coach(Shipped.Catalog, new PlanOptions { AsOf = s_today, TargetExam = "AIP-C01" });
        var own = GivenReport.Of(Shipped.Exam("AIP-C01"), "WWWWW", "2026-11-01", 1);
        var refusal = coach.RefusalOf(own)!;
        Assert.Equal("SameExam", refusal.Id);
        Assert.Same(own, refusal.Target);
        Assert.Equal("The report of p1 is of AIP-C01, the exam to plan for.", refusal.Message);
        Assert.Equal("Leave out TargetExam for a plan to retake it.", Advice(refusal));
        Assert.Throws<ScoreCoachException>(() => coach.CreatePlan(own));
        Assert.Null(coach.RefusalOf(GivenReport.Of(Shipped.Exam("MLS-C01", "article"), "WWWW", "2026-01-05", 1)));
    }

    [Fact]
    public void A_target_that_goes_on_in_other_languages_is_closed_for_reports_in_english_only()
    {
        var old = GivenExam.Of("OLD", [], "2026-03-31");
        var target = GivenExam.Of("NEW", [], "2026-09-28", languages: [new ExamLanguage { Code = "ja", Name = "Japanese", Source = GivenExam.Official }]);
        var coach = new Coach(new ExamCatalog([old, target], Shipped.Catalog.Guides, "test"), new PlanOptions { AsOf = s_today, TargetExam = "NEW" });
        Assert.Null(coach.RefusalOf(LanguageTests.Report(old, "Japanese")));
        foreach (var language in new[] { null, "English" })
        {
            var refusal = coach.RefusalOf(LanguageTests.Report(old, language))!;
            Assert.Equal(("TargetClosed", "The report of p1 gets no plan for NEW, which was last offered in English on 2026-09-28. It is still offered in Japanese."), (refusal.Id, refusal.Message));
        }
    }

    private static ScoreCoachException Refusal(ExamCatalog catalog, string target) =>
        Assert.Throws<ScoreCoachException>(() => new Coach(catalog, new PlanOptions { AsOf = s_today, TargetExam = target }));

    private static string Advice(ScoreCoachException error) => error.Advice!.ToString();
}
