using ExcelDataReader;
using ScoreCoach.IO.Import.Cells;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>Reads the rows of a sheet in the binary format one by one, each cell as the sheet shows it. Rows without text are passed over.</summary>
internal sealed class BinarySheetReader(BinaryWorkbook workbook, Worksheet sheet, HiddenCells hidden, Func<int> dateColumn, ImportOptions options) : RecordReader
{
    private const int MaxFormats = 4096;

    private readonly CellBuffer _cells = new();
    private readonly Dictionary<string, NumberFormat> _formats = new(StringComparer.Ordinal);
    private readonly HiddenColumns _hiddenColumns = new();
    private IExcelDataReader? _rows;
    private BinaryStream? _stream;
    private MergedCells _merged = new(MergedRanges.None);
    private bool _ended;
    private int _width;

    public override int FieldCount => Math.Max(_cells.Count, Math.Max(_width, HeaderWidth));
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
            _rows ??= Open();
            while (!_ended && Next(_rows))
            {
                Line++;
                if (ReadRow(_rows))
                {
                    return true;
                }
            }
        }
        catch (Exception damaged) when (BinaryWorkbook.IsDamage(damaged))
        {
            // What follows can't be read: one record reports it, and the rows before it count.
            _cells.Clear();
            _ended = true;
            (Row, Line, State) = (Row + 1, Line + 1, RecordState.Damaged);
            return true;
        }

        return false;
    }

    public override void Dispose()
    {
        _rows?.Dispose();
        base.Dispose();
    }

    private IExcelDataReader Open()
    {
        var rows = workbook.Open(sheet, out _stream);
        var ranges = (rows.MergeCells ?? []).Select(range => new MergedRange(range.FromRow + 1, range.ToRow + 1, range.FromColumn, range.ToColumn));
        _merged = new MergedCells(MergedRanges.Of(ranges, rows.FieldCount));
        for (var column = 0; column < rows.FieldCount; column++)
        {
            if (rows.GetColumnWidth(column) == 0)
            {
                _hiddenColumns.Add(column, column);
            }
        }

        return rows;
    }

    private bool Next(IExcelDataReader rows)
    {
        _stream!.Start();
        var hasNext = rows.Read();
        _stream.End();
        return hasNext;
    }

    private bool ReadRow(IExcelDataReader rows)
    {
        for (var column = 0; column < rows.FieldCount; column++)
        {
            if (TextOf(rows, column) is { Length: > 0 } text)
            {
                // One column, and one character, more than allowed is enough to be refused.
                _cells.Set(Math.Min(column, options.MaxColumn), text.Length > options.MaxFieldLength ? text.AsSpan(0, options.MaxFieldLength + 1) : text);
            }
        }

        if (_cells.Length == 0)
        {
            return false;
        }

        Row++;
        _merged.Fill(Line, _cells);
        _width = Math.Max(_width, _cells.Count);
        hidden.Note(Line, rows.RowHeight == 0, _hiddenColumns, _cells);
        return true;
    }

    private string? TextOf(IExcelDataReader rows, int column) => workbook.Records.ErrorAt(sheet.Index, Line, column) is { } error ? TextOf(error) : rows.GetValue(column) switch
    {
        null => null,
        string text => text,
        bool value => value ? "TRUE" : "FALSE",

        // The library counts days from 1900 whatever the workbook does.
        DateTime moment => FormatOf(rows, column).Show(moment.ToOADate(), startsIn1904: false, column == dateColumn()),
        TimeSpan time => FormatOf(rows, column).Show(time.TotalDays, startsIn1904: false, isDate: false),
        int number => FormatOf(rows, column).Show(number, workbook.Records.StartsIn1904, column == dateColumn()),
        double number => FormatOf(rows, column).Show(number, workbook.Records.StartsIn1904, column == dateColumn()),
        var other => Convert.ToString(other, System.Globalization.CultureInfo.InvariantCulture),
    };

    private NumberFormat FormatOf(IExcelDataReader rows, int column)
    {
        var code = rows.GetNumberFormatString(column) ?? "General";
        if (!_formats.TryGetValue(code, out var format))
        {
            format = NumberFormat.Parse(code);
            if (_formats.Count < MaxFormats)
            {
                _formats.Add(code, format);
            }
        }

        return format;
    }

    private static string TextOf(byte error) => error switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };
}
