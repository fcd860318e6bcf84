using System.Globalization;
using System.Text;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Tests.Given;
using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>Dates that can be read in one way are read; what only looks like a date is refused and named for what it is.</summary>
public sealed class DateFormTests
{
    [Theory]
    [InlineData("3 November 2025  2:05 PM")]
    [InlineData("Monday, 3 November 2025, 2:05 PM")]
    [InlineData("Monday, November 3, 2025")]
    [InlineData("Nov 3, 2025 2:05 PM")]
    [InlineData("03-NOV-2025")]
    [InlineData("November 3rd, 2025")]
    [InlineData("the 3rd of November 2025")]
    [InlineData("3Nov2025")]
    [InlineData("2025 Nov 3")]
    [InlineData("3. November 2025")]
    [InlineData("Montag, den 3. November 2025 um 14:05 Uhr")]
    [InlineData("3 novembre 2025")]
    [InlineData("lundi 3 novembre 2025 à 14h05")]
    [InlineData("3 de noviembre de 2025")]
    [InlineData("lunes, 3 de noviembre de 2025, 14:05")]
    [InlineData("3 nov. 2025")]
    [InlineData("Mon Nov 03 2025 14:05:11 GMT+0100 (CET)")]
    [InlineData("Mon Nov  3 14:05:11 UTC 2025")]
    [InlineData("2025-11-03 14:05:11 UTC")]
    [InlineData("2025-11-03 14:05:11.123456 +0000 UTC")]
    [InlineData("2025-11-03 2:05 PM")]
    [InlineData("2025-11-03 14:05 GMT+1")]
    [InlineData("2025-11-03T23:30:00-08:00")]
    [InlineData("2025-11-03T14:05:33.123+01:00")]
    [InlineData("2025-11-03T14:05:33.123456789Z")]
    [InlineData("20251103")]
    [InlineData("2025/11/3")]
    [InlineData("2025\u201111\u201103")]
    [InlineData("2025\u221211\u221203")]
    [InlineData("3\u00A0November\u00A02025")]
    [InlineData("\u200E2025-11-03")]
    [InlineData("'2025-11-03")]
    [InlineData("=\"2025-11-03\"")]
    [InlineData("datetime;#2025-11-03 00:00:00")]
    [InlineData("/Date(1762178711000)/")]
    [InlineData("\\/Date(1762178711000)\\/")]
    [InlineData("/Date(1762120800000+0200)/")]
    public void A_form_with_one_meaning_is_read(string text) => Assert.Equal("2025-11-03", DayOf(text));

    [Theory]
    [InlineData("1er octobre 2026", "2026-10-01")]
    [InlineData("Sept 3, 2025", "2025-09-03")]
    [InlineData("12. März 2026", "2026-03-12")]
    [InlineData("mar. 3 mar. 2026", "2026-03-03")]
    [InlineData("1 août 2026", "2026-08-01")]
    [InlineData("5 de enero de 2026", "2026-01-05")]
    [InlineData("29 Feb 2024", "2024-02-29")]
    public void Months_have_names_in_several_languages(string text, string expected) => Assert.Equal(expected, DayOf(text));

    [Theory]
    [InlineData("3-Nov-25")]
    [InlineData("11/3/25")]
    [InlineData("03.11.25")]
    [InlineData("11-2025")]
    [InlineData("November 2025")]
    [InlineData("3 November")]
    [InlineData("Q4 2025")]
    [InlineData("00/00/0000")]
    [InlineData("1900-01-00")]
    [InlineData("30 February 2026")]
    [InlineData("November 31, 2025")]
    [InlineData("3 Nov 2025 and 4 Nov 2025")]
    [InlineData("3 or 4 November 2025")]
    [InlineData("3 November 2025 25:00")]
    [InlineData("3 November 2025 13:05 PM")]
    [InlineData("2025-11-03 to 2025-11-05")]
    [InlineData("/Date(x)/")]
    [InlineData("/Date(99999999999999999)/")]
    public void What_lacks_a_part_or_says_two_things_is_refused(string text) => Assert.Equal(ImportIssueCode.InvalidDate, IssueOf(text).Code);

    [Theory]
    [InlineData("3-Nov-25", "d-MMM-yy")]
    [InlineData("03.11.25", "d.M.yy", "M.d.yy")]
    [InlineData("11/3/25", "d/M/yy", "M/d/yy")]
    public void The_advice_about_a_short_year_reads_the_date(string text, params string[] formats)
    {
        Assert.Equal(formats, IssueOf(text).Advice!.Options.Select(option => option.Value));
        Assert.All(formats, format =>
        {
            Assert.True(Read(Options with { DateFormats = [format] }, text, out var date, out _));
            Assert.Equal(2025, date!.Value.Day.Year);
        });
    }

