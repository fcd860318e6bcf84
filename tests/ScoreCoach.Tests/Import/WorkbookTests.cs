using System.IO.Compression;
using System.Text;
using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>Workbooks in the Open XML format, written by hand so that each part is what the test says.</summary>
public sealed class WorkbookTests
{
    internal const string Names = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Id</t></is></c><c r=\"B1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c>"
        + "<c r=\"D1\" t=\"inlineStr\"><is><t>Score</t></is></c><c r=\"E1\" t=\"inlineStr\"><is><t>Modeling</t></is></c><c r=\"F1\" t=\"inlineStr\"><is><t>EDA</t></is></c></row>";

    private const string Kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Shared = "<sst><si><t>Exam</t></si><si><r><t>Exam </t></r><r><t>Date</t></r></si><si><t>MLS-C01</t></si><si/></sst>";
    private const string Styles = "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd\\.mm\\.yyyy\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"9\"/></cellXfs></styleSheet>";

    [Fact]
    public void A_sheet_is_read_like_a_file()
    {
        var run = Of(Workbook(Names
            + "<row r=\"3\"><c r=\"A3\"><v>7</v></c><c r=\"B3\" t=\"s\"><v>2</v></c><c r=\"C3\" s=\"1\"><v>45964</v></c><c r=\"D3\"><v>640</v></c><c r=\"E3\" t=\"str\"><v>NI</v></c><c r=\"F3\" t=\"inlineStr\"><is><t>Strong</t></is></c></row>"
            + "<row r=\"4\"/><row r=\"5\"><c r=\"A5\" t=\"inlineStr\"><is><t>b</t></is></c><c r=\"B5\" t=\"s\"><v>2</v></c><c r=\"C5\"><v>45964.5</v></c><c r=\"E5\" t=\"inlineStr\"><is><t>Stong</t></is></c></row>"));

        var report = Assert.Single(run.Reports);
        Assert.Equal(("7", 640m, new DateTime(2025, 11, 3), 3L), (report.CandidateId, report.Score!.Value, report.ExamDate!.Value, report.Origin.Line));
        Assert.Equal("?SW?", Levels(report));
        var issue = Assert.Single(run.Errors);
        Assert.Equal((ImportIssueCode.UnknownLevel, 5L, 5), (issue.Code, issue.Line, issue.Column!.Value));
        Assert.Null(run.Summary.Delimiter);
    }

    [Fact]
    public void Days_that_are_counted_are_dates_by_format_or_by_column()
    {
        var rows = Names + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"s\"><v>2</v></c><c r=\"C2\"><v>45964</v></c><c r=\"E2\" t=\"str\"><v>NI</v></c></row>";

        Assert.Equal(new DateTime(2025, 11, 3), Assert.Single(Of(Workbook(rows)).Reports).ExamDate);
        Assert.Equal(new DateTime(2029, 11, 4), Assert.Single(Of(Workbook(rows, "<workbookPr date1904=\"1\"/>")).Reports).ExamDate);
    }

    [Fact]
    public void A_share_in_percent_is_a_percentage()
    {
        var rows = Names + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"s\"><v>2</v></c><c r=\"E2\" s=\"2\"><v>0.795</v></c></row>";

        Assert.Equal("79.5%", Assert.Single(Of(Workbook(rows), Options with { LevelThreshold = LevelThreshold.Article }).Reports).Domains[2].ReportedLevel);
    }

    [Fact]
    public void Rows_are_reported_apart_whatever_numbers_they_bear()
    {
        static string Row(string number, string id, string score) => $"<row r=\"{number}\"><c r=\"A1\" t=\"str\"><v>{id}</v></c><c r=\"B1\" t=\"s\"><v>2</v></c>"
            + $"<c r=\"D1\"><v>{score}</v></c><c r=\"E1\" t=\"str\"><v>NI</v></c></row>";

        var run = Of(Workbook(Names + Row("2", "a", "640") + Row("2", "a", "640") + Row("2", "b", "640") + Row("9223372036854775807", "c", "640") + Row("", "d", "64000") + Row("0", "e", "640")));

        Assert.Equal(["a", "b", "c", "e"], run.Reports.Select(report => report.CandidateId));
        Assert.Equal([2L, 4L, 5L, 7L], run.Reports.Select(report => report.Origin.Line));
        Assert.Equal((ImportIssueCode.ScoreOutOfRange, 6L), (Assert.Single(run.Errors).Code, run.Errors[0].Line));
    }

