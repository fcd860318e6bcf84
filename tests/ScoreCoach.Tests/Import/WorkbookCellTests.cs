using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>What a cell of a workbook counts as: what the sheet shows.</summary>
public sealed class WorkbookCellTests
{
    [Theory]
    [InlineData("00000", "417", "00417")]
    [InlineData("00000", "1234567", "1234567")]
    [InlineData("000-000", "1234", "001-234")]
    [InlineData("\"ID-\"0000", "42", "ID-0042")]
    [InlineData("000\\-00\\-0000", "78051120", "078-05-1120")]
    [InlineData("0\"/20\"", "18", "18/20")]
    [InlineData("0.0\" points\"", "7.25", "7.3 points")]
    [InlineData("0", "640.4", "640.4")]
    [InlineData("0.00", "0.1", "0.10")]
    [InlineData("0.00", "1.1", "1.10")]
    [InlineData("0.00", "417", "417")]
    [InlineData("0.0", "1.25", "1.25")]
    [InlineData("0.0#", "1.1", "1.1")]
    [InlineData("#,##0", "1234", "1234")]
    [InlineData("#\\ ##0", "1234", "1234")]
    [InlineData("General", "0.30000000000000004", "0.3")]
    [InlineData("0.00E+00", "472000123456", "472000123456")]
    [InlineData("# ?/?", "0.75", "0.75")]
    [InlineData("0%", "0.795", "79.5%")]
    [InlineData("0.0\\%", "79.5", "79.5%")]
    [InlineData("[Red]0%;-0%;\"-\"", "0", "-")]
    [InlineData(";;;", "5", "")]
    [InlineData("[<1]0%;0", "0.5", "0.5")]
    [InlineData("dd.mm.yyyy", "45964", "2025-11-03")]
    [InlineData("[$-409]mmmm d, yyyy;@", "45964.75", "2025-11-03")]
    [InlineData("m/d/yy h:mm", "45964.75", "2025-11-03T18:00:00")]
    [InlineData("yyyy-mm-dd hh:mm:ss", "45964.9999999", "2025-11-04")]
    [InlineData("h:mm AM/PM", "0.5", "12:00:00")]
    [InlineData("[h]:mm", "1.25", "30:00:00")]
    [InlineData("General", "1234567890123456789", "1.23456789012346E+18")]
    [InlineData("0", "123456789012345", "123456789012345")]
    [InlineData("0", "1234567890123456", "1.23456789012346E+15")]
    public void A_number_counts_as_its_format_shows_it(string format, string number, string shown)
    {
        var sheet = new GivenSheet("S", GivenWorkbook.Row("x", $"<c s=\"1\"><v>{number}</v></c>"));
        var table = Assert.Single(TableRun.Of(GivenWorkbook.Zip(GivenWorkbook.Parts([format], sheet))));

        Assert.Equal($"1: x | {shown}", Assert.Single(table.Rows));
    }

    [Theory]
    [InlineData("<c t=\"s\"><v>0</v></c>", "shared")]
    [InlineData("<c t=\"s\"><v>1</v></c>", "rich text")]
    [InlineData("<c t=\"s\"><v>2</v></c>", "a\rb_x000D_")]
    [InlineData("<c t=\"inlineStr\"><is><r><t>in</t></r><r><t>line</t></r><rPh sb=\"0\" eb=\"1\"><t>spoken</t></rPh></is></c>", "inline")]
    [InlineData("<c t=\"str\"><f>A1&amp;\"\"</f><v>text</v></c>", "text")]
    [InlineData("<c t=\"b\"><v>1</v></c>", "TRUE")]
    [InlineData("<c t=\"b\"><f>1=2</f><v>0</v></c>", "FALSE")]
    [InlineData("<c t=\"e\"><v>#N/A</v></c>", "#N/A")]
    [InlineData("<c t=\"e\"><f>A1/0</f><v>#DIV/0!</v></c>", "#DIV/0!")]
    [InlineData("<c t=\"e\"><v>#REF!</v></c>", "#REF!")]
    [InlineData("<c><f>IF(B2&gt;700,\"Pass\",\"Fail\")</f></c>", "=IF(B2>700,\"Pass\",\"Fail\")")]
    [InlineData("<c><f>SUM(A1:A3)</f><v></v></c>", "=SUM(A1:A3)")]
    [InlineData("<c><f t=\"shared\" si=\"0\"/><v/></c>", "=…")]
    [InlineData("<c t=\"d\"><v>2026-05-08T00:00:00</v></c>", "2026-05-08")]
    [InlineData("<c t=\"d\"><v>2026-05-08</v></c>", "2026-05-08")]
    [InlineData("<c t=\"d\"><v>2026-05-08T09:30:00Z</v></c>", "2026-05-08T09:30:00Z")]
    public void A_cell_counts_as_it_is_shown(string cell, string shown) =>
        Assert.Equal($"1: x | {shown}", Assert.Single(Assert.Single(TableRun.Of(GivenWorkbook.Of(new GivenSheet("S", GivenWorkbook.Row("x", cell))))).Rows));

