using ScoreCoach.IO.Import.Values;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>The language of an exam decides on its last day: it is read by its names and codes, and one that is not known is stated.</summary>
public class LanguageCellTests
{
    private const string Header = "Candidate ID,Exam,Language,Exam Date,ML Model Development";

    [Theory]
    [InlineData("Japanese", "Japanese")]
    [InlineData("ja", "Japanese")]
    [InlineData("ja-JP", "Japanese")]
    [InlineData("jp", "Japanese")]
    [InlineData("JPN", "Japanese")]
    [InlineData("\u65e5\u672c\u8a9e", "Japanese")]
    [InlineData("Japanisch", "Japanese")]
    [InlineData("Japanese (Japan)", "Japanese")]
    [InlineData("zh-CN", "Simplified Chinese")]
    [InlineData("zh_Hans", "Simplified Chinese")]
    [InlineData("Chinese (Simplified)", "Simplified Chinese")]
    [InlineData("\u7b80\u4f53\u4e2d\u6587", "Simplified Chinese")]
    [InlineData("zh-TW", "Traditional Chinese")]
    [InlineData("zh-Hant", "Traditional Chinese")]
    [InlineData("zh-Hant-HK", "Traditional Chinese")]
    [InlineData("Chinese - Traditional", "Traditional Chinese")]
    [InlineData("\u7e41\u9ad4\u4e2d\u6587", "Traditional Chinese")]
    [InlineData("Mandarin", "Chinese")]
    [InlineData("\u4e2d\u6587", "Chinese")]
    [InlineData("Spanish (Latin America)", "Spanish")]
    [InlineData("es-MX", "Spanish")]
    [InlineData("portugu\u00eas (Brasil)", "Brazilian Portuguese")]
    [InlineData("\u0e44\u0e17\u0e22", "Thai")]
    [InlineData("ENU", "English")]
    [InlineData("en-GB", "English")]
    [InlineData("English (US)", "English")]
    [InlineData("Klingon", null)]
    [InlineData("xx-YY", null)]
    [InlineData("English/Japanese", null)]
    [InlineData("no idea", null)]
    [InlineData("", null)]
    public void A_language_is_read_by_its_names_and_codes(string text, string? expected) =>
        Assert.Equal(expected, new LanguageParser(Shipped.Catalog.Recognition).Find(System.Text.Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void No_name_stands_for_two_languages() => Assert.DoesNotContain(
        Shipped.Catalog.Recognition.Languages.SelectMany(language => language.Select(name => (Key: TextKey.Of(name), Language: language[0])).Distinct()).GroupBy(name => name.Key),
        group => group.Select(name => name.Language).Distinct().Count() > 1);

    [Theory]
    [InlineData("jp", null)]
    [InlineData("Mandarin", null)]
    [InlineData("zh-CN", null)]
    [InlineData("zh-TW", "2026-09-28")]
    [InlineData("Chinese (Traditional)", "2026-09-28")]
    [InlineData("English", "2026-09-28")]
    [InlineData("", "2026-09-28")]
    [InlineData("n/a", "2026-09-28")]
    public void The_last_day_is_that_of_the_language(string language, string? last)
    {
        var run = ImportRun.Of($"{Header}\na,MLA-C01,{language},2026-09-01,Weak\n");
        var window = new Coach(Shipped.Catalog, new PlanOptions { AsOf = ImportRun.Today }).GetWindow(Assert.Single(run.Reports));
        Assert.Equal(last, window.LastExamDate?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.DoesNotContain(run.Issues, issue => issue.Code == ImportIssueCode.UnknownLanguage);
    }

    [Fact]
    public void An_unknown_language_is_reported_where_the_days_depend_on_it()
    {
        var run = ImportRun.Of($"{Header}\na,MLA-C01,Klingon,2026-09-01,Weak\nb,MLS-C01,Klingon,2026-03-01,\n");
        var issue = Assert.Single(run.Issues, issue => issue.Code == ImportIssueCode.UnknownLanguage);
        Assert.Equal((IssueSeverity.Warning, 2L, "Klingon"), (issue.Severity, issue.Line, issue.Value));
        Assert.Equal("'Klingon' is not a known language. MLA-C01 has a different last day in Korean, Japanese and Simplified Chinese; the dates of the English exam are used.", issue.Message);
        Assert.Equal(["English", "Korean", "Japanese", "Simplified Chinese"], issue.Accepted);
        Assert.Equal("Klingon", run.Reports[0].Language);
    }
}
