using System.Globalization;
using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>A number with a thousands mark or a decimal comma is never read as another number; the message names the culture that reads it.</summary>
public sealed class NumberFormTests
{
    [Theory]
    [InlineData("1.000", "de-DE", 1000)]
    [InlineData("1,000", "en-US", 1000)]
    [InlineData("1 000", "fr-FR", 1000)]
    [InlineData("1\u00A0000", "fr-FR", 1000)]
    [InlineData("1\u202F000", "fr-FR", 1000)]
    [InlineData("1'000", "de-CH", 1000)]
    [InlineData("1\u2019000", "de-CH", 1000)]
    [InlineData("712,5", "de-DE", 712.5)]
    [InlineData("712,500", "de-DE", 712.5)]
    [InlineData("698,0", "de-DE", 698)]
    public void The_message_names_the_culture_that_reads_it(string text, string culture, double expected)
    {
        var issue = Assert.Single(Score(text).Errors);
        Assert.Equal((ImportIssueCode.InvalidScore, text), (issue.Code, issue.Value));
        var option = Assert.Single(issue.Advice!.Options);
        Assert.Equal((nameof(ImportOptions.Culture), culture), (option.Option, option.Value));

        var read = Score(text, Options with { Culture = CultureInfo.GetCultureInfo(culture) });
        Assert.Empty(read.Errors);
        Assert.Equal((decimal)expected, Assert.Single(read.Reports).Score);
    }

    [Theory]
    [InlineData("712", 712)]
    [InlineData("712.0", 712)]
    [InlineData("712.000", 712)]
    [InlineData("712.25", 712.25)]
    [InlineData("+712", 712)]
    [InlineData("712.", 712)]
    [InlineData(" 712 ", 712)]
    [InlineData("'712", 712)]
    [InlineData("=\"712\"", 712)]
    [InlineData("float;#712.000", 712)]
    [InlineData("712/1000", 712)]
    public void A_plain_number_is_read(string text, double expected)
    {
        var run = Score(text);

        Assert.Empty(run.Errors);
        Assert.Equal((decimal)expected, Assert.Single(run.Reports).Score);
    }

    [Theory]
    [InlineData("de-DE", "712.5")]
    [InlineData("de-DE", "7.12")]
    [InlineData("de-DE", "71.2000")]
    [InlineData("en-US", "7,12")]
    [InlineData("en-US", "712,50")]
    [InlineData("fr-FR", "7 12")]
    [InlineData("fr-FR", "712.5")]
    public void Digits_are_grouped_by_threes_or_not_at_all(string culture, string text) =>
        Assert.Equal(ImportIssueCode.InvalidScore, Assert.Single(Score(text, Options with { Culture = CultureInfo.GetCultureInfo(culture) }).Errors).Code);

    [Theory]
    [InlineData("7.12E+02")]
    [InlineData("(712)")]
    [InlineData("712 points")]
    [InlineData("71.2%")]
    [InlineData("1.000.000")]
    [InlineData("７１２")]
    [InlineData("1.000/1.000")]
    public void Any_other_text_is_no_score(string text) => Assert.Equal(ImportIssueCode.InvalidScore, Assert.Single(Score(text).Errors).Code);

    [Theory]
    [InlineData("52,5%")]
    [InlineData("52,5 %")]
    [InlineData("52,5")]
    public void A_decimal_comma_in_a_percentage_names_the_culture_where_the_threshold_is_there(string text)
    {
        var options = Options with { LevelThreshold = LevelThreshold.Article };
        var issue = Assert.Single(Level(text, options).Errors);
        Assert.Equal([(nameof(ImportOptions.Culture), "de-DE")], issue.Advice!.Options.Select(option => (option.Option, option.Value)));

        Assert.Empty(Level(text, options with { Culture = CultureInfo.GetCultureInfo("de-DE") }).Errors);
        Assert.Contains(nameof(ImportOptions.LevelThreshold), Assert.Single(Level(text, Options).Errors).Advice!.Options.Select(option => option.Option));
    }

    private static ImportRun Score(string text, ImportOptions? options = null) => Of(TextOf($"a,MLS-C01,1,2025-11-03,{Quoted(text)},,Strong,Strong,Strong,Strong"), options);

    private static ImportRun Level(string text, ImportOptions options) => Of(TextOf($"a,MLS-C01,1,2025-11-03,640,,Strong,Strong,{Quoted(text)},Strong"), options);

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
