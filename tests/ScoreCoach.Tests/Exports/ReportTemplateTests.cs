using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ScoreCoach.Tests.Given;
using ScoreCoach.Tests.Import;

namespace ScoreCoach.Tests.Exports;

/// <summary>Workbooks to hand out: filled in, they are read without an issue.</summary>
public sealed class ReportTemplateTests : IDisposable
{
    private readonly GivenExport _export = new();

    public static TheoryData<string, string> Editions
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var profile in Shipped.Catalog.Profiles)
            {
                data.Add(profile.Id, profile.Edition);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void A_workbook_that_is_filled_in_is_read_without_an_issue(string exam, string edition)
    {
        var profile = Shipped.Catalog.Profiles.Single(profile => profile.Id == exam && profile.Edition == edition);
        Write("t.xlsx", profile);
        Fill(_export.PathOf("t.xlsx"), profile);
        var run = ImportRun.OfPath(_export.PathOf("t.xlsx"), ImportRun.Options with { AsOf = DayOf(profile).AddDays(1) });
        Assert.Empty(run.Issues);
        Assert.Equal(2, run.Reports.Count);
        Assert.All(run.Reports, report => Assert.Equal((exam, edition, "Blue"), (report.Exam, report.Edition, report.Attributes["Team"])));
        Assert.All(run.Reports, report => Assert.Equal(profile.Vocabulary.Kind == VocabularyKind.MissedObjectives ? 0 : profile.Domains.Count, report.Results.Known));
        Assert.Equal("007", run.Reports[0].CandidateId);
    }

    [Fact]
    public void An_empty_workbook_is_a_file_without_reports()
    {
        Write("t.xlsx", Shipped.Exam("MLS-C01"));
        var run = ImportRun.OfPath(_export.PathOf("t.xlsx"));
        Assert.Empty(run.Reports);
        Assert.Empty(run.Issues);
    }

    [Fact]
    public void Cells_offer_what_is_accepted()
    {
        var profile = Shipped.Exam("MLS-C01");
        Write("t.xlsx", profile);
        using var document = SpreadsheetDocument.Open(_export.PathOf("t.xlsx"), false);
        var sheet = document.WorkbookPart!.WorksheetParts.First(part => part.Worksheet!.Descendants<DataValidation>().Any());
        var rules = sheet.Worksheet!.Descendants<DataValidation>().ToDictionary(rule => rule.SequenceOfReferences!.InnerText!.Split(':')[0].TrimEnd('3'));
        Assert.Equal(DataValidationValues.List, rules["H"].Type!.Value);
        Assert.Equal(DataValidationValues.Date, rules["F"].Type!.Value);
        Assert.Equal(("100", "1000"), (rules["G"].Formula1!.Text, rules["G"].Formula2!.Text));
        Assert.Equal(DataValidationValues.List, rules["I"].Type!.Value);
        Assert.Equal(SheetStateValues.Hidden, document.WorkbookPart.Workbook!.Descendants<Sheet>().Single(one => one.Name == "Lists").State!.Value);
        Assert.Contains("Needs Improvement", CohortTemplate.Columns(profile).Single(column => column.Name == "Modeling").Choices);
    }

    [Fact]
    public void A_workbook_has_the_same_bytes_whenever_it_is_written()
    {
        Write("a.xlsx", Shipped.Exam("AI-103"));
        Write("b.xlsx", Shipped.Exam("AI-103"));
        Assert.Equal(File.ReadAllBytes(_export.PathOf("a.xlsx")), File.ReadAllBytes(_export.PathOf("b.xlsx")));
    }

    [Fact]
    public void A_file_is_for_one_exam_and_a_folder_for_any_number()
    {
        ExamProfile[] two = [Shipped.Exam("MLS-C01"), Shipped.Exam("AI-103")];
        Assert.Contains("A file is for one exam", Assert.Throws<ScoreCoachException>(() => Write("t.csv", two)).Message, StringComparison.Ordinal);
        Write("templates", two);
        Assert.Equal(2, _export.Files.Count(file => file.EndsWith(".xlsx", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void A_CSV_file_that_is_filled_in_is_read_as_the_edition_of_its_template(string exam, string edition)
    {
        var profile = Shipped.Catalog.Profiles.Single(profile => profile.Id == exam && profile.Edition == edition);
        Write("t.csv", profile);
        var row = string.Join(',', CohortTemplate.Columns(profile).Select(column => column.Name switch
        {
            "CandidateId" => "C-1",
            "Result" => "Fail",
            "ExamDate" => "2026-11-20",
            _ => column.Choices.Count > 0 ? column.Choices[0] : string.Empty,
        }));
        File.AppendAllText(_export.PathOf("t.csv"), row + "\n");
        var report = Assert.Single(ImportRun.OfPath(_export.PathOf("t.csv"), ImportRun.Options with { AsOf = GivenExam.Day("2026-11-22") }).Reports);
        Assert.Equal((exam, edition), (report.Exam, report.Edition));
    }

    [Fact]
    public void CSV_is_the_header()
    {
        Write("t.csv", Shipped.Exam("MLS-C01"));
        Assert.Equal(string.Join(',', CohortTemplate.Header(Shipped.Exam("MLS-C01"))), Assert.Single(File.ReadAllLines(_export.PathOf("t.csv"))));
    }

    public void Dispose() => _export.Dispose();

    /// <summary>A day on which the exam could be taken with this outline.</summary>
    private static DateTime DayOf(ExamProfile profile)
    {
        DateTime?[] last = [profile.LastExamDate, profile.SupersededOn?.AddDays(-1), GivenExam.Day("2026-11-20")];
        return new[] { last.Min()!.Value, profile.EditionDate ?? DateTime.MinValue, profile.FirstExamDate ?? DateTime.MinValue }.Max();
    }

    private static void Fill(string path, ExamProfile profile)
    {
        using var document = SpreadsheetDocument.Open(path, true);
        var workbook = document.WorkbookPart!;
        var first = workbook.Workbook!.Descendants<Sheet>().First();
        var data = ((WorksheetPart)workbook.GetPartById(first.Id!)).Worksheet!.GetFirstChild<SheetData>()!;
        for (var number = 0; number < 2; number++)
        {
            data.Append(new Row(CohortTemplate.Columns(profile).Select((column, index) => CellOf(profile, column, number, index))) { RowIndex = (uint)number + 3 });
        }
    }

    private static Cell CellOf(ExamProfile profile, TemplateColumn column, int number, int index)
    {
        var value = column.Name switch
        {
            "CandidateId" => number == 0 ? "007" : "C-2",
            "CandidateName" => "Ana Silva",
            "Team" => "Blue",
            "Attempt" => "1",
            "ExamDate" => DayOf(profile).ToOADate().ToString(System.Globalization.CultureInfo.InvariantCulture),
            "Score" => Math.Max(0, (profile.PassingScore ?? profile.Scale?.Maximum ?? 101) - 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
            "Result" => "Fail",
            "MissedObjectives" => string.Empty,
            _ => column.Choices.Count > 0 ? column.Choices[number % column.Choices.Count]
                : column.Range is { } range ? (range.Minimum + ((number + 1) * (range.Maximum - range.Minimum) / 4)).ToString(System.Globalization.CultureInfo.InvariantCulture)
                : string.Empty,
        };
        var isNumber = column.IsDay || column.Range is not null || column.Name == "Score";
        return new Cell
        {
            CellReference = IO.Exports.Workbooks.SheetOutput.LettersOf(index) + (number + 3).ToString(System.Globalization.CultureInfo.InvariantCulture),
            StyleIndex = column.IsDay ? 2u : 0u,
            DataType = isNumber ? CellValues.Number : CellValues.InlineString,
            CellValue = isNumber ? new CellValue(value) : null,
            InlineString = isNumber ? null : new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(value)),
        };
    }

    private void Write(string path, params ExamProfile[] profiles)
    {
        using var export = GivenFiles.Gateway.ExportTemplates(new() { Path = _export.PathOf(path) }, _export);
        foreach (var profile in profiles)
        {
            export.Add(profile);
        }

        export.Complete();
    }
}
