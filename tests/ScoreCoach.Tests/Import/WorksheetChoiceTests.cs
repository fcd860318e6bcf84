using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>Which worksheets of a workbook are read, and that the others are not forgotten.</summary>
public sealed class WorksheetChoiceTests
{
    private static readonly string[] Header = ["Candidate ID", "Exam", "Exam date", "Data Engineering", "EDA", "Modeling", "ML Ops"];
    private static readonly GivenSheet Notes = new("Notes", GivenWorkbook.Row("How to fill this in") + GivenWorkbook.Row("One row per person"));

    [Fact]
    public void The_first_sheet_of_reports_is_read_and_the_others_are_named()
    {
        var run = Read([Notes, Sheet("May", "M-1"), Sheet("June", "M-2"), Sheet("July", "M-3")]);

        Assert.Equal(["M-1"], run.Reports.Select(report => report.CandidateId));
        Assert.Contains("'June', 'July'", Assert.Single(run.Of(ImportIssueCode.OtherSheets)).Message, StringComparison.Ordinal);
        Assert.Equal(["May"], run.Summary.Worksheets);
    }

    [Fact]
    public void A_single_sheet_of_reports_is_not_reported() =>
        Assert.Empty(Read([Notes, Sheet("May", "M-1")]).Of(ImportIssueCode.OtherSheets));

    [Theory]
    [InlineData("*", "M-1 M-2 M-3")]
    [InlineData("Ju*", "M-2 M-3")]
    [InlineData("july", "M-3")]
    public void Sheets_are_named_by_pattern_and_sheets_of_notes_are_passed_over(string pattern, string ids)
    {
        var run = Read([Notes, Sheet("May", "M-1"), Sheet("June", "M-2"), Sheet("July", "M-3")], pattern);

        Assert.Equal(ids.Split(' '), run.Reports.Select(report => report.CandidateId));
        Assert.Empty(run.Errors);
        Assert.False(run.Summary.Unusable);
    }

    [Fact]
    public void A_place_names_its_sheet_once()
    {
        var run = Read([Sheet("May", "M-1", "2025-05-03"), Sheet("June", "M-1", "2025-05-03")], "*");

        Assert.Equal("cohort.csv[June]:2: DuplicateReport: ", Assert.Single(run.Of(ImportIssueCode.DuplicateReport)).ToString()[..37]);
    }

    [Fact]
    public void A_sheet_that_is_named_and_holds_no_reports_is_refused()
    {
        var run = Read([Notes, Sheet("May", "M-1")], "Notes");

        Assert.Equal(ImportIssueCode.MissingColumn, Assert.Single(run.Errors).Code);
        Assert.True(run.Summary.Unusable);
    }

    [Fact]
    public void Attempts_are_joined_over_sheets_and_rows_of_one_number_are_reported_apart()
    {
        var run = Read([Sheet("May", "M-1", "2025-05-03"), Sheet("June", "M-1", "2025-06-03")], "*");

        Assert.Equal([true, false], run.Reports.Select(report => report.Superseded));
        Assert.Equal([2L, 2L], run.Reports.Select(report => report.Line));
        Assert.Equal(1, run.Summary.People);
    }

    [Fact]
    public void A_report_that_comes_again_on_another_sheet_is_named_with_the_sheet()
    {
        var run = Read([Sheet("May", "M-1"), Sheet("June", "M-1")], "*");

        Assert.Contains("line 2 of cohort.csv[May]", Assert.Single(run.Of(ImportIssueCode.DuplicateReport)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_tables_of_one_sheet_have_each_its_column_of_dates()
    {
        // Both dates are plain numbers: only the column indicates that they count days.
        var first = GivenWorkbook.Row(Header) + GivenWorkbook.Row("M-1", "MLS-C01", "<c r=\"C2\"><v>45964</v></c>", "NI", "NI", "NI", "NI");
        var second = GivenWorkbook.Row("Exam date", "Exam", "Candidate ID", "Modeling", "ML Ops", "Data Engineering", "EDA")
            + GivenWorkbook.Row("<c r=\"A4\"><v>45965</v></c>", "MLS-C01", "M-2", "NI", "NI", "Strong", "NI");

        var run = Read([new GivenSheet("Both", first + second)]);

        Assert.Equal([("M-1", "2025-11-03", "WWWW"), ("M-2", "2025-11-04", "SWWW")], run.Reports.Select(report => (report.CandidateId, $"{report.ExamDate:yyyy-MM-dd}", ImportRun.Levels(report))));
    }

    [Theory]
    [InlineData("Site")]
    [InlineData("Standort")]
    [InlineData("Row Labels")]
    public void An_overview_is_not_read_where_another_sheet_names_people(string group)
    {
        var overview = new GivenSheet("Overview", GivenWorkbook.Row(group, "Exam", "Score", "Modeling", "EDA") + GivenWorkbook.Row("Berlin", "MLS-C01", "695", "Strong", "NI"));

        var run = Read([overview, Sheet("Data", "M-1"), Sheet("More", "M-2")]);

        Assert.Equal(["M-1"], run.Reports.Select(report => report.CandidateId));
        Assert.Contains("'Overview', 'More'", Assert.Single(run.Of(ImportIssueCode.OtherSheets)).Message, StringComparison.Ordinal);
    }

    private static GivenSheet Sheet(string name, string id, string date = "2025-05-03") =>
        new(name, GivenWorkbook.Row(Header) + GivenWorkbook.Row(id, "MLS-C01", date, "Strong", "NI", "NI", "Competent"));

    private static ImportRun Read(GivenSheet[] sheets, params string[] names) =>
        ImportRun.Of(GivenWorkbook.Of(sheets), ImportRun.Options with { WorksheetNames = [.. names] });
}
