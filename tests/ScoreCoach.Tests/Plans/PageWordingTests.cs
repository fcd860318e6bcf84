using System.Text.RegularExpressions;
using ScoreCoach.Documents;
using ScoreCoach.Tests.Documents;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Plans;

/// <summary>A page says each thing once, in the figures and names of its table.</summary>
public partial class PageWordingTests
{
    private static readonly PlanOptions s_options = new() { AsOf = GivenExam.Day("2026-11-26") };

    private static readonly string[] s_exams = ["MLS-C01", "AI-102", "AIP-C01", "CC", "PMP", "SAP-C02"];

    [Theory]
    [InlineData("SY0-701", "Without levels, the time is divided by weight.")]
    [InlineData("CC", "Without levels, the time is divided by weight.")]
    [InlineData("ACE", "Without levels, the time is divided by weight.")]
    [InlineData("CKA", "Without levels, the time is divided by weight.")]
    [InlineData("TA-003", "The outline of TA-003 is not known, so the plan has no domains.")]
    [InlineData("TA-004", "Without levels, every domain gets the same share.")]
    [InlineData("CISA", "Without levels, the time is divided by weight.")]
    public void A_page_without_levels_says_once_that_there_are_none(string exam, string once)
    {
        var profile = Shipped.Exam(exam);
        var plan = new Coach(Shipped.Catalog, s_options).CreatePlan(GivenReport.Of(profile, new string('?', profile.Domains.Count), "2026-11-10", 1));
        var page = Words(plan);
        Assert.True(Regex.Count(page, Regex.Escape(once)) == 1, page);

        // The vendor's own report line may say it, and nothing else but the sentence on the band.
        Assert.True(NoLevel().Count(page) == (profile.Vendor.Id == "comptia" ? 1 : 0), page);
        Assert.Equal(profile.Domains.Count == 0 ? 0 : 2, Regex.Count(page, "[Ww]ithout levels"));
        Assert.Equal(profile.Domains.Count == 0 ? 0 : 1, Regex.Count(page, "Take a full practice exam, then"));
        Assert.Equal(profile.Domains.Count == 0 ? 1 : 0, Regex.Count(page, "the plan is incomplete|the plan has no domains"));
    }

    [Fact]
    public void Figures_in_sentences_have_no_more_digits_than_the_table()
    {
        var pages = s_exams
            .Select(id => Shipped.Exam(id))
            .SelectMany(profile => Shipped.AllLevels(profile).Where((_, index) => index % 7 == 0).Select(levels => (Profile: profile, Levels: levels)))
            .Select(report => (report.Profile, Document: PlanDocument.Of(new Coach(Shipped.Catalog, s_options with { Weeks = 6 }).CreatePlan(GivenReport.Of(report.Profile, report.Levels, "2026-03-01", 1)), null)));
        foreach (var (profile, document) in pages)
        {
            var page = string.Join(' ', DocumentText.SentencesOf(document));
            Assert.False(LongFigure().IsMatch(page), page);
            var why = DocumentText.Of(document, SectionId.Priorities);
            Assert.All(
                profile.Domains.Where(domain => domain.Name != domain.ShortName && !domain.ShortName.Contains(domain.Name, StringComparison.Ordinal)),
                domain => Assert.DoesNotContain(domain.Name, why, StringComparison.Ordinal));
        }
    }

    private static string Words(RetakePlan plan) => string.Join(' ', PlanPage.Of(plan).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("(no|any) levels? (per|for) |give no level|No domain has a level")]
    private static partial Regex NoLevel();

    [GeneratedRegex(@"[0-9]\.[0-9]{2,} %")]
    private static partial Regex LongFigure();
}
