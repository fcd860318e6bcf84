using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>Where figures per domain need thresholds, the advice shows figures on the scale of the report.</summary>
public class ThresholdAdviceTests
{
    private static readonly string[] s_domains = ["first", "second"];

    // 60 and 80 percent of the way from the lowest score to the highest: 200 + 360 and 200 + 480, 1 + 599.4 and 1 + 799.2.
    [Theory]
    [InlineData(VocabularyKind.Percent, 0, 100, "72", "60,80")]
    [InlineData(VocabularyKind.Bars, 0, 100, "72", "60,80")]
    [InlineData(VocabularyKind.Bars, 0, 100, "3/5", "60,80")]
    [InlineData(VocabularyKind.Labels, 0, 100, "72%", "60,80")]
    [InlineData(VocabularyKind.Labels, 0, 100, "17/20", "60,80")]
    [InlineData(VocabularyKind.ScaledDomainScores, 200, 800, "450", "560,680")]
    [InlineData(VocabularyKind.ScaledDomainScores, 1, 1000, "450", "600,800")]
    public void Figures_can_be_pasted(VocabularyKind kind, int minimum, int maximum, string cell, string expected)
    {
        var catalog = new ExamCatalog([Exam(kind, minimum, maximum)], Shipped.Catalog.Guides, "test", Shipped.Catalog.Recognition);
        var run = ImportRun.Of($"CandidateId,Exam,ExamDate,Result,FIRST,SECOND\np1,EXAM,2026-01-01,fail,{cell},{cell}\np2,EXAM,2026-01-01,fail,Weak,Weak\n", ImportRun.Options, catalog);
        var option = run.Of(ImportIssueCode.UnknownLevel).SelectMany(issue => issue.Advice!.Options).First(option => option.Option == nameof(ImportOptions.LevelThreshold));
        Assert.Equal(expected, option.Value);
    }

    private static ExamProfile Exam(VocabularyKind kind, int minimum, int maximum) => new(s_domains.Select(id => new ExamDomain
    {
        Id = id,
        Name = id.ToUpperInvariant(),
        ShortName = id,
        PublishedWeight = new WeightRange(50, 50),
    }))
    {
        Id = "EXAM",
        Edition = "1",
        Title = "Title of EXAM",
        Vendor = new Vendor { Id = "vendor", Name = "Vendor" },
        Scale = new ScoreScale(minimum, maximum),
        Vocabulary = new ReportVocabulary(kind, []),
        Guide = "generic",
    };
}
