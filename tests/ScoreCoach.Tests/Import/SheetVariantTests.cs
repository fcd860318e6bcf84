using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>Workbooks of several sheets: what is not read is named, and what is requested is read as one file.</summary>
public sealed class SheetVariantTests
{
    [Theory]
    [InlineData("AI-103", "May", "June")]
    [InlineData("MLS-C01", "Frühjahr 2025", "Herbst 2025")]
    [InlineData("AIP-C01", "Sheet1", "Sheet2 (2)")]
    public void A_sheet_like_the_first_is_named(string exam, string first, string second)
    {
        var run = ImportRun.Of(Book((first, Rows(exam, "P-1", "2025-05-03")), (second, Rows(exam, "P-2", "2025-06-03"))));

        Assert.Equal("P-1", Assert.Single(run.Reports).CandidateId);
        var issue = Assert.Single(run.Of(ImportIssueCode.OtherSheets));
        Assert.Contains($"'{second}'", issue.Message, StringComparison.Ordinal);
        Assert.Equal("WorksheetName", issue.Advice!.Options[0].Option);
    }

    [Theory]
    [InlineData("AI-103", "*", 2)]
    [InlineData("MLA-C01", "June", 1)]
    [InlineData("AI-102", "J*", 1)]
    public void Attempts_are_joined_over_the_sheets_that_are_read(string exam, string pattern, int reports)
    {
        var book = Book(("May", Rows(exam, "P-1", "2025-05-03")), ("June", Rows(exam, "P-1", "2025-06-03")));

        var run = ImportRun.Of(book, ImportRun.Options with { WorksheetNames = [pattern] });

        Assert.Equal((reports, 1), (run.Reports.Count, run.Summary.People));
        Assert.Equal(reports - 1, run.Reports[^1].History.Count);
        Assert.Equal(reports - 1, run.Reports.Count(report => report.Superseded));
        Assert.Empty(run.Of(ImportIssueCode.OtherSheets));
    }

    [Theory]
    [InlineData("Notes", "Remark|Author|Done")]
    [InlineData("Rooms", "Room|Seats|Site")]
    [InlineData("Key", "Level|Meaning")]
    public void A_sheet_of_something_else_is_not_named(string name, string header)
    {
        var run = ImportRun.Of(Book(("May", Rows("AI-103", "P-1", "2025-05-03")), (name, GivenWorkbook.Row(header.Split('|')) + GivenWorkbook.Row([.. header.Split('|').Select(_ => "text")]))));

        Assert.Single(run.Reports);
        Assert.Empty(run.Of(ImportIssueCode.OtherSheets));
    }

    [Theory]
    [InlineData("Cover", "Score reports of the spring cohort")]
    [InlineData("Lies mich", "Erstellt am 2025-06-01")]
    [InlineData("Read me", "Do not change the sheets of this workbook")]
    public void A_cover_sheet_before_the_reports_is_passed_over(string name, string text)
    {
        var run = ImportRun.Of(Book((name, GivenWorkbook.Row(text)), ("May", Rows("AI-103", "P-1", "2025-05-03"))));

        Assert.Equal("P-1", Assert.Single(run.Reports).CandidateId);
        Assert.Equal(["May"], run.Summary.Worksheets);
    }

    [Theory]
    [InlineData("AI-103", "MLS-C01")]
    [InlineData("AIP-C01", "AI-102")]
    [InlineData("MLA-C01", "AIP-C01")]
    public void Every_sheet_has_its_own_header_and_exam(string first, string second)
    {
        var book = Book((first, GivenWorkbook.Row("Title") + Rows(first, "P-1", "2025-05-03")), (second, Rows(second, "P-2", "2025-06-03") + GivenWorkbook.Row("Average", second, "", "610")));

        var run = ImportRun.Of(book, ImportRun.Options with { WorksheetNames = ["*"] });

        Assert.Equal([first, second], run.Reports.Select(report => report.Exam));
        Assert.Equal([HeaderTests.Pad("WASW", first), HeaderTests.Pad("WASW", second)], run.Reports.Select(ImportRun.Levels));
        Assert.Equal((3, 2, 1), (run.Summary.Rows, run.Summary.Read, run.Summary.SetAside));
    }