    [Fact]
    public void No_limit_at_all_leaves_every_cell_as_it_is()
    {
        var rows = Names + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v><![CDATA[a]]></v></c><c r=\"B2\" t=\"s\"><v>2</v></c><c r=\"E2\" t=\"str\"><v>NI</v></c></row>";

        var run = Of(Workbook(rows), Options with { MaxFieldLength = int.MaxValue, MaxColumn = int.MaxValue });

        Assert.Equal(("a", "??W?"), (Assert.Single(run.Reports).CandidateId, Levels(run.Reports[0])));
    }

    [Fact]
    public void A_sheet_can_be_named()
    {
        var rows = Names + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"s\"><v>2</v></c><c r=\"E2\" t=\"str\"><v>NI</v></c></row>";

        Assert.Single(Of(Workbook(rows), Options with { WorksheetNames = ["cohort"] }).Reports);
        var issue = Assert.Single(Of(Workbook(rows), Options with { WorksheetNames = ["Other"] }).Errors);
        Assert.Equal(ImportIssueCode.NotFound, issue.Code);
        Assert.Equal(["Cohort"], issue.Accepted);
    }

    [Fact]
    public void A_bomb_a_damaged_archive_and_another_archive_are_issues()
    {
        var filler = new string(' ', 100_000_000);
        var bomb = Of(Workbook(Names + filler + "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row>"));
        Assert.Equal(ImportIssueCode.MalformedRow, Assert.Single(bomb.Errors).Code);
        Assert.Equal(ImportIssueCode.UnsupportedFile, Assert.Single(Of(Workbook(Names, shared: "<sst>" + filler + "</sst>")).Errors).Code);

        var whole = Workbook(Names);
        Assert.True(Of(whole[..(whole.Length / 2)]).Summary.Unusable);
        Assert.True(Of(Zip(("readme.txt", "x"))).Summary.Unusable);
        Assert.True(Of("PK\u0003\u0004 and nothing else"u8.ToArray()).Summary.Unusable);
    }

    [Fact]
    public void An_entity_is_not_expanded_and_a_far_column_is_too_many()
    {
        Assert.Equal(1, Of(Workbook(Names, prolog: "<!DOCTYPE x [<!ENTITY e \"text\">]>")).Summary.Codes.Values.Sum());
        Assert.True(Of(Workbook("<row r=\"1\"><c r=\"ZZZZZZ1\" t=\"str\"><v>x</v></c></row>")).Summary.Unusable);
    }

    internal static byte[] Workbook(string rows, string properties = "", string shared = Shared, string prolog = "") => Zip(
        ("_rels/.rels", $"<Relationships><Relationship Id=\"rId1\" Type=\"{Kinds}officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
        ("xl/workbook.xml", $"<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">{properties}<sheets><sheet name=\"Cohort\" sheetId=\"1\" r:id=\"rId7\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", $"<Relationships><Relationship Id=\"rId7\" Type=\"{Kinds}worksheet\" Target=\"worksheets/first.xml\"/>"
            + $"<Relationship Id=\"rId8\" Type=\"{Kinds}sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"rId9\" Type=\"{Kinds}styles\" Target=\"styles.xml\"/></Relationships>"),
        ("xl/sharedStrings.xml", shared),
        ("xl/styles.xml", Styles),
        ("xl/worksheets/first.xml", $"{prolog}<worksheet><sheetData>{rows}</sheetData></worksheet>"));

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
