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
    private const int Dimensions = 0x0200;
    private const int TruthOrErrorCell = 0x0205;
    private const int BeginOfPart = 0x0809;
    private const int HeaderLength = 4;
    private const int MaxSheets = 1024;
    private const int MaxRows = 65_536;
    private const int MaxParts = 4096;
    private const int MaxErrors = 1_000_000;

    private readonly byte[] _bytes;
    private readonly Dictionary<int, Dictionary<(int Row, int Column), byte>> _errorsByStart = [];
    private readonly List<int> _sheets = [];
    private int _errors;

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

        if (_sheets.Count > MaxSheets || !_sheets.TrueForAll(_errorsByStart.ContainsKey) || _sheets.Distinct().Count() != _sheets.Count)
        {
            throw new InvalidDataException("A sheet is not where the workbook says.");
        }
    }

    private void Take(int kind, ReadOnlySpan<byte> body, Dictionary<(int Row, int Column), byte> errors)
    {
        switch (kind)
        {
            case FilePass:
                throw BinaryWorkbook.HasPassword();
            case Date1904 when body is [1, ..]:
                StartsIn1904 = true;
                break;
            case BoundSheet when body is [_, _, _, _, _, 0, ..]:
                _sheets.Add(BinaryPrimitives.ReadInt32LittleEndian(body));
                break;
            case Dimensions when body.Length >= 14 && BinaryPrimitives.ReadUInt32LittleEndian(body[4..]) > MaxRows:
                throw new InvalidDataException("A sheet has more rows than the format can hold.");
            case TruthOrErrorCell when body is [_, _, _, _, _, _, var code, 1, ..]:
                Add(body, code, errors);
                break;
            case FormulaCell when body is [_, _, _, _, _, _, 2, _, var code, _, _, _, 0xFF, 0xFF, ..]:
                Add(body, code, errors);
                break;
        }
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