    [Fact]
    public void A_formula_with_an_empty_text_has_a_value() =>
        Assert.Equal("1: x", Assert.Single(TableRun.Of(GivenWorkbook.Of(new GivenSheet("S", GivenWorkbook.Row("x", "<c t=\"str\"><f>\"\"</f><v></v></c>")))))!.Rows[0]);

    [Fact]
    public void Merged_cells_count_for_every_cell_that_they_cover()
    {
        var rows = GivenWorkbook.Row("Title") + GivenWorkbook.Row("Id", "Domain", "Level", "Note") + GivenWorkbook.Row("1", "a", "W", "n")
            + GivenWorkbook.Row("<c/>", "b", "S", "<c/>") + "<row/>" + "<row r=\"6\"><c r=\"B6\"><v>7</v></c></row>";
        var sheet = new GivenSheet("S", rows) { After = "<mergeCells><mergeCell ref=\"A3:A6\"/><mergeCell ref=\"A1:XFD1\"/><mergeCell ref=\"D4:$D$3\"/><mergeCell ref=\"B6:C6\"/></mergeCells>" };

        Assert.Equal(
            ["1: Title | Title | Title | Title", "2: Id | Domain | Level | Note", "3: 1 | a | W | n", "4: 1 | b | S | n", "6: 1 | 7 | 7 | "],
            Assert.Single(TableRun.Of(GivenWorkbook.Of(sheet))).Rows);
    }

    [Fact]
    public void Rows_and_columns_are_found_without_references_and_with_prefixes()
    {
        var sheet = new GivenSheet("S", string.Empty)
        {
            Before = "<x:sheetData xmlns:x=\"urn:x\"><x:row><x:c><x:v>1</x:v></x:c><x:c r=\"D1\"><x:v>2</x:v></x:c><x:c><x:v>3</x:v></x:c></x:row></x:sheetData>",
        };

        Assert.Equal(["1: 1 |  |  | 2 | 3"], Assert.Single(TableRun.Of(GivenWorkbook.Of(sheet))).Rows);
    }

    [Fact]
    public void A_row_is_as_wide_as_the_widest_before_it()
    {
        var rows = GivenWorkbook.Row("Spring cohort") + GivenWorkbook.Row("Id", "Exam", "Team") + GivenWorkbook.Row("1", "x");

        Assert.Equal(["1: Spring cohort", "2: Id | Exam | Team", "3: 1 | x | "], Assert.Single(TableRun.Of(GivenWorkbook.Of(new GivenSheet("S", rows)))).Rows);
    }

    [Fact]
    public void Hidden_rows_and_columns_are_named_once()
    {
        var row = "<c><v>1</v></c><c><v>2</v></c><c><v>3</v></c><c><v>4</v></c>";
        var sheet = new GivenSheet("S", $"<row>{row}</row><row hidden=\"1\">{row}</row><row hidden=\"true\">{row}</row><row hidden=\"1\"/>")
        {
            Before = "<cols><col min=\"1\" max=\"1\" hidden=\"1\"/><col min=\"3\" max=\"16384\" hidden=\"true\"/><col min=\"2\" max=\"2\"/></cols>",
        };

        var notice = Assert.Single(Assert.Single(TableRun.Of(GivenWorkbook.Of(sheet))).Notices);
        Assert.Equal("The sheet 'S' is read with 2 hidden rows and the hidden columns A, C-D.", notice.Message);
    }
}