    [Theory]
    [InlineData("AI-103")]
    [InlineData("MLS-C01")]
    [InlineData("AIP-C01")]
    public void A_sheet_of_two_header_rows_is_read_as_a_file_of_two(string exam)
    {
        var cohort = new GivenCohort(exam);
        var levels = HeaderTests.Pad("WASW", exam);
        string[] domains = [.. cohort.Profile.Domains.Select(domain => domain.Name)];
        var rows = GivenWorkbook.Row(["Kandidatennummer", "Prüfung", "Punktzahl", "Bewertung je Bereich", .. domains.Skip(1).Select(_ => "")])
            + GivenWorkbook.Row(["", "", "", .. domains]) + GivenWorkbook.Row(["P-1", exam, "610", .. levels.Select(cohort.LabelOf)]);

        var run = ImportRun.Of(Book(("Ergebnisse", rows)));

        Assert.Equal(levels, ImportRun.Levels(Assert.Single(run.Reports)));
        Assert.Single(run.Of(ImportIssueCode.HeaderFound));
    }

    [Theory]
    [InlineData("AI-102")]
    [InlineData("MLA-C01")]
    [InlineData("AIP-C01")]
    public void A_report_over_several_rows_with_merged_cells_is_read_whole(string exam)
    {
        var cohort = new GivenCohort(exam);
        var count = cohort.Profile.Domains.Count;
        var levels = HeaderTests.Pad("WASW", exam);
        var rows = GivenWorkbook.Row("Candidate ID", "Exam", "Score", "Domain", "Level")
            + string.Concat(cohort.Profile.Domains.Select((domain, index) => GivenWorkbook.Row(index == 0 ? "P-1" : "", index == 0 ? exam : "", index == 0 ? "610" : "", domain.Name, cohort.LabelOf(levels[index]))));
        var sheet = new GivenSheet("Results", rows)
        {
            After = "<mergeCells>" + string.Concat("ABC".Select(column => $"<mergeCell ref=\"{column}2:{column}{count + 1}\"/>")) + "</mergeCells>",
        };

        var run = ImportRun.Of(GivenWorkbook.Of(sheet));

        Assert.Equal(levels, ImportRun.Levels(Assert.Single(run.Reports)));
        Assert.Empty(run.Errors);
    }

    [Theory]
    [InlineData("AI-103", 1)]
    [InlineData("MLS-C01", 2)]
    [InlineData("AIP-C01", 0)]
    public void A_cell_without_a_value_of_its_formula_refuses_its_row(string exam, int domain)
    {
        var cohort = new GivenCohort(exam);
        string[] cells = [.. HeaderTests.Pad("WASW", exam).Select(cohort.LabelOf)];
        cells[domain] = "<c><f>VLOOKUP(A2,Marks!A:B,2)</f></c>";
        var run = ImportRun.Of(Book(("Results", GivenWorkbook.Row([.. cohort.Header]) + GivenWorkbook.Row(["P-1", exam, "2025-11-03", "610", .. cells]))));

        Assert.Empty(run.Reports);
        Assert.Equal((ImportIssueCode.InvalidCell, 2L), (Assert.Single(run.Errors).Code, run.Errors[0].Line));
    }

    private static byte[] Book(params (string Name, string Rows)[] sheets) => GivenWorkbook.Of([.. sheets.Select(sheet => new GivenSheet(sheet.Name, sheet.Rows))]);

    private static string Rows(string exam, string id, string date)
    {
        var cohort = new GivenCohort(exam);
        return GivenWorkbook.Row([.. cohort.Header]) + GivenWorkbook.Row([id, exam, date, "610", .. HeaderTests.Pad("WASW", exam).Select(cohort.LabelOf)]);
    }
}
