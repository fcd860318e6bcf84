using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using ExcelDataReader;
using ScoreCoach.Exports;
using ScoreCoach.IO.Exports.Workbooks;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Exports;

/// <summary>Workbooks, as an independent reader sees them.</summary>
public sealed class WorkbookPlanTests : IDisposable
{
    private readonly GivenExport _export = new();

    [Fact]
    public void A_workbook_has_a_sheet_of_plans_of_domains_and_of_the_schedule()
    {
        _export.Run("plans.xlsx", null, GivenExport.Plan(), GivenExport.Plan("C-2"));
        var sheets = Sheets("plans.xlsx");
        Assert.Equal(["Plans", "Domains", "Schedule"], sheets.Keys);
        Assert.Equal(3, sheets["Plans"].Count);
        Assert.Equal(9, sheets["Domains"].Count);
        Assert.True(sheets["Schedule"].Count > 20);
        Assert.All(sheets.Values, rows => Assert.Equal("CandidateId", rows[0][0]));
    }

    [Fact]
    public void Cells_have_types()
    {
        _export.Run("plans.xlsx", null, GivenExport.Plan(options: new PlanOptions { AsOf = GivenExam.Day("2026-01-15"), HoursPerWeek = 7.5m }));
        var sheets = Sheets("plans.xlsx");
        Assert.Equal(new DateTime(2026, 1, 10), Cell(sheets["Plans"], "ExamDate"));
        Assert.Equal(698d, Cell(sheets["Plans"], "Score"));
        Assert.Equal(7.5, Cell(sheets["Plans"], "HoursPerWeek"));
        Assert.Equal("C-1", Cell(sheets["Plans"], "CandidateId"));
        Assert.Equal(0.4, Cell(sheets["Domains"], "Share"));
        Assert.Equal(new DateTime(2026, 1, 15, 18, 0, 0), Cell(sheets["Schedule"], "Start"));
        Assert.Null(Cell(sheets["Plans"], "CandidateName"));
    }

    [Fact]
    public void Headers_are_bold_stay_in_view_and_filter_and_formats_are_those_of_dates_and_shares()
    {
        _export.Run("plans.xlsx", null, GivenExport.Plan());
        var sheet = Part("plans.xlsx", "xl/worksheets/sheet2.xml");
        var name = sheet.Root!.Name.Namespace;
        Assert.Equal("frozen", (string?)sheet.Descendants(name + "pane").Single().Attribute("state"));
        Assert.Equal("A1:AF5", (string?)sheet.Descendants(name + "autoFilter").Single().Attribute("ref"));
        Assert.All(sheet.Descendants(name + "col"), column => Assert.InRange((double)column.Attribute("width")!, 8, 40));
        var styles = Part("plans.xlsx", "xl/styles.xml");
        var formats = styles.Descendants(name + "cellXfs").Single().Elements().ToArray();
        var codes = styles.Descendants(name + "numFmt").ToDictionary(format => (string)format.Attribute("numFmtId")!, format => (string)format.Attribute("formatCode")!);
        string FormatOf(string column) => codes[(string)formats[(int)Xml(sheet, column).Attribute("s")!].Attribute("numFmtId")!];
        Assert.Equal("yyyy\\-mm\\-dd", FormatOf("H2"));
        Assert.Equal("0.0%", FormatOf("AB2"));
        Assert.Equal("1", (string?)formats[(int)Xml(sheet, "A1").Attribute("s")!].Attribute("fontId"));
        Assert.NotNull(styles.Descendants(name + "font").ElementAt(1).Element(name + "b"));
    }

    [Fact]
    public void A_formula_is_text_and_text_from_outside_stays_itself()
    {
        _export.Run("plans.xlsx", null, GivenExport.Plan(name: "=1+1"));
        Assert.Equal("=1+1", Cell(Sheets("plans.xlsx")["Plans"], "CandidateName"));
        Assert.DoesNotContain(Part("plans.xlsx", "xl/worksheets/sheet1.xml").Descendants(), element => element.Name.LocalName == "f");
    }

