using ScoreCoach.Requests;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Transitions;

/// <summary>Who has taken the exam that is planned for gets no plan for a first attempt, wherever that report stands.</summary>
public class TargetAttemptTests
{
    private static readonly ExamProfile s_old = GivenExam.Of("OLD", [], "2026-03-31");
    private static readonly ExamProfile s_new = GivenExam.Of("NEW", []);

    // A report is written as person, exam and P or F; the people with a plan are expected, and who is refused for which reason.
    [Theory]
    [InlineData("a OLD F", "a", "")]
    [InlineData("a OLD F, a NEW F", "", "a TargetAttempted, a SameExam")]
    [InlineData("a NEW F, a OLD F", "", "a SameExam, a TargetAttempted")]
    [InlineData("a OLD F, b OLD F, a NEW F", "b", "a TargetAttempted, a SameExam")]
    [InlineData("a OLD F, a NEW P", "", "a TargetPassed, a SameExam")]
    [InlineData("a NEW P, a NEW F, a OLD F", "", "a SameExam, a SameExam, a TargetPassed")]
    [InlineData("a OLD F, A NEW F", "a", "A SameExam")]
    [InlineData("a@x.org OLD F, A@X.ORG NEW F", "", "a@x.org TargetAttempted, A@X.ORG SameExam")]
    [InlineData(" OLD F,  NEW F", "", " SameExam")]
    public void The_reports_of_the_target_decide_who_has_taken_it(string reports, string planned, string refused)
    {
        var given = reports.Split(", ").Select((text, index) => Report(text.Split(' '), index + 2)).ToArray();
        var nameless = given.Count(report => report.CandidateId is null && report.Exam == "OLD");
        foreach (var tracked in new[] { true, false })
        {
            var coach = new Coach(new ExamCatalog([s_old, s_new], Shipped.Catalog.Guides, "test"), new PlanOptions { AsOf = GivenExam.Day("2026-11-26"), TargetExam = "new" });
            var selection = new AttemptSelection(everyAttempt: true, coach.TargetExam);
            var passed = given.Select(report => selection.Add(tracked ? report.WithAttempts([], superseded: false, unordered: null) : report)).OfType<ScoreReport>().ToArray();
            Assert.Empty(passed);
            var outcomes = selection.Complete().Select(report => (report.CandidateId, Refusal: coach.RefusalOf(report) ?? selection.RefusalOf(report))).ToArray();
            Assert.Equal(planned, string.Join(", ", outcomes.Where(one => one.Refusal is null).Skip(nameless).Select(one => one.CandidateId)));
            Assert.Equal(refused, string.Join(", ", outcomes.Where(one => one.Refusal is not null).Select(one => $"{one.CandidateId} {one.Refusal!.Id}")));
        }
    }

    [Fact]
    public void Without_a_target_no_one_waits()
    {
        var selection = new AttemptSelection(everyAttempt: true);
        var report = Report(["a", "OLD", "F"], 2).WithAttempts([], superseded: false, unordered: null);
        Assert.Same(report, selection.Add(report));
        Assert.Null(selection.RefusalOf(report));
    }

    private static ScoreReport Report(string[] words, int line) => GivenReport.Of(
        words[1] == "OLD" ? s_old : s_new,
        "WW",
        words[1] == "OLD" ? "2026-03-01" : $"2026-11-{line:00}",
        result: words[2] == "P" ? ExamResult.Pass : ExamResult.Fail,
        person: words[0].Length == 0 ? null : words[0],
        path: "c.csv",
        line: line);
}
