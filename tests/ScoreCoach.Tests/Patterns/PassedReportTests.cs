using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Patterns;

/// <summary>Someone who passed hears nothing of another attempt: not in a finding, a level or an insight.</summary>
public sealed class PassedReportTests
{
    private static readonly string[] s_wordsOfARetake =
        ["next attempt", "second attempt", "another attempt", "retake", "book ", "practice exam", "foundation", "too early", "reason for failing", "lost points"];

    private readonly Coach _coach = new(Shipped.Catalog, new PlanOptions { AsOf = GivenExam.Day("2026-01-15") });

    [Theory]
    [InlineData("AI-102", "article")]
    [InlineData("AI-103", null)]
    public void Nothing_speaks_of_another_attempt(string exam, string? edition)
    {
        var profile = Shipped.Exam(exam, edition);
        foreach (var levels in Shipped.AllLevels(profile))
        {
            var plan = _coach.CreatePlan(GivenReport.Of(profile, levels, result: ExamResult.Pass));
            var texts = plan.Patterns.SelectMany(pattern => pattern.Fix.Prepend(pattern.Meaning).Prepend(pattern.Name))
                .Concat(plan.Priorities.Select(priority => priority.Meaning!))
                .Concat(plan.Insights.Select(insight => insight.Text));

            Assert.All(texts, text => Assert.True(
                !s_wordsOfARetake.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)), $"{levels}: {text}"));
        }
    }

    [Fact]
    public void Three_weak_domains_are_a_gap_at_work_after_a_pass_and_a_new_start_after_a_fail()
    {
        var profile = Shipped.Exam("AI-102", "article");
        Assert.Equal(["ai-102.reading.passed-with-weak"], Found(ExamResult.Pass));
        Assert.Equal(["ai-102.red-flag.three-weak", "ai-102.reading.failed-several-weak"], Found(ExamResult.Fail));

        IEnumerable<string> Found(ExamResult result) =>
            _coach.CreatePlan(GivenReport.Of(profile, "AWWAWA", result: result)).Patterns.Select(pattern => pattern.Id);
    }

    [Fact]
    public void An_unknown_result_is_coached_like_a_fail()
    {
        var profile = Shipped.Exam("AI-102", "article");
        var found = _coach.CreatePlan(GivenReport.Of(profile, "WWWWAA", result: ExamResult.Unknown)).Patterns.Select(pattern => pattern.Id).ToArray();

        Assert.Contains("ai-102.red-flag.three-weak", found);
        Assert.Contains("ai-102.red-flag.nlp-weak", found);
        Assert.DoesNotContain(found, id => id.EndsWith(".passed", StringComparison.Ordinal));
    }
}
