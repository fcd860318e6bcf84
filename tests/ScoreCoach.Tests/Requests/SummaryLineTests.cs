using System.Globalization;
using ScoreCoach.Requests;

namespace ScoreCoach.Tests.Requests;

/// <summary>The line at the end of each file.</summary>
public class SummaryLineTests
{
    private static readonly ImportSummary Plain = new() { Path = "cohort.csv", Layout = "Wide", Reports = 54, Rows = 54, Read = 54, People = 40, HeaderLine = 1 };

    private static readonly ImportIssue DayFirst = new() { Path = "cohort.csv", Line = 9, Code = ImportIssueCode.DateOrderFound, Message = "Dates are read day first.", Severity = IssueSeverity.Decision };

    public static TheoryData<string, string> Lines => new()
    {
        { nameof(Plain), "cohort.csv: 54 reports of 40 people" },
        { "everything", "cohort.csv: 54 reports of 40 people, 7 rows refused, 3 duplicates, 2 set aside; header in line 4; dates day first (line 9); levels from fractions; people by First name and Last name; worksheets 'AI-103 May', 'AI-103 June'" },
        { "one", "cohort.csv: 1 report of 1 person, 1 row refused, 1 duplicate, 1 set aside; dates month first; levels from points; worksheet 'May'" },
        { "long", "cohort.csv: 54 reports of 40 people, 12 rows refused; levels from percentages" },
        { "nothing", "cohort.csv: 0 reports" },
        { "broken off", "cohort.csv: 54 reports of 40 people; not read to its end" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_file_ends_with_its_counts_and_how_it_was_read(string file, string expected)
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            foreach (var name in new[] { "en-US", "ar-SA", "de-DE" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
                Assert.Equal(expected, SummaryLine.Of(Summary(file)));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void A_file_of_which_nothing_was_read_has_an_error_and_no_line() =>
        Assert.Null(SummaryLine.Of(new() { Path = "cohort.csv", Unusable = true }));

    [Fact]
    public void A_file_is_notable_when_rows_are_missing_or_reading_depended_on_a_decision()
    {
        Assert.False(SummaryLine.IsNotable(Plain));
        Assert.False(SummaryLine.IsNotable(Plain with { Duplicates = 1, Warnings = 3 }));
        Assert.True(SummaryLine.IsNotable(Plain with { Refused = 1 }));
        Assert.True(SummaryLine.IsNotable(Plain with { SetAside = 1 }));
        Assert.True(SummaryLine.IsNotable(Plain with { Unusable = true }));
        Assert.True(SummaryLine.IsNotable(Plain with { Decisions = [DayFirst] }));
    }

    private static ImportSummary Summary(string file) => file switch
    {
        "everything" => Plain with
        {
            Refused = 7,
            Duplicates = 3,
            SetAside = 2,
            HeaderLine = 4,
            DateOrder = "DayFirst",
            Decisions = [DayFirst],
            LevelUnit = "Fraction",
            Identity = ["First name", "Last name"],
            Worksheets = ["AI-103 May", "AI-103 June"],
        },
        "one" => Plain with { Reports = 1, People = 1, Refused = 1, Duplicates = 1, SetAside = 1, DateOrder = "MonthFirst", LevelUnit = "Points", Worksheets = ["May"] },
        "long" => Plain with { Layout = "Long", Refused = 3, RefusedRows = 12, DateOrder = "Iso", LevelUnit = "Percent" },
        "nothing" => new() { Path = "cohort.csv", Layout = "Wide", HeaderLine = 1 },
        "broken off" => Plain with { Unusable = true },
        _ => Plain,
    };
}
