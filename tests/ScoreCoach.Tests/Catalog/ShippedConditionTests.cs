using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Catalog;

/// <summary>The conditions in the shipped guides hold for the reports that the articles describe, and for no others.</summary>
public sealed class ShippedConditionTests
{
    [Theory]
    // MLS-C01: Data Engineering, EDA, Modeling, Operations
    [InlineData("MLS-C01", "SAWA", ExamResult.Fail, "data-without-modeling heavy-domain-weak")]
    [InlineData("MLS-C01", "AAWA", ExamResult.Fail, "heavy-domain-weak")]
    [InlineData("MLS-C01", "AAAA", ExamResult.Fail, "broad-but-shallow")]
    [InlineData("MLS-C01", "AAAA", ExamResult.Pass, "")]
    [InlineData("MLS-C01", "AAA?", ExamResult.Fail, "")]
    [InlineData("MLS-C01", "AASW", ExamResult.Fail, "theory-without-operations")]
    [InlineData("MLS-C01", "SWSA", ExamResult.Fail, "heavy-domain-weak")]
    [InlineData("MLS-C01", "WAAA", ExamResult.Fail, "")]
    // AI-102: Plan, Decision Support, Vision, NLP, Knowledge Mining, Generative AI
    [InlineData("AI-102", "AAAWAA", ExamResult.Fail, "nlp-weak failed-one-weak")]
    [InlineData("AI-102", "WWWAAA", ExamResult.Fail, "three-weak plan-weak failed-several-weak")]
    [InlineData("AI-102", "WASSAA", ExamResult.Fail, "plan-weak technical-without-planning failed-one-weak nlp-strong-but-failed")]
    [InlineData("AI-102", "AAAAAA", ExamResult.Fail, "all-near")]
    [InlineData("AI-102", "AWAAAA", ExamResult.Pass, "passed-with-weak")]
    [InlineData("AI-102", "AAASAA", ExamResult.Pass, "")]
    public void Patterns(string exam, string levels, ExamResult result, string expected)
    {
        var profile = Shipped.Exam(exam, "article");
        var facts = new ReportFacts(GivenReport.Of(profile, levels, result: result));

        var found = Shipped.Catalog.GuideOf(profile).Patterns.Where(pattern => pattern.When.Holds(facts)).Select(pattern => pattern.Id.Split('.')[^1]);

        Assert.Equal(expected, string.Join(' ', found));
    }

    [Theory]
    // Neither set of weak domains contains the other
    [InlineData("WAAA", "AAWA", true)]
    [InlineData("WWAA", "AWWA", true)]
    // One contains the other: more or fewer of the same
    [InlineData("WWAA", "WAAA", false)]
    [InlineData("WAAA", "WWAA", false)]
    [InlineData("WAAA", "AAAA", false)]
    public void Changing_weak_domains(string before, string after, bool expected)
    {
        var profile = Shipped.Exam("MLS-C01");
        var facts = new ReportFacts(GivenReport.Of(profile, after, attempt: 2, history: GivenReport.Earlier(profile, "2026-01-01", 1, before)));
        var pattern = Shipped.Catalog.GuideOf(profile).Patterns.Single(pattern => pattern.Id == "mls-c01.pattern.changing-weak-domains");

        Assert.Equal(expected, pattern.When.Holds(facts));
    }

    [Theory]
    [InlineData("NI", 3, true)]
    [InlineData("needs improvement", 0, true)]
    // 10 % is below the bound; another label is another reading
    [InlineData("Needs Improvement", 1, false)]
    [InlineData("Below Target", 3, false)]
    public void Needs_improvement_in_a_heavy_domain(string text, int domain, bool expected)
    {
        var profile = Shipped.Exam("AI-102");
        var labels = Enumerable.Range(0, profile.Domains.Count).Select(index => Reported(profile, index == domain ? text : "Near Target"));
        var facts = new ReportFacts(new ScoreReport(DomainResultSet.Create(profile, [.. labels])) { Result = ExamResult.Fail });
        var pattern = Shipped.Catalog.GuideOf(profile).Patterns.Single(pattern => pattern.Id == "ai-102.reading.needs-improvement");

        Assert.Equal(expected, pattern.When.Holds(facts));
    }

    [Theory]
    [InlineData("MLS-C01", "WWWS", "mls-c01.timeline.severe")]
    [InlineData("MLS-C01", "WWAS", "mls-c01.timeline.significant")]
    [InlineData("MLS-C01", "WAAA", "mls-c01.timeline.moderate")]
    [InlineData("MLS-C01", "AASS", "mls-c01.timeline.minor")]
    [InlineData("MLS-C01", "SSSS", "mls-c01.timeline.minor")]
    [InlineData("MLS-C01", "AAAS", "mls-c01.timeline.moderate.mostly-adequate")]
    // Two of three known ones are more than half
    [InlineData("MLS-C01", "WW?S", "mls-c01.timeline.severe")]
    [InlineData("AI-102", "WWWAAA", "ai-102.timeline.comprehensive")]
    [InlineData("AI-102", "WWAAAA", "ai-102.timeline.targeted")]
    [InlineData("AI-102", "WAAAAA", "ai-102.timeline.targeted")]
    [InlineData("AI-102", "AAAAAA", "ai-102.timeline.reinforcement")]
    [InlineData("AIP-C01", "WWAAA", "generic.timeline.significant")]
    public void Bands(string exam, string levels, string expected)
    {
        var profile = Shipped.Exam(exam);
        var facts = new ReportFacts(GivenReport.Of(profile, levels));

        Assert.Equal(expected, Shipped.Catalog.GuideOf(profile).Timeline.First(band => band.When.Holds(facts)).RuleId);
    }

    private static ReportedLabel Reported(ExamProfile profile, string text)
    {
        Assert.True(profile.Vocabulary.TryFind(text, out var label));
        return new ReportedLabel(label, text);
    }
}
