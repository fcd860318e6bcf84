using System.Globalization;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Tests.Given;
using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>Dates at the ends of the calendar, and formats that can't be used, end in a message.</summary>
public sealed class DateLimitTests
{
    [Theory]
    [InlineData("9999-12-31T23:59:59-12:00")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("9999-12-31")]
    [InlineData("99991231")]
    [InlineData("1899-12-31")]
    [InlineData("2201-01-01")]
    [InlineData("31.12.1899")]
    [InlineData("2201-01-01T00:00Z")]
    public void A_date_outside_the_accepted_years_refuses_its_row_and_names_them(string date)
    {
        var run = OfRows($"a,MLS-C01,1,{date},640,Fail,Strong,Strong,NI,NI", "b,MLS-C01,1,2025-11-03,640,Fail,Strong,Strong,NI,NI");

        var issue = Assert.Single(run.Errors);
        Assert.Equal((ImportIssueCode.InvalidDate, 2L), (issue.Code, issue.Line));
        Assert.Contains("1900", issue.Message, StringComparison.Ordinal);
        Assert.Contains("2200", issue.Message, StringComparison.Ordinal);
        Assert.Equal("b", Assert.Single(run.Reports).CandidateId);
    }

    [Theory]
    [InlineData("1900-01-01")]
    [InlineData("2200-12-31")]
    [InlineData("2200-12-31T23:59:59-12:00")]
    [InlineData("1900-01-01T00:00:00+14:00")]
    public void The_first_and_the_last_day_are_dates(string date) =>
        Assert.Single(OfRows($"a,MLS-C01,1,{date},640,Fail,Strong,Strong,NI,NI").Reports);

    [Fact]
    public void The_last_day_of_the_calendar_can_be_the_day_in_question()
    {
        foreach (var day in new[] { DateTime.MaxValue, DateTime.MaxValue.Date.AddDays(-1), DateTime.MinValue })
        {
            Assert.Single(OfRows(Options with { AsOf = day }, "a,MLS-C01,1,2025-11-03,640,Fail,Strong,Strong,NI,NI").Reports);
        }
    }

    [Theory]
    [InlineData("q")]
    [InlineData("%")]
    [InlineData("\\")]
    [InlineData("")]
    [InlineData("'dd.MM.yyyy")]
    [InlineData("dd.MM")]
    [InlineData("dd.MM. HH:mm")]
    [InlineData("HH:mm")]
    [InlineData("MM/yyyy")]
    [InlineData("yyyy")]
    [InlineData("y")]
    [InlineData("m")]
    [InlineData("t")]
    [InlineData("K")]
    [InlineData("zzz")]
    [InlineData("dd.MM.yyyy zzz")]
    [InlineData("dd.MM.yyyyK")]
    [InlineData("yyyy-MM-ddZ")]
    [InlineData(null)]
    public void A_date_format_that_can_not_be_used_is_refused_when_the_file_is_opened(string? format)
    {
        var options = Options with { DateFormats = ["dd.MM.yyyy", format!] };

        var refused = Assert.Throws<ScoreCoachException>(() => Open([new ImportSource("there-is-no-such.csv")], options));

        Assert.Equal(("UnusableDateFormat", format), (refused.Id, refused.Target));
        Assert.Contains("dd.MM.yyyy", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ScoreCoachException>(() => new FieldParsers(options, Shipped.Catalog.Recognition));
        Assert.Throws<ScoreCoachException>(() => new GivenRows(options));
    }

    [Theory]
    [InlineData("dd.MM.yyyy", null)]
    [InlineData("d/M/yy", null)]
    [InlineData("Mdyyyy", null)]
    [InlineData("yyyyMMdd", null)]
    [InlineData("d", "de-DE")]
    [InlineData("d MMMM yyyy", "fr-FR")]
    [InlineData("dd.MM.yyyy HH:mm:ss", null)]
    [InlineData("dd.MM.yyyy HH:mm zzz", null)]
    [InlineData("o", null)]
    [InlineData("r", null)]
    [InlineData("u", null)]
    [InlineData("s", "ar-SA")]
    [InlineData("dd/MM/yyyy", "th-TH")]
    public void A_date_format_with_day_month_and_year_is_accepted(string format, string? culture) =>
        Assert.NotNull(new FieldParsers(
            Options with { DateFormats = [format], Culture = culture is null ? null : CultureInfo.GetCultureInfo(culture) }, Shipped.Catalog.Recognition));
}
