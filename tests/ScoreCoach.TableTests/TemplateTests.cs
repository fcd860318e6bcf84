using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.TableTests;

/// <summary>Workbooks to fill in, in LibreOffice: its cells offer the same choices, and a file that it saved is read like one from Excel.</summary>
public sealed class TemplateTests : IDisposable
{
    private const string Template = "template.xlsx";

    private static readonly XNamespace s_table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace s_text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private static readonly string[] s_header =
    [
        "CandidateId", "CandidateName", "Exam", "Edition", "Attempt", "ExamDate", "Score", "Result",
        "Data Engineering", "Exploratory Data Analysis", "Modeling", "Machine Learning Implementation and Operations", "Team",
    ];

    private static readonly string[] s_values = ["candidateId", "candidateName", "exam", "edition", "attempt", "examDate", "score", "result"];

    private readonly ExportedTables _tables = new();

    [SpreadsheetFact]
    public async Task Cells_offer_what_is_accepted()
    {
        await _tables.Export("exams", "MLS-C01", "--template", Template);
        await LibreOffice.Convert(_tables, Template, "ods");
        await using var archive = await ZipFile.OpenReadAsync(_tables.PathOf("template.ods"));
        await using var content = await archive.GetEntry("content.xml")!.OpenAsync();
        var document = await XDocument.LoadAsync(content, LoadOptions.None, CancellationToken.None);
        var rules = document.Descendants(s_table + "content-validation")
            .ToDictionary(rule => (string)rule.Attribute(s_table + "name")!, rule => (string)rule.Attribute(s_table + "condition")!);
        var sheets = document.Descendants(s_table + "table").ToDictionary(sheet => (string)sheet.Attribute(s_table + "name")!);
        Assert.Equal(["Reports", "Lists"], sheets.Keys);

        var rows = sheets["Reports"].Elements(s_table + "table-row").ToArray();
        Assert.Equal(s_header, Cells(rows[1]).Select(TextOf).Take(s_header.Length));
        Assert.Equal("1000", (string?)rows[2].Attribute(s_table + "number-rows-repeated"));
        var conditions = s_header
            .Zip(Cells(rows[2]).Select(cell => (string?)cell.Attribute(s_table + "content-validation-name") is { } name ? rules[name] : null))
            .ToDictionary(column => column.First, column => column.Second);
        var lists = Columns(sheets["Lists"]);
        Assert.Equal(["MLS-C01"], Choices("Exam"));
        Assert.Equal(["article"], Choices("Edition"));
        Assert.Equal(["Pass", "Fail"], Choices("Result"));
        Assert.All(s_header[8..12], domain => Assert.Equal(["Needs Improvement", "Competent", "Meets Competencies", "not reported"], Choices(domain)));
        Assert.Equal("of:cell-content-is-whole-number() and cell-content-is-between(1,100)", conditions["Attempt"]);
        Assert.Equal("of:cell-content-is-date() and cell-content()>=36526", conditions["ExamDate"]);
        Assert.Equal("of:cell-content-is-decimal-number() and cell-content-is-between(100,1000)", conditions["Score"]);
        Assert.All([conditions["CandidateId"], conditions["CandidateName"], conditions["Team"]], Assert.Null);

        // Such as of:cell-content-is-in-list([$Lists.$C$1:.$C$2]).
        string[] Choices(string column)
        {
            var list = lists.Single(list => conditions[column] == $"of:cell-content-is-in-list([$Lists.${list.Letter}$1:.${list.Letter}${list.Texts.Length}])");
            return list.Texts;
        }
    }

    [SpreadsheetFact]
    public async Task A_workbook_that_is_filled_in_and_saved_is_read_without_an_issue()
    {
        await _tables.Export("exams", "MLS-C01", "--template", Template);
        Fill(
            ["007", "Ana Silva", "MLS-C01", "article", 1, new DateTime(2026, 1, 10), 698, "Fail", "Competent", "Needs Improvement", "Needs Improvement", "Competent", "Blue"],
            ["C-2", "森", "MLS-C01", "article", 2, new DateTime(2026, 1, 11), 801.5, "Pass", "Competent", "Competent", "Competent", "Meets Competencies", null]);
        await LibreOffice.Convert(_tables, Template, "xlsx", "saved");
        var run = await ProcessRun.ScoreCoach("import", _tables.PathOf("saved/" + Template), "--as-of", "2026-01-15", "--format", "json");
        Assert.Equal(
            (0, _tables.PathOf("saved/" + Template) + ": 2 reports of 2 people; header in line 2; people by CandidateId; worksheet 'Reports'\n"),
            (run.ExitCode, run.Errors));
        var reports = JsonDocument.Parse(run.Output).RootElement.EnumerateArray().ToArray();
        Assert.Equal(
            ["007|Ana Silva|MLS-C01|article|1|2026-01-10|698|Fail", "C-2|森|MLS-C01|article|2|2026-01-11|801.5|Pass"],
            reports.Select(report => string.Join('|', s_values.Select(name => report.GetProperty(name).ToString()))));

        using var saved = SpreadsheetDocument.Open(_tables.PathOf("saved/" + Template), false);
        Assert.Equal(10, SheetOf(saved).Worksheet!.Descendants<DataValidation>().Sum(rule => rule.SequenceOfReferences!.Items.Count));
    }

    public void Dispose() => _tables.Dispose();

    private static IEnumerable<XElement> Cells(XElement row) => row.Elements(s_table + "table-cell")
        .SelectMany(cell => Enumerable.Repeat(cell, Math.Min(s_header.Length, (int?)cell.Attribute(s_table + "number-columns-repeated") ?? 1)));

    private static string TextOf(XElement cell) => string.Concat(cell.Elements(s_text + "p").Select(line => line.Value));

    /// <summary>The texts of each column, without the empty cells below them.</summary>
    private static (char Letter, string[] Texts)[] Columns(XElement sheet)
    {
        var rows = sheet.Elements(s_table + "table-row").Select(row => Cells(row).Select(TextOf).ToArray()).ToArray();
        return [.. Enumerable.Range(0, s_header.Length)
            .Select(column => (
                Letter: (char)('A' + column),
                Texts: rows.Select(row => row.ElementAtOrDefault(column)).OfType<string>().Where(text => text.Length > 0).ToArray()))
            .Where(column => column.Texts.Length > 0)];
    }

    private static WorksheetPart SheetOf(SpreadsheetDocument document) =>
        (WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook!.Descendants<Sheet>().First().Id!);

    private static Cell CellOf(object? value, string reference) => value switch
    {
        null => new Cell { CellReference = reference },
        string text => new Cell { CellReference = reference, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) },

        // The second format of the workbook shows days.
        DateTime day => new Cell { CellReference = reference, StyleIndex = 2, CellValue = new CellValue(day.ToOADate().ToString(CultureInfo.InvariantCulture)) },
        _ => new Cell { CellReference = reference, CellValue = new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!) },
    };

    private void Fill(params object?[][] reports)
    {
        using var document = SpreadsheetDocument.Open(_tables.PathOf(Template), true);
        var data = SheetOf(document).Worksheet!.GetFirstChild<SheetData>()!;
        foreach (var (index, values) in reports.Index())
        {
            var number = index + 3;
            var cells = values.Select((value, column) => CellOf(value, FormattableString.Invariant($"{(char)('A' + column)}{number}")));
            data.Append(new Row(cells) { RowIndex = (uint)number });
        }
    }
}
