using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using ScoreCoach.Import;
using ScoreCoach.Tables;

namespace ScoreCoach.IO.Exports.Workbooks;

/// <summary>
/// An empty workbook of reports: a line with what to do, the header, and rows whose cells check what is entered. What can be chosen is in a
/// hidden sheet, because a list inside a cell's rule is limited to 255 characters and can't have commas.
/// </summary>
internal static class BlankWorkbook
{
    private const int HeaderRow = 2;
    private const int LastRow = 1_002;
    private const double MaxWidth = 40;

    public static void Write(Stream stream, ExamProfile profile)
    {
        var columns = CohortTemplate.Columns(profile);
        var lists = columns.Select(column => column.Choices).Where(choices => choices.Count > 0).Distinct(ReferenceEqualityComparer.Instance).Cast<IReadOnlyList<string>>().ToArray();
        WorkbookPackage.Write(
            stream,
            [("Reports", target => Reports(profile, columns, lists).Save(target)), ("Lists", target => Lists(lists).Save(target))],
            hidden: 1);
    }

    private static Worksheet Reports(ExamProfile profile, IReadOnlyList<TemplateColumn> columns, IReadOnlyList<string>[] lists)
    {
        var rules = columns.Select((column, index) => RuleOf(column, index, lists)).OfType<DataValidation>().ToArray();
        return new Worksheet(
            SheetOutput.FrozenHeader(HeaderRow),
            new SheetFormatProperties { DefaultRowHeight = 15 },
            new Columns(columns.Select((column, index) => new Column
            {
                Min = (uint)index + 1,
                Max = (uint)index + 1,
                Width = Math.Min(MaxWidth, Math.Max(column.Name.Length + 3, 14)),
                CustomWidth = true,
                Style = StyleOf(column),
            })),
            new SheetData(
                new Row(TextCell("A1", CohortTemplate.Instruction(profile), SheetStyles.Note)) { RowIndex = 1 },
                new Row(columns.Select((column, index) => TextCell(SheetOutput.LettersOf(index) + "2", column.Name, SheetStyles.Header))) { RowIndex = HeaderRow }),
            new DataValidations(rules) { Count = (uint)rules.Length });
    }

    private static Worksheet Lists(IReadOnlyList<string>[] lists) => new(new SheetData(Enumerable.Range(0, lists.Max(list => list.Count)).Select(row => new Row(
        lists.Select((list, column) => (list, column))
            .Where(one => row < one.list.Count)
            .Select(one => TextCell(SheetOutput.LettersOf(one.column) + (row + 1).ToString(CultureInfo.InvariantCulture), one.list[row], 0)))
    { RowIndex = (uint)row + 1 })));

    private static DataValidation? RuleOf(TemplateColumn column, int index, IReadOnlyList<string>[] lists)
    {
        var letters = SheetOutput.LettersOf(index);
        var rule = column switch
        {
            { Choices.Count: > 0 } => new DataValidation(new Formula1(RangeOf(Array.IndexOf(lists, column.Choices), column.Choices.Count)))
            {
                Type = DataValidationValues.List,
                Error = "Choose a value from the list.",
            },
            { IsDay: true } => new DataValidation(new Formula1("36526"))
            {
                Type = DataValidationValues.Date,
                Operator = DataValidationOperatorValues.GreaterThanOrEqual,
                Error = "Enter the day of the exam, such as 2026-01-31.",
            },
            { Range: { } range } => new DataValidation(new Formula1(TextOf(range.Minimum)), new Formula2(TextOf(range.Maximum)))
            {
                Type = column.IsWhole ? DataValidationValues.Whole : DataValidationValues.Decimal,
                Operator = DataValidationOperatorValues.Between,
                Error = $"Enter a number from {TextOf(range.Minimum)} to {TextOf(range.Maximum)}.",
            },
            _ => null,
        };
        if (rule is not null)
        {
            rule.AllowBlank = true;
            rule.ShowErrorMessage = true;
            rule.ErrorTitle = column.Name.Length <= 32 ? column.Name : column.Name[..31] + '…';
            rule.SequenceOfReferences = new ListValue<StringValue> { InnerText = FormattableString.Invariant($"{letters}{HeaderRow + 1}:{letters}{LastRow}") };
        }

        return rule;
    }

    private static string RangeOf(int list, int count) => FormattableString.Invariant($"Lists!${SheetOutput.LettersOf(list)}$1:${SheetOutput.LettersOf(list)}${count}");

    // Ids and names stay as they are typed, with leading zeros.
    private static uint StyleOf(TemplateColumn column) => column.IsDay ? SheetStyles.Of(FlatKind.Day) : column is { Range: null, Choices.Count: 0 } ? SheetStyles.AsText : 0;

    private static string TextOf(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    private static Cell TextCell(string reference, string text, uint style) => new(new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(WorkbookText.Encode(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        CellReference = reference,
        DataType = CellValues.InlineString,
        StyleIndex = style,
    };
}
