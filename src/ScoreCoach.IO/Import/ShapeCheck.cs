using System.Text.Unicode;

namespace ScoreCoach.IO;

/// <summary>Checks what a record must be before its cells mean anything: quoted rightly, text, as wide as the header, no field too long.</summary>
internal sealed class ShapeCheck(string path, string encoding, ImportOptions options)
{
    private string[] _headers = [];

    /// <summary>Whether no record can hold bytes that are no text, so that they need not be looked at again.</summary>
    public bool AllText { get; set; } = true;

    /// <summary>The headers, without the empty ones at the end.</summary>
    public IReadOnlyList<string> Headers => _headers;

    /// <summary>Whether nothing stands in a record.</summary>
    public static bool IsBlank(RecordReader record) =>
        record.State == RecordState.Good && CellText.Trim(record.Get(0)).IsEmpty && IsBlankToItsEnd(record);

    /// <summary>Whether a record that is text and keeps the rules of quoting needs no closer look: as wide as the header, and so short that no field is too long.</summary>
    public bool IsPlain(int fieldCount, int length) => fieldCount == _headers.Length && length <= options.MaxFieldLength;

    private static bool IsBlankToItsEnd(RecordReader record)
    {
        if (record.Length == 0)
        {
            // In JSON a record of no bytes has as many columns as any other.
            return true;
        }

        for (var column = 1; column < record.FieldCount; column++)
        {
            if (!CellText.Trim(record.Get(column)).IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads the header.</summary>
    /// <returns>What makes the file unusable; null when nothing does.</returns>
    public ImportIssue? ReadHeader(RecordReader record)
    {
        if (!record.Read())
        {
            return Whole(0, ImportIssueCode.EmptyFile, "The file is empty.", "It needs a header and a row per report.");
        }

        if (record.State != RecordState.Good)
        {
            var malformed = Malformed(record);
            return record.State == RecordState.TooLong ? malformed : malformed with { Message = "The header breaks the quoting rules." };
        }

        if (!record.IsText)
        {
            return Whole(record.Line, ImportIssueCode.InvalidEncoding, $"The header is no text in {encoding}.", EncodingAdvice);
        }

        if (record.FieldCount - CountAdded(record) > options.MaxColumn)
        {
            return Whole(
                record.Line,
                ImportIssueCode.UnsupportedFile,
                FormattableString.Invariant($"The header has {record.FieldCount} columns; at most {options.MaxColumn} are read."),
                "Raise -MaxColumn if the file is right.");
        }

        var names = new string[record.FieldCount];
        var width = 0;
        for (var column = 0; column < names.Length; column++)
        {
            if (record.Get(column).Length > options.MaxFieldLength && !IsAdded(record.Get(column)))
            {
                return TooLong(record.Line, column);
            }

            names[column] = System.Text.Encoding.UTF8.GetString(record.Get(column));
            width = string.IsNullOrWhiteSpace(names[column]) ? width : column + 1;
        }

        // Trailing delimiters of the header are no columns.
        _headers = names[..width];
        return width == 0 ? Whole(record.Line, ImportIssueCode.EmptyFile, "The header is empty.", "It needs a name for each column.") : null;
    }

    /// <summary>Checks a row.</summary>
    /// <returns>What is wrong; null when nothing is.</returns>
    public ImportIssue? Check(RecordReader record)
    {
        if (record.State != RecordState.Good)
        {
            return Malformed(record);
        }

        if (!AllText && !record.IsText)
        {
            return InvalidEncoding(record);
        }

        if (record.FieldCount != _headers.Length && FindMismatch(record) is { } mismatch)
        {
            return mismatch;
        }

        return record.Length > options.MaxFieldLength ? CheckLengths(record) : null;
    }

    /// <summary>How many columns a reject file added; the limits are of the file's own.</summary>
    private int CountAdded(RecordReader header)
    {
        if (header.FieldCount <= options.MaxColumn || header.FieldCount - ColumnLayout.RejectColumns.Count > options.MaxColumn)
        {
            return 0;
        }

        var count = 0;
        for (var column = 0; column < header.FieldCount; column++)
        {
            count += IsAdded(header.Get(column)) ? 1 : 0;
        }

        return count;
    }

    private static bool IsAdded(ReadOnlySpan<byte> header) => header.Length < 64 && IsAdded(System.Text.Encoding.UTF8.GetString(header));

    private static bool IsAdded(string header) => ColumnLayout.RejectColumns.Contains(header.Trim(), StringComparer.OrdinalIgnoreCase);

    private const string EncodingAdvice = "Name the encoding of the file, for example -Encoding Windows-1252.";

    private ImportIssue Whole(long line, ImportIssueCode code, string message, string suggestion) =>
        new() { Path = path, Line = line, Code = code, Message = message, Suggestion = suggestion };

    private ImportIssue? FindMismatch(RecordReader record)
    {
        var extra = new List<string>();
        for (var column = _headers.Length; column < record.FieldCount && extra.Count < 20; column++)
        {
            var cell = CellText.Trim(record.Get(column));
            if (!cell.IsEmpty)
            {
                extra.Add(CellText.Quote(cell));
            }
        }

        if (record.FieldCount > _headers.Length && extra.Count == 0)
        {
            return null;
        }

        var counts = FormattableString.Invariant($"The row has {record.FieldCount} fields, the header has {_headers.Length}");
        return extra.Count == 0
            ? Whole(record.Line, ImportIssueCode.FieldCountMismatch, counts + ".", "Add the missing fields; an empty field is fine.")
            : Whole(
                record.Line,
                ImportIssueCode.FieldCountMismatch,
                $"{counts}; too much: {string.Join(" | ", extra)}.",
                "A field that holds the delimiter needs quotes around it.");
    }

    private ImportIssue? CheckLengths(RecordReader record)
    {
        for (var column = 0; column < record.FieldCount; column++)
        {
            if (record.Get(column).Length > options.MaxFieldLength && !(column < _headers.Length && IsAdded(_headers[column])))
            {
                return TooLong(record.Line, column);
            }
        }

        return null;
    }

    private ImportIssue Malformed(RecordReader record)
    {
        var message = record.State switch
        {
            RecordState.StrayQuote => "The row has a quote in a field that is not quoted.",
            RecordState.TextAfterQuote => "The row has text after a closing quote.",
            RecordState.OpenQuote => "The row opens a quote that is never closed.",
            RecordState.NoObject => "This is no JSON object that can be read.",
            RecordState.Damaged => "From here on the file is damaged and can't be read.",
            _ => "The row is longer than any row can be.",
        };
        var advice = record.State switch
        {
            RecordState.NoObject => "Look for a missing bracket, quote or comma.",
            RecordState.Damaged => "Save it again, as CSV (UTF-8) for example.",
            _ => "Put the whole field in quotes and write a quote inside it twice.",
        };
        return record.State == RecordState.TooLong
            ? Whole(record.Line, ImportIssueCode.FieldTooLong, message, "Raise -MaxFieldLength if the row is right.")
            : Whole(record.Line, ImportIssueCode.MalformedRow, message, advice) with { Value = record.Excerpt };
    }

    private ImportIssue InvalidEncoding(RecordReader record)
    {
        var column = 0;
        while (column < record.FieldCount && Utf8.IsValid(record.Get(column)) && !record.Get(column).Contains((byte)0))
        {
            column++;
        }

        return Whole(record.Line, ImportIssueCode.InvalidEncoding, $"The bytes are no text in {encoding}.", EncodingAdvice) with
        {
            Column = column < record.FieldCount ? column + 1 : null,
            Field = column < _headers.Length ? _headers[column] : null,
        };
    }

    private ImportIssue TooLong(long line, int column) => Whole(
        line,
        ImportIssueCode.FieldTooLong,
        FormattableString.Invariant($"The field is longer than {options.MaxFieldLength} bytes."),
        "Raise -MaxFieldLength if the field is right.") with
    {
        Column = column + 1,
        Field = column < _headers.Length ? _headers[column] : null,
    };
}
