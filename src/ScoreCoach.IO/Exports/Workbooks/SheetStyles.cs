using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using ScoreCoach.Tables;

namespace ScoreCoach.IO.Exports.Workbooks;

/// <summary>The formats of cells: how numbers, shares and dates show, and the bold header.</summary>
internal static class SheetStyles
{
    /// <summary>The style of a header.</summary>
    public const uint Header = 1;

    private const uint Day = 2;
    private const uint Time = 3;
    private const uint Share = 4;
    private const uint Text = 5;

    /// <summary>The style of a line that explains a sheet.</summary>
    public const uint Note = 6;

    // Numbers below 164 are formats of Excel's own, which follow the language of the program.
    private const uint DayFormat = 164;
    private const uint TimeFormat = 165;
    private const uint ShareFormat = 166;
    private const uint TextFormat = 49;

    /// <summary>The style of the cells of a column; 0 for the usual one.</summary>
    public static uint Of(FlatKind kind) => kind switch
    {
        FlatKind.Day => Day,
        FlatKind.Time => Time,
        FlatKind.Share => Share,
        _ => 0,
    };

    /// <summary>The style of cells in which what is typed stays text.</summary>
    public static uint AsText => Text;

    /// <summary>The part of a workbook that defines them.</summary>
    public static Stylesheet Sheet() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "yyyy\\-mm\\-dd" },
            new NumberingFormat { NumberFormatId = TimeFormat, FormatCode = "yyyy\\-mm\\-dd\\ hh:mm" },
            new NumberingFormat { NumberFormatId = ShareFormat, FormatCode = "0.0%" })
        { Count = 3 },
        new Fonts(Font(), Font(new Bold()), Font(new Italic())) { Count = 3 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }))
        { Count = 2 },
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())) { Count = 1 },
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
        new CellFormats(
            Format(0),
            Format(0, font: 1),
            Format(DayFormat),
            Format(TimeFormat),
            Format(ShareFormat),
            Format(TextFormat),
            Format(0, font: 2))
        { Count = 7 },
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    private static Font Font(params OpenXmlElement[] marks) => new([.. marks, new FontSize { Val = 11 }, new FontName { Val = "Calibri" }]);

    private static CellFormat Format(uint format, uint font = 0) => new()
    {
        NumberFormatId = format,
        FontId = font,
        FillId = 0,
        BorderId = 0,
        FormatId = 0,
        ApplyNumberFormat = format != 0,
        ApplyFont = font != 0,
    };
}
