using System.Globalization;
using System.Text;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Tests.Given;
using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>A date is what the cell says, all of it and nothing else: not today's year, not the first of the month, not the machine's zone.</summary>
public sealed class WholeDateTests
{
    [Theory]
    [InlineData("de-DE", "5.4.2026")]
    [InlineData("de-DE", "05.04.26")]
    [InlineData("de-DE", "5. April 2026")]
    [InlineData("de-DE", "5. April 2026 14:26")]
    [InlineData("de-DE", "So, 5.4.2026")]
    [InlineData("en-US", "4/5/2026")]
    [InlineData("en-US", "4/5/26 2:26 PM")]
    [InlineData("en-US", "Sunday, April 5, 2026")]
    [InlineData("en-US", "2026 April 5")]
    [InlineData("en-US", "05-Apr-26")]
    [InlineData("en-US", "Apr 5, 2026 12:30:45 AM")]
    [InlineData("en-GB", "5/4/2026 05:26")]
    [InlineData("fi-FI", "5.4.2026 14.26")]
    [InlineData("tr-TR", "5 NİSAN 2026")]
    [InlineData("pt-BR", "5 de abril de 2026")]
    [InlineData("pl-PL", "5 kwietnia 2026")]
    [InlineData("ru-RU", "5 апреля 2026 г.")]
    [InlineData("ja-JP", "2026年4月5日")]
    [InlineData("ko-KR", "2026. 4. 5.")]
    [InlineData("th-TH", "5/4/2569")]
    [InlineData("ar-SA", "17/10/1447")]
    [InlineData("fr-FR", "5 April 2026")]
    public void A_culture_reads_a_whole_date(string culture, string text) =>
        Assert.Equal(GivenExam.Day("2026-04-05"), ReadIn(culture, text).Date?.Day);

    [Theory]
    // No year: the runtime would take the one that the machine's clock shows, also where another number looks like it.
    [InlineData("de-DE", "5. April")]
    [InlineData("de-DE", "5.4.")]
    [InlineData("de-DE", "5. April 14:26")]
    [InlineData("de-DE", "Sonntag, 5. April")]
    [InlineData("en-US", "04/05")]
    [InlineData("en-US", "April 5")]
    [InlineData("en-US", "April 05 2:26 PM")]
    [InlineData("en-US", "26-Apr")]
    [InlineData("en-US", "Apr-26")]
    [InlineData("en-GB", "26/04")]
    [InlineData("fi-FI", "5. huhtikuuta 14.26")]
    [InlineData("tr-TR", "5 Nisan")]
    [InlineData("pt-BR", "5 de abril")]
    [InlineData("ru-RU", "5 апреля")]
    [InlineData("ja-JP", "4月5日")]
    [InlineData("vi-VN", "5 tháng 4")]
    [InlineData("ar-SA", "10:30")]
    // No day: the runtime would take the first.
    [InlineData("en-US", "April 2026")]
    [InlineData("en-US", "4/2026")]
    [InlineData("en-GB", "1 2026")]
    [InlineData("de-DE", "Januar 2026")]
    [InlineData("ja-JP", "2026年4月")]
    // No date at all.
    [InlineData("en-US", "2026")]
    [InlineData("en-US", "April")]
    [InlineData("en-US", "Sunday")]
    [InlineData("en-US", "14:26")]
    [InlineData("de-DE", "14:26:26 26")]
    public void A_part_of_a_date_is_refused_in_any_culture(string culture, string text)
    {
        var (date, issue) = ReadIn(culture, text);

        Assert.Null(date);
        Assert.Equal(ImportIssueCode.InvalidDate, issue!.Code);
        Assert.Contains("not guessed", issue.For(GivenFiles.Syntax).Suggestion, StringComparison.Ordinal);
    }

    [Fact]
    public void No_year_that_a_clock_could_show_completes_a_date()
    {
        // Each day of the month once: whatever the year is when this runs, one of them looks like it.
        foreach (var day in Enumerable.Range(1, 30))
        {
            Assert.Null(ReadIn("en-US", FormattableString.Invariant($"April {day}")).Date);
            Assert.Null(ReadIn("en-GB", FormattableString.Invariant($"{day}/04")).Date);
            Assert.Null(ReadIn("de-DE", FormattableString.Invariant($"{day}. April 10:{day}")).Date);
        }
    }

    [Theory]
    [InlineData("dd.MM.yyyy HH:mm zzz", "05.04.2026 23:30 +05:30", "2026-04-05T23:30:00+05:30")]
    [InlineData("dd.MM.yyyy HH:mm zzz", "05.04.2026 00:10 -11:00", "2026-04-05T00:10:00-11:00")]
    [InlineData("dd.MM.yyyy HH:mmK", "05.04.2026 23:30+13:00", "2026-04-05T23:30:00+13:00")]
    [InlineData("dd.MM.yyyy HH:mmK", "05.04.2026 23:30Z", "2026-04-05T23:30:00+00:00")]
    [InlineData("dd.MM.yyyy HH:mmK", "05.04.2026 23:30", null)]
    [InlineData("dd.MM.yyyy HH:mm:ssZ", "05.04.2026 23:30:00Z", "2026-04-05T23:30:00+00:00")]
    [InlineData("dd.MM.yyyy HH:mm", "05.04.2026 23:30", null)]
    [InlineData("dd.MM.yyyy", "05.04.2026", null)]
    public void A_format_takes_day_and_offset_as_they_are_written(string format, string text, string? time)
    {
        var (date, _) = Read(Options with { DateFormats = [format] }, text);

        Assert.Equal((GivenExam.Day("2026-04-05"), time), (date!.Value.Day, date.Value.Time?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("05.04.2026 23:30 +05:30", "2026-04-05T23:30:00+05:30")]
    [InlineData("05.04.2026 00:10 -11:00", "2026-04-05T00:10:00-11:00")]
    [InlineData("05.04.2026 23:30Z", "2026-04-05T23:30:00+00:00")]
    [InlineData("05.04.2026 23:30", null)]
    public void A_culture_does_too(string text, string? time)
    {
        var (date, _) = ReadIn("de-DE", text);

        Assert.Equal((GivenExam.Day("2026-04-05"), time), (date!.Value.Day, date.Value.Time?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)));
    }

    private static (ReportDate? Date, ImportIssue? Issue) ReadIn(string culture, string text) => Read(Options with { Culture = CultureInfo.GetCultureInfo(culture) }, text);

    private static (ReportDate? Date, ImportIssue? Issue) Read(ImportOptions options, string text)
    {
        var dates = new FieldParsers(options, Shipped.Catalog.Recognition).Dates;
        return dates.TryParse(Encoding.UTF8.GetBytes(text), out var date, out var issue) ? (date, null) : (null, issue);
    }
}
