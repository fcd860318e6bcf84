using System.Globalization;
using System.Text;
using System.Xml;
using ScoreCoach.IO.Import.Cells;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>Reads the rows of a sheet one by one. A number in a date's format, or in the column of dates, becomes a date.</summary>
internal sealed class SheetRecordReader(WorkbookParts parts, Workbook workbook, Func<int> dateColumn, ImportOptions options) : RecordReader
{
    /// <summary>No sheet has more rows.</summary>
    public const int MaxRows = 1_048_576;

    /// <summary>One character more than allowed is enough to be refused, unless everything is allowed.</summary>
    private readonly int _maxText = options.MaxFieldLength == int.MaxValue ? int.MaxValue : options.MaxFieldLength + 1;

    private readonly XmlReader? _xml = Open(parts, workbook.SheetPath);
    private readonly CellBuffer _cells = new();
    private readonly StringBuilder _text = new();
    private readonly char[] _chunk = new char[4096];
    private bool _ended;

    // A row of a sheet ends with its last filled cell; the empty ones after it are there all the same.
    public override int FieldCount => Math.Max(_cells.Count, HeaderWidth);

    public override int Length => _cells.Length;
    public override bool IsText => true;
    public override string Excerpt => string.Empty;

    public override ReadOnlySpan<byte> Get(int column) => _cells.Get(column);

    protected override bool ReadNext()
    {
        _cells.Clear();
        State = RecordState.Good;
        try
        {
            while (!_ended && _xml?.Read() == true)
            {
                if (_xml is { NodeType: XmlNodeType.Element, LocalName: "row" } && ReadRow())
                {
                    return true;
                }
            }
        }
        catch (Exception damaged) when (damaged is XmlException or InvalidDataException or IOException)
        {
            // What follows can't be read: one record says so, and the rows before it count.
            _cells.Clear();
            _ended = true;
            (Row, Line, State) = (Row + 1, Line + 1, RecordState.Damaged);
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

    private static XmlReader? Open(WorkbookParts parts, string sheetPath)
    {
        try
        {
            return parts.Open(sheetPath);
        }
        catch (InvalidDataException)
        {
            // A sheet that can't be unpacked has no header.
            return null;
        }
    }

    private bool ReadRow()
    {
        // A line stands for one row: a number that came before, or that no sheet has, is passed over.
        var isNumber = long.TryParse(_xml!.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var line);
        Line = isNumber && line > Line && line <= MaxRows ? line : Line + 1;
        if (_xml.IsEmptyElement)
        {
            return false;
        }

        var next = 0;
        while (_xml.Read() && !(_xml is { NodeType: XmlNodeType.EndElement, LocalName: "row" }))
        {
            if (_xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                var column = ColumnOf(_xml.GetAttribute("r"), next);
                next = column + 1;

                // One column more than allowed is enough to be refused.
                ReadCell(Math.Min(column, options.MaxColumn));
            }
        }

        if (_cells.Length == 0)
        {
            return false;
        }

        Row++;
        return true;
    }

    private static int ColumnOf(string? reference, int next)
    {
        var column = 0;
        for (var index = 0; index < reference?.Length && char.IsAsciiLetter(reference[index]) && column <= 100_000; index++)
        {
            column = (column * 26) + (reference[index] & 0x1F);
        }

        return column == 0 ? next : column - 1;
    }

    private void ReadCell(int column)
    {
        var type = _xml!.GetAttribute("t");
        var style = _xml.GetAttribute("s");
        _text.Clear();
        if (!_xml.IsEmptyElement)
        {
            ReadValue(inline: type == "inlineStr");
        }

        if (_text.Length == 0)
        {
            return;
        }

        var text = _text.ToString();
        _cells.Set(column, type switch
        {
            "s" => workbook.TextOf(text),
            "b" => text == "1" ? "true" : "false",
            "inlineStr" or "str" or "e" or "d" => text,
            _ => NumberText(text, style, column),
        });
    }

    /// <summary>Takes the text of the value, but no more of it than a field may have.</summary>
    private void ReadValue(bool inline)
    {
        var taken = false;
        while (_xml!.Read() && !(_xml is { NodeType: XmlNodeType.EndElement, LocalName: "c" }))
        {
            if (_xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
            {
                taken = _xml.NodeType == XmlNodeType.Element && _xml.LocalName == (inline ? "t" : "v");
            }
            else if (taken && _xml.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
            {
                TakeText();
            }
        }
    }

    private void TakeText()
    {
        if (!_xml!.CanReadValueChunk)
        {
            _text.Append(_xml.Value.AsSpan(0, Math.Min(_xml.Value.Length, _maxText)));
            return;
        }

        int read;
        while ((read = _xml.ReadValueChunk(_chunk, 0, _chunk.Length)) > 0)
        {
            _text.Append(_chunk, 0, Math.Min(read, Math.Max(0, _maxText - _text.Length)));
        }
    }

    private string NumberText(string text, string? style, int column)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return text;
        }

        var kind = workbook.KindOf(style);
        if ((kind == NumberKind.Date || (column == dateColumn() && number is > 20_000 and < 80_000)) && DayOf(number) is { } day)
        {
            return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        if (kind == NumberKind.Percent)
        {
            return Math.Round(number * 100, 6).ToString("0.######", CultureInfo.InvariantCulture) + "%";
        }

        // Programs write 0.1 + 0.2 as they compute it; fifteen digits are what a sheet shows.
        return Math.Abs(number) < 1e15 ? number.ToString("0.###############", CultureInfo.InvariantCulture) : text;
    }

    private DateTime? DayOf(double serial)
    {
        // Day 60 of the older count is a 29 February 1900 that never was.
        var days = Math.Floor(serial) + (workbook.StartsIn1904 ? 1462 : 0);
        return days is < 61 or > 110_000 ? null : new DateTime(1899, 12, 30).AddDays(days);
    }
}
