using ScoreCoach.Tests.Given;
using ScoreCoach.Transitions;

namespace ScoreCoach.Tests.Transitions;

/// <summary>The chain of a closed exam is followed to exams that can be taken.</summary>
public class SuccessorChainTests
{
    // An exam is written as its code, its state and its successors. The chain is that of OLD on 2026-11-22.
    [Theory]
    [InlineData("one that is open", "OLD>A; A open", "A open")]
    [InlineData("one that is closed is passed through", "OLD>A; A closed>B; B open", "B open after A", "A")]
    [InlineData("two that are closed are passed through", "OLD>A; A closed>B; B closed>C; C open", "C open after A+B", "A B")]
    [InlineData("open before beta before not yet open before unknown", "OLD>A,B,C,D; B future; C beta; D open", "D open, C beta, B future, A unknown")]
    [InlineData("the vendor's order among equals", "OLD>B,A; A open; B open", "B open, A open")]
    [InlineData("an open one behind a closed one comes before a nearer beta", "OLD>A,B; A beta; B closed>C; C open", "C open after B, A beta", "B")]
    [InlineData("a beta is not passed through", "OLD>A; A beta>B; B open", "A beta")]
    [InlineData("one not yet open is not passed through", "OLD>A; A future>B; B open", "A future")]
    [InlineData("an open one is not passed through", "OLD>A; A open>B; B open", "A open")]
    [InlineData("one that retires soon is open", "OLD>A; A soon>B; B open", "A open")]
    [InlineData("two ways to one exam", "OLD>A,B; A closed>C; B closed>C; C open", "C open after A", "A B")]
    [InlineData("a circle", "OLD>A; A closed>B; B closed>OLD,A", "", "A B")]
    [InlineData("a circle of one", "OLD>OLD,A; A closed>A", "", "A")]
    [InlineData("the exam itself is never proposed", "OLD>A; A closed>OLD,B; B open", "B open after A", "A")]
    [InlineData("the end of the chain is not in the catalog", "OLD>A; A closed>B", "B unknown after A", "A")]
    [InlineData("the end of the chain is closed", "OLD>A; A closed", "", "A")]
    [InlineData("no successor", "OLD>", "")]
    [InlineData("codes are compared as names are", "OLD>a-1; A1 closed>b_2,B2; B2 open", "B2 open after A1", "A1")]
    public void The_chain_of_a_closed_exam(string name, string exams, string expected, string closed = "")
    {
        var chain = Chain(exams);
        Assert.True(expected == string.Join(", ", chain.Exams.Select(Text)), $"{name}: {string.Join(", ", chain.Exams.Select(Text))}");
        Assert.Equal(closed, string.Join(' ', chain.Closed));
    }

    [Fact]
    public void Each_exam_comes_with_its_title_its_days_and_who_says_that_it_is_offered()
    {
        var exam = GivenExam.Of("A", [], "2027-12-01", domains: [], firstExamDate: "2026-12-01");
        var old = GivenExam.Of("OLD", [], "2026-03-31", ["A", "B"]);
        var chain = SuccessorChain.Of(GivenReport.Levels(old, "WA"), Day("2026-11-22"), null, GivenExam.Catalog(old, exam));
        Assert.Equal(("Title of A", Day("2026-12-01"), Day("2027-12-01"), 0, 0), (chain.Exams[0].Title, chain.Exams[0].FirstExamDate, chain.Exams[0].LastExamDate, chain.Exams[0].DomainCount, chain.Exams[0].CarriedCount));
        Assert.Equal((null, null, null, null), (chain.Exams[1].Title, chain.Exams[1].DomainCount, chain.Exams[1].CarriedCount, chain.Exams[1].Source));
        Assert.Equal(["A (from 2026-12-01)", "B (not in the catalog)"], chain.Exams.Select(one => one.ToString()));
    }

    [Theory]
    [InlineData("MLS-C01", "SAWW", "AIP-C01 open 2 of 5, MLA-C02 beta 4 of 4", "MLA-C01")]
    [InlineData("AI-102", "WASWAS", "AI-103 open 5 of 5", "")]
    [InlineData("MLA-C01", "SAWW", "MLA-C02 beta 4 of 4", "")]
    [InlineData("DP-203", "WWW", "DP-700 open 2 of 3", "")]
    public void The_chains_of_closed_exams_today(string exam, string levels, string expected, string closed)
    {
        var chain = SuccessorChain.Of(GivenReport.Levels(Shipped.Exam(exam), levels), Day("2026-11-26"), "English", Shipped.Catalog);
        Assert.Equal(expected, string.Join(", ", chain.Exams.Select(one => $"{Text(one).Split(" after")[0]} {one.CarriedCount} of {one.DomainCount}")));
        Assert.Equal(closed, string.Join(' ', chain.Closed));
        Assert.All(chain.Exams, one => Assert.NotNull(one.Source!.Url));
    }

    [Theory]
    [InlineData("WA", 2)]
    [InlineData("W?", 1)]
    [InlineData("??", 0)]
    public void Only_levels_that_the_report_gives_are_counted(string levels, int carried)
    {
        var old = GivenExam.Of("OLD", [], "2026-03-31", ["A"]);
        var next = GivenExam.Of("A", [], domains: [("x", 50, null), ("y", 30, null), ("z", 20, null)], transfers: [GivenExam.From("OLD", "first>x", "second>y")]);
        var exam = Assert.Single(SuccessorChain.Of(GivenReport.Levels(old, levels), Day("2026-11-22"), null, GivenExam.Catalog(old, next)).Exams);
        Assert.Equal((3, carried), (exam.DomainCount, exam.CarriedCount));
    }

    private static SuccessorChain Chain(string exams)
    {
        var profiles = exams.Split("; ").Select(Exam).ToArray();
        return SuccessorChain.Of(GivenReport.Levels(profiles[0], "WW"), Day("2026-11-22"), null, GivenExam.Catalog(profiles));
    }

    private static ExamProfile Exam(string text)
    {
        var parts = text.Split('>');
        var words = parts[0].Split(' ');
        var state = words.Length > 1 ? words[1] : "closed";
        return GivenExam.Of(
            words[0],
            [],
            lastExamDate: state switch { "closed" => "2026-03-31", "soon" => "2026-12-31", _ => null },
            successor: parts.Length > 1 ? parts[1].Split(',', StringSplitOptions.RemoveEmptyEntries) : [],
            status: state == "beta" ? ExamStatus.Beta : ExamStatus.Active,
            firstExamDate: state == "future" ? "2027-01-15" : null);
    }

    private static string Text(SuccessorExam exam) => exam.Exam + exam.Availability switch
    {
        SuccessorAvailability.Open => " open",
        SuccessorAvailability.Beta => " beta",
        SuccessorAvailability.NotYetOpen => " future",
        _ => " unknown",
    } + (exam.Through.Count == 0 ? string.Empty : " after " + string.Join('+', exam.Through));

    private static DateTime Day(string text) => GivenExam.Day(text);
}
