using System.Buffers.Binary;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>
/// What is looked up in the records of a workbook in the binary format before a library reads them: whether it has a password, how days are
/// counted, which cells hold errors (the library leaves them out), and whether what the library would believe is possible.
/// </summary>
internal sealed class BinaryRecords
{
    private const int FormulaCell = 0x0006;
    private const int Date1904 = 0x0022;
    private const int FilePass = 0x002F;
    private const int BoundSheet = 0x0085;
    private const int NumberCells = 0x00BD;
    private const int Dimensions = 0x0200;
    private const int OldDimensions = 0x0000;
    private const int TruthOrErrorCell = 0x0205;
    private const int BeginOfPart = 0x0809;
    private const int HeaderLength = 4;
    private const int MaxSheets = 1024;
    private const int MaxRows = 65_536;
    private const int MaxColumns = 256;
    private const int MaxParts = 4096;
    private const int MaxErrors = 1_000_000;

    /// <summary>The records of one cell each, those of older versions too; each begins with its row and its column.</summary>
    private static readonly int[] Cells =
        [FormulaCell, 0x0206, 0x0406, 0x0001, 0x0002, 0x0003, 0x0004, 0x0005, 0x00BE, 0x00D6, 0x00FD, 0x0201, 0x0202, 0x0203, 0x0204, TruthOrErrorCell, 0x027E];

    private readonly byte[] _bytes;
    private readonly Dictionary<int, Dictionary<(int Row, int Column), byte>> _errorsByStart = [];
    private readonly List<int> _sheets = [];
    private int _errors;

    /// <summary>Whether the workbook is of Excel 97 or later: texts are Unicode, and rows are counted in four bytes.</summary>
    private bool _isUnicode;

    private BinaryRecords(byte[] bytes) => _bytes = bytes;

    public byte[] Bytes => _bytes;

    /// <summary>Whether days are counted from 1904.</summary>
    public bool StartsIn1904 { get; private set; }

    /// <exception cref="WorkbookException">The workbook has a password.</exception>
    /// <exception cref="InvalidDataException">The records contradict each other.</exception>
    public static BinaryRecords Scan(byte[] bytes)
    {
        var records = new BinaryRecords(bytes);
        records.Scan();
        return records;
    }

    /// <summary>The code of the error in a cell; null when it holds none. Rows are counted from 1, columns and sheets from 0.</summary>
    public byte? ErrorAt(int sheet, long row, int column) =>
        _errorsByStart[_sheets[sheet]].TryGetValue(((int)row - 1, column), out var code) ? code : null;

    private void Scan()
    {
        var errors = new Dictionary<(int Row, int Column), byte>();
        for (var place = 0; place + HeaderLength <= _bytes.Length;)
        {
            var kind = BinaryPrimitives.ReadUInt16LittleEndian(_bytes.AsSpan(place));
            var length = BinaryPrimitives.ReadUInt16LittleEndian(_bytes.AsSpan(place + 2));
            var body = _bytes.AsSpan(place + HeaderLength, Math.Min(length, _bytes.Length - place - HeaderLength));
            if (place == 0 && kind != BeginOfPart)
            {
                throw new InvalidDataException("The records don't begin as those of a workbook.");
            }

            if (kind == BeginOfPart)
            {
                if (_errorsByStart.Count == MaxParts)
                {
                    throw new InvalidDataException("The workbook has more parts than any.");
                }

                errors = _errorsByStart[place] = [];
            }

            Take(kind, body, errors);
            place += HeaderLength + length;
        }

        if (_sheets.Count > MaxSheets || !_sheets.TrueForAll(start => start > 0 && _errorsByStart.ContainsKey(start)) || _sheets.Distinct().Count() != _sheets.Count)
        {
            throw new InvalidDataException("A sheet is not where the workbook says.");
        }
    }

    private void Take(int kind, ReadOnlySpan<byte> body, Dictionary<(int Row, int Column), byte> errors)
    {
        if (Array.IndexOf(Cells, kind) >= 0 && (body.Length < 6 || BinaryPrimitives.ReadUInt16LittleEndian(body[2..]) >= MaxColumns))
        {
            throw new InvalidDataException("A row has more columns than the format can hold.");
        }

        switch (kind)
        {
            case BeginOfPart when body is [0x00, 0x06, ..]:
                _isUnicode = true;
                break;
            case FilePass:
                throw BinaryWorkbook.HasPassword();
            case Date1904 when body is [1, ..]:
                StartsIn1904 = true;
                break;
            case BoundSheet when body is [_, _, _, _, _, 0, ..]:
                _sheets.Add(BinaryPrimitives.ReadInt32LittleEndian(body));
                break;
            case Dimensions or OldDimensions when _isUnicode && body.Length >= 8 && BinaryPrimitives.ReadUInt32LittleEndian(body[4..]) > MaxRows:
                throw new InvalidDataException("A sheet has more rows than the format can hold.");
            case NumberCells when !IsPossible(body):
                throw new InvalidDataException("A row has more columns than the format can hold.");
            case TruthOrErrorCell when body is [_, _, _, _, _, _, var code, 1, ..]:
                Add(body, code, errors);
                break;
            case FormulaCell when body is [_, _, _, _, _, _, 2, _, var code, _, _, _, 0xFF, 0xFF, ..]:
                Add(body, code, errors);
                break;
        }
    }

    /// <summary>Whether numbers next to one another are as many as their first and last column say.</summary>
    private static bool IsPossible(ReadOnlySpan<byte> cells)
    {
        const int NumberLength = 6;
        if (cells.Length < NumberLength || (cells.Length % NumberLength) != 0)
        {
            return false;
        }

        var first = BinaryPrimitives.ReadUInt16LittleEndian(cells[2..]);
        var last = BinaryPrimitives.ReadUInt16LittleEndian(cells[^2..]);
        return last < MaxColumns && last - first + 1 == (cells.Length / NumberLength) - 1;
    }

    private void Add(ReadOnlySpan<byte> cell, byte code, Dictionary<(int Row, int Column), byte> errors)
    {
        errors[(BinaryPrimitives.ReadUInt16LittleEndian(cell), BinaryPrimitives.ReadUInt16LittleEndian(cell[2..]))] = code;
        if (++_errors > MaxErrors)
        {
            throw new InvalidDataException("More cells hold errors than a sheet of reports has cells.");
        }
    }
}