    [Fact]
    public void A_format_of_the_user_replaces_detection_and_the_advice_says_that_several_are_accepted()
    {
        Assert.False(Read(Options with { DateFormats = ["d/M/yy"] }, "03.11.2026", out _, out var issue));
        Assert.Contains("accepts several", issue!.Advice!.ToString(), StringComparison.Ordinal);
        Assert.True(Read(Options with { DateFormats = ["d/M/yy", "dd.MM.yyyy"] }, "03.11.2026", out _, out _));
    }

    [Theory]
    [InlineData("45964")]
    [InlineData("45964.75")]
    public void A_serial_number_is_named_for_what_it_is(string text)
    {
        var issue = IssueOf(text);

        Assert.Equal((ImportIssueCode.InvalidDate, text), (issue.Code, issue.Value));
        Assert.Contains("serial number", issue.Message, StringComparison.Ordinal);
        Assert.Contains("2025-11-03", issue.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1762178711", "seconds")]
    [InlineData("1762178711000", "milliseconds")]
    public void So_is_a_count_of_seconds(string text, string unit) => Assert.Contains(unit, IssueOf(text).Message, StringComparison.Ordinal);

    [Fact]
    public void A_weekday_that_contradicts_the_date_is_refused()
    {
        var issue = IssueOf("Tuesday, 3 November 2025");

        Assert.Equal(ImportIssueCode.InvalidDate, issue.Code);
        Assert.Contains("Monday", issue.For(GivenFiles.Syntax).Suggestion, StringComparison.Ordinal);
    }

    [Fact]
    public void A_moment_that_is_midnight_somewhere_may_be_two_days()
    {
        // 2025-11-02T23:00:00Z is how a serializer writes 3 November in Paris.
        var issue = IssueOf("/Date(1762124400000)/");

        Assert.Equal(ImportIssueCode.AmbiguousDate, issue.Code);
        Assert.Contains("2025-11-02", issue.Message, StringComparison.Ordinal);
        Assert.Contains("2025-11-03", issue.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3 November 2025 2:05 PM", null)]
    [InlineData("2025-11-03 2:05 PM +01:00", "2025-11-03T14:05:00+01:00")]
    [InlineData("Mon Nov 03 2025 14:05:11 GMT+0100 (CET)", "2025-11-03T14:05:11+01:00")]
    [InlineData("2025-11-03 14:05:11 UTC", "2025-11-03T14:05:11+00:00")]
    [InlineData("2025-11-03 12:30 AM UTC", "2025-11-03T00:30:00+00:00")]
    [InlineData("/Date(1762120800000+0200)/", "2025-11-03T00:00:00+02:00")]
    public void A_clock_time_counts_with_its_offset_only(string text, string? time)
    {
        Assert.True(Read(Options, text, out var date, out _));
        Assert.Equal(time, date!.Value.Time?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_culture_without_a_name_determines_no_order_of_day_and_month()
    {
        var options = Options with { Culture = CultureInfo.InvariantCulture };

        Assert.Null(options.Culture);
        Assert.False(Read(options, "04/05/2026", out _, out var issue));
        Assert.Equal(ImportIssueCode.AmbiguousDate, issue!.Code);
    }

    [Theory]
    [InlineData("de-DE", "November 3, 2025")]
    [InlineData("en-US", "3. November 2025")]
    [InlineData("fr-FR", "3 de noviembre de 2025")]
    public void A_name_in_another_language_than_the_culture_is_read_too(string culture, string text)
    {
        Assert.True(Read(Options with { Culture = CultureInfo.GetCultureInfo(culture) }, text, out var date, out _));
        Assert.Equal(GivenExam.Day("2025-11-03"), date!.Value.Day);
    }

    private static string? DayOf(string text)
    {
        // In a row, so that the cell is trimmed as every cell is.
        var run = OfRows($"a,MLS-C01,1,\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\",640,Fail,Strong,Strong,Strong,Strong");
        Assert.Empty(run.Errors);
        return Assert.Single(run.Reports).ExamDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static ImportIssue IssueOf(string text)
    {
        Assert.False(Read(Options, text, out _, out var issue));
        return issue!;
    }

    private static bool Read(ImportOptions options, string text, out ReportDate? date, out ImportIssue? issue) =>
        new FieldParsers(options, Shipped.Catalog.Recognition).Dates.TryParse(Encoding.UTF8.GetBytes(text), out date, out issue);
}
