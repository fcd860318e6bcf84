using System.Globalization;
using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>04/05/2026 is the fourth of May or the fifth of April: the column determines it, the user does, or no one.</summary>
public sealed class DateOrderTests
{
    [Fact]
    public void One_date_that_can_only_be_day_first_determines_the_column_with_a_notice()
    {
        var run = Dates("04/05/2025", "13/04/2025", "2025-01-02");

        Assert.Equal([new(2025, 5, 4), new(2025, 4, 13), new DateTime(2025, 1, 2)], run.Reports.Select(report => report.ExamDate!.Value));
        Assert.Equal("DayFirst", run.Summary.DateOrder);
        var notice = Assert.Single(run.Issues);
        Assert.Equal((ImportIssueCode.DateOrderFound, IssueSeverity.Decision, 3L), (notice.Code, notice.Severity, notice.Line));
    }

    [Theory]
    [InlineData("04.05.2025", "13.04.2025", "04.05.2026")]
    [InlineData("04-05-2025", "13-04-2025", "04-05-2026")]
    [InlineData("04/05/2025", "13/04/2025", "04/05/2026")]
    public void The_notice_writes_its_example_as_the_file_writes_dates(string date, string proof, string example) =>
        Assert.Contains($"Dates such as {example} are read day first", Dates(date, proof).Issues[0].Message, StringComparison.Ordinal);

    [Fact]
    public void One_date_that_can_only_be_month_first_determines_it_the_other_way()
    {
        var run = Dates("04/05/2025", "04/13/2025 0:00");

        Assert.Equal(new DateTime(2025, 4, 5), run.Reports[0].ExamDate);
        Assert.Equal("MonthFirst", run.Summary.DateOrder);
    }

    [Fact]
    public void Without_proof_a_date_that_can_be_read_in_two_ways_refuses_its_row()
    {
        var run = Dates("04/05/2025", "2025-01-02", "05/05/2025");

        Assert.Equal(["p1", "p2"], run.Reports.Select(report => report.CandidateId));
        Assert.Equal((ImportIssueCode.AmbiguousDate, 2L), (Assert.Single(run.Errors).Code, run.Errors[0].Line));
        Assert.Contains("2025-05-04", run.Errors[0].Message, StringComparison.Ordinal);
        Assert.Equal("Ambiguous", run.Summary.DateOrder);
    }

    [Fact]
    public void Proof_of_both_orders_refuses_every_such_date_and_names_both_lines()
    {
        var run = Dates("13/04/2025", "04/13/2025", "04/05/2025", "2025-01-02");

        Assert.Equal("p3", Assert.Single(run.Reports).CandidateId);
        Assert.Equal(3, run.Errors.Count);
        Assert.All(run.Errors, issue =>
        {
            Assert.Equal(ImportIssueCode.AmbiguousDate, issue.Code);
            Assert.Contains("line 2", issue.Message, StringComparison.Ordinal);
            Assert.Contains("line 3", issue.Message, StringComparison.Ordinal);
        });
        Assert.Equal("Mixed", run.Summary.DateOrder);
    }

    [Fact]
    public void A_format_or_a_culture_determines_it()
    {
        var format = Dates(Options with { DateFormats = ["dd.MM.yyyy", "d/M/yyyy"] }, "04.05.2025", "4/5/2025", "2025-05-04", "5-4-2025");
        Assert.All(format.Reports, report => Assert.Equal(new DateTime(2025, 5, 4), report.ExamDate));
        Assert.Equal(ImportIssueCode.InvalidDate, Assert.Single(format.Errors).Code);
        Assert.Equal("Format", format.Summary.DateOrder);

        var culture = Dates(Options with { Culture = CultureInfo.GetCultureInfo("de-DE") }, "04.05.2025", "2025-05-04", "10:30");
        Assert.All(culture.Reports, report => Assert.Equal(new DateTime(2025, 5, 4), report.ExamDate));
        Assert.Equal(ImportIssueCode.InvalidDate, Assert.Single(culture.Errors).Code);
        Assert.Equal("Culture", culture.Summary.DateOrder);
    }

    [Fact]
    public void The_machines_culture_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            var run = OfRows("a,MLS-C01,1,04.05.2025,640,,NI,NI,NI,NI", "b,MLS-C01,1,2025-05-04,640.5,,NI,NI,NI,NI", "c,MLS-C01,1,2025-05-04,\"640,5\",,NI,NI,NI,NI");
            Assert.Equal(640.5m, Assert.Single(run.Reports).Score);
            Assert.Equal([ImportIssueCode.AmbiguousDate, ImportIssueCode.InvalidScore], run.Errors.Select(issue => issue.Code));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_culture_reads_its_own_decimals()
    {
        var run = OfRows(Options with { Culture = CultureInfo.GetCultureInfo("de-DE") }, "a,MLS-C01,1,2025-05-04,\"640,5\",,NI,NI,NI,NI");

        Assert.Equal(640.5m, Assert.Single(run.Reports).Score);
    }

    [Theory]
    [InlineData("04/05/25")]
    [InlineData("32/01/2025")]
    [InlineData("13/13/2025")]
    [InlineData("2025-13-01")]
    [InlineData("45000")]
    [InlineData("0202-05-04")]
    [InlineData("29.02.2025")]
    public void What_is_no_date_in_any_order_is_refused(string text)
    {
        var run = Dates(text);

        Assert.Equal(ImportIssueCode.InvalidDate, Assert.Single(run.Errors).Code);
    }

    private static ImportRun Dates(params string[] dates) => Dates(Options, dates);

    private static ImportRun Dates(ImportOptions options, params string[] dates) =>
        OfRows(options, [.. dates.Select((date, index) => $"p{index},MLS-C01,1,{date},640,,NI,NI,NI,NI")]);
}
