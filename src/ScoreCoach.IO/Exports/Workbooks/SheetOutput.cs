using System.Globalization;
using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Spreadsheet;
using ScoreCoach.IO.Files;
using ScoreCoach.Tables;

namespace ScoreCoach.IO.Exports.Workbooks;

/// <summary>
/// Writes a sheet as its rows come: a bold header that stays in view and filters, and typed cells. Sheets of a workbook grow side by side but
/// follow each other in the file, so that each waits compressed.
/// </summary>
internal sealed class SheetOutput : IDisposable
{
    /// <summary>The rows that a sheet of Excel has, its header included.</summary>
    public const int MaxRows = 1_048_576;

    // Dates before are counted in another way, because Excel has a 29 February 1900.
    private static readonly DateTime s_firstDay = new(1900, 3, 1);
    private readonly SpilledStream _spilled = new();
    private readonly DeflateStream _packed;
    private readonly XmlWriter _xml;
    private readonly IReadOnlyList<FlatColumn> _columns;
    private readonly string[] _letters;
    private readonly string[] _styles;
    private readonly SharedTexts _texts;
    private int _rows;
    private string _row = string.Empty;
    private bool _isComplete;

    public SheetOutput(string name, IReadOnlyList<FlatColumn> columns, SharedTexts texts)
    {
        (Name, _columns, _texts) = (name, columns, texts);
        _letters = [.. Enumerable.Range(0, columns.Count).Select(LettersOf)];
        _styles = [.. columns.Select(column => SheetStyles.Of(column.Kind).ToString(CultureInfo.InvariantCulture))];
        _packed = new DeflateStream(_spilled, CompressionLevel.Fastest, leaveOpen: true);
        _xml = SheetXml.Create(_packed);
        Start();
    }

    public string Name { get; }

    public bool IsFull => _rows == MaxRows;

    /// <summary>The letters of a column by its position.</summary>
    public static string LettersOf(int index) => index < 26 ? ((char)('A' + index)).ToString() : LettersOf((index / 26) - 1) + LettersOf(index % 26);

    public void Write(IReadOnlyList<object?> row)
    {
        StartRow();
        for (var column = 0; column < row.Count; column++)
        {
            if (row[column] is { } value)
            {
                Cell(column, value);
            }
        }

        _xml.WriteEndElement();
    }

    /// <summary>Ends the sheet; its text can be copied then.</summary>
    public void Complete()
    {
        _xml.WriteEndElement();
        new AutoFilter { Reference = FormattableString.Invariant($"A1:{_letters[^1]}{_rows}") }.WriteTo(_xml);
        _xml.WriteEndElement();
        _xml.Dispose();
        _packed.Dispose();
        _isComplete = true;
    }

    public void CopyTo(Stream stream)
    {
        _spilled.Position = 0;
        using var unpacked = new DeflateStream(_spilled, CompressionMode.Decompress, leaveOpen: true);
        unpacked.CopyTo(stream);
    }

    public void Dispose()
    {
        if (!_isComplete)
        {
            _packed.Dispose();
        }

        _spilled.Dispose();
    }

    private void Start()
    {
        _xml.WriteStartDocument(standalone: true);
        _xml.WriteStartElement(SheetXml.Prefix, "worksheet", SheetXml.Namespace);
        FrozenHeader(1).WriteTo(_xml);
        new SheetFormatProperties { DefaultRowHeight = 15 }.WriteTo(_xml);
        new Columns(_columns.Select((column, index) => new Column
        {
            Min = (uint)index + 1,
            Max = (uint)index + 1,
            Width = WidthOf(column),
            CustomWidth = true,
        })).WriteTo(_xml);
        _xml.WriteStartElement(SheetXml.Prefix, "sheetData", SheetXml.Namespace);
        StartRow();
        for (var column = 0; column < _columns.Count; column++)
        {
            TextCell(column, _columns[column].Name, "1");
        }

        _xml.WriteEndElement();
    }

    /// <summary>A view in which the rows of the header stay where they are.</summary>
    public static SheetViews FrozenHeader(int rows) => new(new SheetView(
        new Pane
        {
            VerticalSplit = rows,
            TopLeftCell = FormattableString.Invariant($"A{rows + 1}"),
            ActivePane = PaneValues.BottomLeft,
            State = PaneStateValues.Frozen,
        },
        new Selection { Pane = PaneValues.BottomLeft })
    { WorkbookViewId = 0 });

    // Room for the mark of the filter next to the heading; values are not known yet.
    private static double WidthOf(FlatColumn column) => Math.Max(column.Name.Length + 4, column.Kind switch
    {
        FlatKind.AnyText => 24,
        FlatKind.Label => 16,
        FlatKind.Time => 17,
        FlatKind.Day => 12,
        _ => 8,
    });

    private void StartRow()
    {
        _row = (++_rows).ToString(CultureInfo.InvariantCulture);
        _xml.WriteStartElement(SheetXml.Prefix, "row", SheetXml.Namespace);
        _xml.WriteAttributeString("r", _row);
    }

    private void Cell(int column, object value)
    {
        switch (value)
        {
            case bool flag:
                ValueCell(column, flag ? "1" : "0", "b");
                break;
            case int or long or decimal:
                ValueCell(column, ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                break;
            case double number when double.IsFinite(number):
                ValueCell(column, number.ToString("R", CultureInfo.InvariantCulture));
                break;
            case DateTime time when time >= s_firstDay:
                ValueCell(column, time.ToOADate().ToString("R", CultureInfo.InvariantCulture));
                break;
            case DateTime day:
                TextCell(column, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), _styles[column]);
                break;
            default:
                TextCell(column, Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty, _styles[column]);
                break;
        }
    }

    private void ValueCell(int column, string value, string? type = null, string? style = null)
    {
        StartCell(column, style ?? _styles[column], type);
        _xml.WriteElementString(SheetXml.Prefix, "v", SheetXml.Namespace, value);
        _xml.WriteEndElement();
    }

    // A string is never a formula, whatever it begins with.
    private void TextCell(int column, string text, string style)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (_texts.NumberOf(text) is { } number)
        {
            ValueCell(column, number, "s", style);
            return;
        }

        StartCell(column, style, "inlineStr");
        _xml.WriteStartElement(SheetXml.Prefix, "is", SheetXml.Namespace);
        SheetXml.WriteText(_xml, text);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void StartCell(int column, string style, string? type)
    {
        _xml.WriteStartElement(SheetXml.Prefix, "c", SheetXml.Namespace);
        _xml.WriteStartAttribute("r");
        _xml.WriteString(_letters[column]);
        _xml.WriteString(_row);
        _xml.WriteEndAttribute();
        if (style != "0")
        {
            _xml.WriteAttributeString("s", style);
        }

        if (type is not null)
        {
            _xml.WriteAttributeString("t", type);
        }
    }
}
