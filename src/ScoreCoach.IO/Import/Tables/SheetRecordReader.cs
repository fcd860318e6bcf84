using System.Globalization;
using System.Text;
using System.Xml;
using ScoreCoach.IO.Import.Cells;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>Reads the rows of a sheet one by one, each cell as the sheet shows it. Rows without text are passed over.</summary>
internal sealed class SheetRecordReader(
    WorkbookParts parts, Workbook workbook, Worksheet sheet, MergedRanges ranges, HiddenCells hidden, Func<int> dateColumn, ImportOptions options)
    : RecordReader
{
    /// <summary>Stands for a formula that other cells share; it is written at the first of them only.</summary>
    private const string SharedFormula = "…";

    /// <summary>One character more than allowed is enough to be refused, unless everything is allowed.</summary>
    private readonly int _maxText = options.MaxFieldLength == int.MaxValue ? int.MaxValue : options.MaxFieldLength + 1;

    private readonly CellBuffer _cells = new();
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _formula = new();
    private readonly char[] _chunk = new char[4096];
    private readonly HiddenColumns _hiddenColumns = new();
    private readonly MergedCells _merged = new(ranges);
    private XmlReader? _xml;
    private bool _ended;
    private bool _inRows;
    private bool _inRow;
    private int _width;

    // A row of a sheet ends with its last filled cell; the empty ones after it, up to the widest row so far, are there all the same.
    public override int FieldCount => Math.Max(_cells.Count, Math.Max(_width, HeaderWidth));

    public override int Length => _cells.Length;
    public override bool IsText => true;
    public override string Excerpt => string.Empty;

    public override ReadOnlySpan<byte> Get(int column) => _cells.Get(column);

    /// <summary>Reads the sheet to its end for its merged cells, which stand behind the rows.</summary>
    public MergedRanges FindMerged()
    {
        _xml = parts.Open(sheet.Path);
        while (_xml.Read() && !(_xml is { NodeType: XmlNodeType.Element, LocalName: "mergeCells" }))
        {
            if (GoesToRow())
            {
                ReadRow();
            }
        }

        return MergedRanges.Of(ReadMerged(), _width);
    }

    protected override bool ReadNext()
    {
        _cells.Clear();
        State = RecordState.Good;
        try
        {
            _xml ??= parts.Open(sheet.Path);
            while (!_ended && _xml.Read())
            {
                if (GoesToRow() && ReadRow())
                {
                    return true;
                }
            }
        }
        catch (Exception damaged) when (damaged is XmlException or InvalidDataException or IOException)
        {
            // What follows can't be read: one record reports it, and the rows before it count.
            _cells.Clear();
            _ended = true;
            (Row, Line, State) = (Row + 1, _inRow ? Line : Line + 1, RecordState.Damaged);
            return true;
        }

        return false;
    }

    public override void Dispose()
    {
        _xml?.Dispose();
        parts.Dispose();
        base.Dispose();
    }

    /// <summary>Notes what is before the rows.</summary>
    /// <returns>Whether a row starts here.</returns>
    private bool GoesToRow()
    {
        switch (_xml!.LocalName)
        {
            case "row":
                return _inRows && _xml.NodeType == XmlNodeType.Element;
            case "sheetData":
                _inRows = _xml is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
                break;
            case "col" when !_inRows && _xml.NodeType == XmlNodeType.Element && IsTrue(_xml.GetAttribute("hidden")):
                _hiddenColumns.Add(NumberIn("min") - 1, NumberIn("max") - 1);
                break;
        }

        return false;
    }

    private bool ReadRow()
    {
        // A line stands for one row: a number that came before, or that no sheet has, is passed over.
        var isNumber = long.TryParse(_xml!.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var line);
        Line = isNumber && line > Line && line <= CellReference.MaxRows ? line : Line + 1;
        if (_xml.IsEmptyElement)
        {
            return false;
        }

        var isHidden = IsTrue(_xml.GetAttribute("hidden"));
        _inRow = true;
        _cells.Clear();
        var next = 0;
        while (_xml.Read() && !(_xml is { NodeType: XmlNodeType.EndElement, LocalName: "row" }))
        {
            if (_xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                var column = CellReference.ColumnOf(_xml.GetAttribute("r"));
                column = column < 0 ? next : column;
                next = column + 1;

                // One column more than allowed is enough to be refused.
                ReadCell(Math.Min(column, options.MaxColumn));
            }
        }

        if (_cells.Length > 0)
        {
            _merged.Fill(Line, _cells);
        }

        _inRow = false;
        if (_cells.Length == 0)
        {
            return false;
        }

        Row++;
        _width = Math.Max(_width, _cells.Count);
        hidden.Note(Line, isHidden, _hiddenColumns, _cells);
        return true;
    }

    private void ReadCell(int column)
    {
        var type = _xml!.GetAttribute("t");
        var style = _xml.GetAttribute("s");
        _text.Clear();
        _formula.Clear();
        if (!_xml.IsEmptyElement)
        {
            ReadValue(inline: type == "inlineStr");
        }

        if (_text.Length == 0)
        {
            // A formula whose text is empty has a value; one without a value was never calculated.
            if (_formula.Length > 0 && type != "str")
            {
                _cells.Set(column, "=" + _formula);
            }

            return;
        }

        var text = _text.ToString();
        _cells.Set(column, type switch
        {
            "s" => workbook.TextOf(text),
            "b" => text.Trim() is "1" or "true" ? "TRUE" : "FALSE",
            "inlineStr" or "str" => SheetText.Decode(text),
            "e" => text,
            "d" => DayText(text),
            _ => NumberText(text, style, column),
        });
    }

    /// <summary>Takes the text of the value and that of the formula, but no more of them than a field may have.</summary>
    private void ReadValue(bool inline)
    {
        StringBuilder? taken = null;
        var isSpoken = false;
        while (_xml!.Read() && !(_xml is { NodeType: XmlNodeType.EndElement, LocalName: "c" }))
        {
            var isStart = _xml.NodeType == XmlNodeType.Element;
            if (isStart || _xml.NodeType == XmlNodeType.EndElement)
            {
                taken = null;
                switch (_xml.LocalName)
                {
                    case "rPh":
                        // How to pronounce a text is not part of it.
                        isSpoken = isStart && !_xml.IsEmptyElement;
                        break;
                    case "t" when isStart && inline && !isSpoken:
                    case "v" when isStart && !inline:
                        taken = _text;
                        break;
                    case "f" when isStart:
                        taken = _xml.IsEmptyElement ? null : _formula;
                        _formula.Append(_xml.IsEmptyElement ? SharedFormula : string.Empty);
                        break;
                }
            }
            else if (taken is not null && _xml.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
            {
                TakeText(taken);
            }
        }
    }

    private void TakeText(StringBuilder text)
    {
        if (!_xml!.CanReadValueChunk)
        {
            text.Append(_xml.Value.AsSpan(0, Math.Min(_xml.Value.Length, _maxText)));
            return;
        }

        int read;
        while ((read = _xml.ReadValueChunk(_chunk, 0, _chunk.Length)) > 0)
        {
            text.Append(_chunk, 0, Math.Min(read, Math.Max(0, _maxText - text.Length)));
        }
    }

    private string NumberText(string text, string? style, int column) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? workbook.FormatOf(style).Show(number, workbook.StartsIn1904, column == dateColumn())
            : text;

    /// <summary>A day without a clock time is written with midnight.</summary>
    private static string DayText(string text)
    {
        var end = text.IndexOf('T', StringComparison.Ordinal);
        return end > 0 && !text.AsSpan(end + 1).ContainsAnyExcept("0:.Z") ? text[..end] : text;
    }

    private IEnumerable<MergedRange> ReadMerged()
    {
        while (_xml!.Read())
        {
            if (_xml is { NodeType: XmlNodeType.Element, LocalName: "mergeCell" } && CellReference.TryParse(_xml.GetAttribute("ref"), out var range))
            {
                yield return range;
            }
        }
    }

    private static bool IsTrue(string? value) => value is "1" or "true" or "on";

    private int NumberIn(string attribute) =>
        int.TryParse(_xml!.GetAttribute(attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
