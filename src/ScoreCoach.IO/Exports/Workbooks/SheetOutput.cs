using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
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
    private static readonly OpenXmlAttribute s_preserved = new("xml", "space", "http://www.w3.org/XML/1998/namespace", "preserve");
    private static readonly Row s_row = new();
    private static readonly Cell s_cell = new();
    private static readonly CellValue s_value = new();
    private static readonly InlineString s_inline = new();
    private static readonly DocumentFormat.OpenXml.Spreadsheet.Text s_text = new();

    private readonly SpilledStream _spilled = new();
    private readonly DeflateStream _packed;
    private readonly OpenXmlWriter _xml;
    private readonly IReadOnlyList<FlatColumn> _columns;
    private readonly string[] _letters;
    private readonly string[] _styles;
    private readonly List<OpenXmlAttribute> _attributes = [];
    private int _rows;
    private bool _isComplete;

    public SheetOutput(string name, IReadOnlyList<FlatColumn> columns)
    {
        (Name, _columns) = (name, columns);
        _letters = [.. Enumerable.Range(0, columns.Count).Select(LettersOf)];
        _styles = [.. columns.Select(column => SheetStyles.Of(column.Kind).ToString(CultureInfo.InvariantCulture))];
        _packed = new DeflateStream(_spilled, CompressionLevel.Fastest, leaveOpen: true);
        _xml = OpenXmlWriter.Create(_packed);
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
        _xml.WriteElement(new AutoFilter { Reference = FormattableString.Invariant($"A1:{_letters[^1]}{_rows}") });
        _xml.WriteEndElement();
        _xml.Close();
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
        _xml.WriteStartDocument(true);
        _xml.WriteStartElement(new Worksheet());
        _xml.WriteElement(FrozenHeader(1));
        _xml.WriteElement(new SheetFormatProperties { DefaultRowHeight = 15 });
        _xml.WriteElement(new Columns(_columns.Select((column, index) => new Column
        {
            Min = (uint)index + 1,
            Max = (uint)index + 1,
            Width = WidthOf(column),
            CustomWidth = true,
        })));
        _xml.WriteStartElement(new SheetData());
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
        _rows++;
        _attributes.Clear();
        _attributes.Add(new OpenXmlAttribute("r", string.Empty, _rows.ToString(CultureInfo.InvariantCulture)));
        _xml.WriteStartElement(s_row, _attributes);
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

    private void ValueCell(int column, string value, string? type = null)
    {
        StartCell(column, _styles[column], type);
        _xml.WriteStartElement(s_value);
        _xml.WriteString(value);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    // A string in its cell is never a formula, whatever it begins with.
    private void TextCell(int column, string text, string style)
    {
        if (text.Length == 0)
        {
            return;
        }

        StartCell(column, style, "inlineStr");
        _xml.WriteStartElement(s_inline);
        _attributes.Clear();
        _attributes.Add(s_preserved);
        _xml.WriteStartElement(s_text, _attributes);
        _xml.WriteString(WorkbookText.Encode(text));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void StartCell(int column, string style, string? type)
    {
        _attributes.Clear();
        _attributes.Add(new OpenXmlAttribute("r", string.Empty, _letters[column] + _rows.ToString(CultureInfo.InvariantCulture)));
        if (style != "0")
        {
            _attributes.Add(new OpenXmlAttribute("s", string.Empty, style));
        }

        if (type is not null)
        {
            _attributes.Add(new OpenXmlAttribute("t", string.Empty, type));
        }

        _xml.WriteStartElement(s_cell, _attributes);
    }
}
