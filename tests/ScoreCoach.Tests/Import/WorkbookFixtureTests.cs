using ScoreCoach.Tests.Given;
using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>The same cohort as several programs write it, in the folder Workbooks: with merged, hidden and formatted cells, three sheets and a hidden one.</summary>
public sealed class WorkbookFixtureTests
{
    public static TheoryData<string> Readable { get; } =
        ["exceljs.xlsx", "openxml.xlsx", "strict.xlsx", "libreoffice.xlsx", "libreoffice.xls", "sheetjs.xlsx", "sheetjs.xls"];

    [Theory]
    [MemberData(nameof(Readable))]
    public void A_cohort_is_the_same_whatever_program_wrote_it(string name)
    {
        var run = Of(BytesOf(name), Options with { WorksheetNames = ["Cohort"] });

        Assert.Equal(
            [
                "00417 Ana Reis 2025-11-03 640 SAWW Blue",
                "00418 Zoë Łoś 2025-11-04 712 ASAS Blue",
                "00419 Bo Lund 2025-11-05 598 WWAW Blue",
            ],
            run.Reports.Select(report => FormattableString.Invariant(
                $"{report.CandidateId} {report.CandidateName} {report.ExamDate:yyyy-MM-dd} {report.Score} {Levels(report)} {report.Attributes["Team"]}")));
        Assert.Empty(run.Errors);
    }

    [Theory]
    [MemberData(nameof(Readable))]
    public void Cells_are_as_the_sheet_shows_them(string name)
    {
        var tables = TableRun.Of(BytesOf(name));

        Assert.Equal(["Cohort", "June"], tables.Select(table => table.Worksheet));
        Assert.Equal("3: 00418 | Zoë Łoś | MLS-C01 | 2025-11-04T14:30:00 | 712 | Competent | Strong | Competent | Strong | Blue", tables[0].Rows[2]);

        // What was never calculated has no value; spreadsheet programs calculate what they save.
        var calculated = name is "exceljs.xlsx" or "openxml.xlsx" or "strict.xlsx" ? "=F2" : "60%";
        Assert.Equal(
            [
                "1: Id | Exam | Exam date | Score | Data Engineering | EDA | Modeling | MLOps",
                $"2: 00420 | MLS-C01 | 2025-06-02 | 655 | 81% | 60% | 79.5% | {calculated}",
                "3: 00421 | MLS-C01 | 2025-06-02 | 655 | #N/A | Strong | Competent | Needs Improvement",
            ],
            tables[1].Rows);
    }

    [Theory]
    [MemberData(nameof(Readable))]
    public void Hidden_cells_are_read_and_reported_once(string name)
    {
        var notice = Assert.Single(TableRun.Of(BytesOf(name))[0].Notices);

        Assert.Equal((ImportIssueCode.HiddenCells, IssueSeverity.Decision, "Cohort"), (notice.Code, notice.Severity, notice.Worksheet));

        // One of the programs writes no hidden rows in the binary format.
        Assert.Equal(name == "sheetjs.xls" ? "The sheet 'Cohort' is read with the hidden column E." : "The sheet 'Cohort' is read with 1 hidden row and the hidden column E.", notice.Message);
    }

    [Theory]
    [MemberData(nameof(Readable))]
    public void A_hidden_sheet_is_read_by_its_whole_name_only(string name)
    {
        Assert.Equal(["1: Id | Exam", "2: x | MLS-C01"], Assert.Single(TableRun.Of(BytesOf(name), "lookup")).Rows);
        Assert.Equal(["Cohort", "June"], TableRun.Of(BytesOf(name), "*").Select(table => table.Worksheet));
        Assert.Equal(["Cohort", "June", "Empty"], TableRun.Refused(BytesOf(name), "L*").Accepted);
    }

    [Fact]
    public void A_workbook_of_Excel_95_is_read()
    {
        var june = TableRun.Of(BytesOf("sheetjs-excel-95.xls"))[1];

        Assert.Equal("2: 00420 | MLS-C01 | 2025-06-02 | 655 | 81% | 60% | 79.5% | 60%", june.Rows[1]);
        Assert.Equal("3: 00421 | MLS-C01 | 2025-06-02 | 655 | #N/A | Strong | Competent | Needs Improvement", june.Rows[2]);
    }

    [Theory]
    [InlineData("libreoffice.ods", "OpenDocument spreadsheet (ODS)")]
    [InlineData("sheetjs.fods", "OpenDocument file in XML")]
    [InlineData("sheetjs.xlsb", "binary workbook (XLSB)")]
    [InlineData("sheetjs-2003.xml", "XML spreadsheet of Excel 2003")]
    public void Another_format_is_refused_by_its_name(string name, string format)
    {
        var issue = TableRun.Refused(BytesOf(name));

        Assert.Equal(ImportIssueCode.UnsupportedFile, issue.Code);
        Assert.Contains(format, issue.Message, StringComparison.Ordinal);
        Assert.Contains("XLSX", issue.Advice!.ToString(), StringComparison.Ordinal);
    }

    internal static byte[] BytesOf(string name) => File.ReadAllBytes(Repository.PathOf($"tests/ScoreCoach.Tests/Import/Workbooks/{name}"));
}