    [Theory]
    [InlineData("a\u0001b", "a_x0001_b")]
    [InlineData("a\r\nb", "a_x000D_\nb")]
    [InlineData("_x0041_", "_x005F_x0041_")]
    [InlineData("a\0b", "a\uFFFDb")]
    [InlineData("\uFFFF", "_xFFFF_")]
    [InlineData("🙂", "🙂")]
    public void Characters_that_XML_does_not_have_are_escaped(string text, string encoded) => Assert.Equal(encoded, WorkbookText.Encode(text));

    // An attribute can't hold half a character.
    [Fact]
    public void Half_a_character_becomes_a_substitute() => Assert.Equal("\uFFFDx\uFFFD", WorkbookText.Encode("\uD800x\uDC00"));

    [Fact]
    public void Text_that_no_cell_can_hold_is_cut_and_never_inside_a_character()
    {
        Assert.Equal(32_767, WorkbookText.Encode(new string('x', 40_000)).Length);
        var emoji = WorkbookText.Encode(string.Concat(Enumerable.Repeat("🙂", 20_000)));
        Assert.EndsWith("🙂…", emoji, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', emoji);
    }

    [Fact]
    public void A_table_with_more_rows_than_a_sheet_goes_on_in_the_next_one()
    {
        using var sheet = new SheetOutput("Plans", PlanTables.Plans.Columns, new SharedTexts());
        for (var row = 1; row < SheetOutput.MaxRows; row++)
        {
            Assert.False(sheet.IsFull);
            sheet.Write([]);
        }

        Assert.True(sheet.IsFull);
    }

    // A plan repeats the texts of its tasks in many sessions.
    [Fact]
    public void A_text_that_repeats_is_stored_once()
    {
        _export.Run("plans.xlsx", null, GivenExport.Plan(name: " Ana _x0041_ "));
        var texts = Part("plans.xlsx", "xl/sharedStrings.xml").Root!.Elements().Select(item => item.Value).ToArray();
        Assert.Equal(texts.Length, texts.Distinct(StringComparer.Ordinal).Count());
        Assert.Single(texts, " Ana _x005F_x0041_ ");
        Assert.True(Sheets("plans.xlsx")["Schedule"].Count > 10);
        Assert.All(Sheets("plans.xlsx")["Schedule"].Skip(1), row => Assert.Equal(" Ana _x0041_ ", row[1]));
    }

    [Fact]
    public void Long_texts_and_those_after_the_first_65_536_stay_in_their_cells()
    {
        var texts = new SharedTexts();
        Assert.Null(texts.NumberOf(new string('x', 513)));
        for (var number = 0; number < 65_536; number++)
        {
            Assert.Equal(number.ToString(CultureInfo.InvariantCulture), texts.NumberOf($"text {number}"));
        }

        Assert.Null(texts.NumberOf("one more"));
        Assert.Equal("7", texts.NumberOf("text 7"));
    }

    [Fact]
    public void The_parts_of_a_file_have_one_time_and_one_order()
    {
        _export.Run("plans.xlsx", null, GivenExport.Plan());
        using var archive = ZipFile.OpenRead(_export.PathOf("plans.xlsx"));
        Assert.Equal("[Content_Types].xml", archive.Entries[0].FullName);
        Assert.All(archive.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public void A_workbook_can_not_be_printed() =>
        Assert.Contains("can't be printed", Assert.Throws<ScoreCoachException>(() => GivenExport.Print(new() { Format = ExportFormat.Xlsx }, GivenExport.Plan())).Message, StringComparison.Ordinal);

    public void Dispose() => _export.Dispose();

    private static object? Cell(List<object?[]> rows, string column) => rows[1][Array.IndexOf(rows[0], column)];

    private static XElement Xml(XDocument sheet, string reference) => sheet.Descendants().First(element => element.Name.LocalName == "c" && (string?)element.Attribute("r") == reference);

    private XDocument Part(string file, string part)
    {
        using var archive = ZipFile.OpenRead(_export.PathOf(file));
        using var stream = archive.GetEntry(part)!.Open();
        return XDocument.Load(stream);
    }

    private Dictionary<string, List<object?[]>> Sheets(string file)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var stream = File.OpenRead(_export.PathOf(file));
        using var reader = ExcelReaderFactory.CreateReader(stream);
        var sheets = new Dictionary<string, List<object?[]>>();
        do
        {
            var rows = sheets[reader.Name] = [];
            while (reader.Read())
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            }
        }
        while (reader.NextResult());

        return sheets;
    }
}
