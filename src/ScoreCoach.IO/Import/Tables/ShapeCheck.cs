using System.Runtime.CompilerServices;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.Headers;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>Checks what a record must be before its cells mean anything: quoted rightly, text, as wide as the header, no field too long.</summary>
internal sealed class ShapeCheck(string path, string encoding, ImportOptions options)
{
    private string[] _headers = [];

    /// <summary>Whether no record can hold bytes that are not valid text, so that they need not be looked at again.</summary>
    public bool AllText { get; set; } = true;

    /// <summary>The headers, without the empty ones at the end.</summary>
    public IReadOnlyList<string> Headers => _headers;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool IsBlank(RecordReader record) =>
        record.State == RecordState.Good && CellText.Trim(record.Get(0)).IsEmpty && IsBlankToItsEnd(record);

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

    /// <summary>Finds the header among the first records; returns what makes the file unusable, and null when nothing does.</summary>
    /// <param name="records">The table, from its start or from where a header was met.</param>
    /// <param name="known">What headers consist of.</param>
    /// <param name="isGiven">Whether the first record is the header by the nature of the file.</param>
    /// <param name="isFurther">Whether the table follows another one in its file; its header is the first record.</param>
    /// <param name="header">The header; null for an unusable file.</param>
    public ImportIssue? FindHeader(RecordReader records, KnownHeaders known, bool isGiven, bool isFurther, out TableHeader? header)
    {
        header = null;
        var asked = isGiven || isFurther ? null : options.HeaderLine;
        var rows = new List<HeaderRow>();
        ImportIssue? firstProblem = null;
        ImportIssue? misencoded = null;
        long? inQuotes = null;
        for (var read = 0; read < (isGiven ? 1 : Math.Max(HeaderFinder.MaxRecords, asked ?? 0)) && records.Read(); read++)
        {
            var problem = CheckHeader(records, out var names);
            firstProblem ??= rows.Exists(row => row.Cells.Count > 0) ? null : problem;
            misencoded ??= problem?.Code == ImportIssueCode.InvalidEncoding && (records.Line == asked || known.AreHeader(NamesInOneByteEach(records))) ? problem : null;
            inQuotes ??= records is { State: RecordState.Good, FieldCount: 1 } && records.Excerpt.StartsWith('"') && HoldsRow(records.Get(0), known) ? records.Line : null;
            rows.Add(problem is null
                ? new HeaderRow(records.Row, records.Line, names, Array.Find(names, name => !string.IsNullOrWhiteSpace(name))?.Trim() ?? string.Empty)
                : new HeaderRow(records.Row, records.Line, [], records.IsText ? records.Excerpt : "…"));
        }

        if (rows.Count == 0)
        {
            return Whole(0, ImportIssueCode.EmptyFile, "The file is empty.", "Add a header and one row per report.");
        }

        header = HeaderFinder.Find(known, rows, asked);
        if (header is not { IsOfReports: true } && misencoded is not null)
        {
            // The line above it that can be read is a title, and not the header that it would be taken for.
            header = null;
            return misencoded;
        }

        if (header is null && asked is { } line)
        {
            return Whole(line, ImportIssueCode.MissingColumn, FormattableString.Invariant($"Line {line} is not the start of a row, so it can't be the header."), Advice.With($"Correct the line, or omit {OptionExample.Of(nameof(ImportOptions.HeaderLine))} to detect the header."));
        }

        if (header is not { IsOfReports: true } && firstProblem is not null)
        {
            header = null;
            return firstProblem;
        }

        if (header is null)
        {
            return Whole(rows[0].Line, ImportIssueCode.EmptyFile, "The header is empty.", "Add a name for each column.");
        }

        if (header.Names.Count == 1 && inQuotes == header.Line)
        {
            return Whole(
                header.Line, ImportIssueCode.MalformedRow, "Each line is one quoted field that contains a whole row.",
                "Remove the quotes around the lines, or save the sheet as CSV without putting a row into one cell.");
        }

        if (!isGiven && !isFurther && asked is null
            && MisreadHeader.Find(known, header, rows, records, record => CheckHeader(record, out var names) is null ? names : null) is { } misread)
        {
            header = null;
            return misread with { Path = path };
        }

        if (isFurther)
        {
            header = header with { Decision = HeaderFinder.Further(header.Line) };
        }

        _headers = [.. header.Names];
        return null;
    }

    /// <summary>Whether a field holds the names of several columns, with a delimiter between them.</summary>
    private static bool HoldsRow(ReadOnlySpan<byte> field, KnownHeaders known)
    {
        var text = field.Length < 64 * 1024 ? System.Text.Encoding.UTF8.GetString(field) : string.Empty;
        return CsvDialect.Found.Any(delimiter => text.Split(delimiter) is { Length: > 2 } names && known.AreHeader(names));
    }

    /// <summary>The names in a record that is not valid text, as they are in an encoding of one byte per character: enough to know a header.</summary>
    private static string[] NamesInOneByteEach(RecordReader record) =>
        [.. Enumerable.Range(0, record.FieldCount).Select(column => System.Text.Encoding.Latin1.GetString(CellText.Trim(record.Get(column))))];

    /// <summary>Takes the names out of a record; returns what keeps it from being a header.</summary>
    private ImportIssue? CheckHeader(RecordReader record, out string[] names)
    {
        names = [];
        if (record.State != RecordState.Good)
        {
            var issue = Malformed(record);
            return record.State == RecordState.TooLong ? issue : issue with { Message = "The header breaks the quoting rules." };
        }

        if (!record.IsText)
        {
            return Whole(record.Line, ImportIssueCode.InvalidEncoding, $"The header is not valid {encoding} text.", EncodingAdvice);
        }

        if (record.FieldCount - CountAdded(record) > options.MaxColumn)
        {
            var message = FormattableString.Invariant($"The header has {record.FieldCount} columns; at most {options.MaxColumn} are read.");
            return Whole(record.Line, ImportIssueCode.UnsupportedFile, message, Raise(nameof(ImportOptions.MaxColumn), "file"));
        }

        var cells = new string[record.FieldCount];
        var width = 0;
        for (var column = 0; column < cells.Length; column++)
        {
            if (record.Get(column).Length > options.MaxFieldLength && !IsAdded(record.Get(column)))
            {
                return TooLong(record.Line, column);
            }

            cells[column] = System.Text.Encoding.UTF8.GetString(CellText.Trim(record.Get(column)));
            width = string.IsNullOrWhiteSpace(cells[column]) ? width : column + 1;
        }

        // Trailing delimiters of the header are not columns.
        names = cells[..width];
        return null;
    }

    /// <summary>Finds what is wrong with a row; null when nothing is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ImportIssue? Check(RecordReader record)
    {
        // What nearly every row is: as wide as the header, and so short that no field is too long.
        if (record.IsVerified && record.FieldCount == _headers.Length && record.Length <= options.MaxFieldLength)
        {
            return null;
        }

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
        var mayFit = header.FieldCount > options.MaxColumn && header.FieldCount - ColumnLayout.RejectColumns.Count <= options.MaxColumn;
        return mayFit ? Enumerable.Range(0, header.FieldCount).Count(column => IsAdded(header.Get(column))) : 0;
    }

    private static bool IsAdded(ReadOnlySpan<byte> header) => header.Length < 64 && IsAdded(System.Text.Encoding.UTF8.GetString(header));

    private static bool IsAdded(string header) => ColumnLayout.RejectColumns.Contains(header.Trim(), StringComparer.OrdinalIgnoreCase);

    private static readonly Advice EncodingAdvice = Advice.With(
        $"Specify the encoding of the file, for example {OptionExample.Of(nameof(ImportOptions.Encoding), "Windows-1252")}.");

    private static Advice Raise(string option, string what) => Advice.With($"Increase {OptionExample.Of(option)} if the {what} is correct.");

    private ImportIssue Whole(long line, ImportIssueCode code, string message, Advice advice) =>
        new() { Path = path, Line = line, Code = code, Message = message, Advice = advice };

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
        var (message, advice) = extra.Count == 0
            ? (counts + ".", "Add the missing fields; an empty field is fine.")
            : CutQuotes(record) is { } quotes
                ? ($"{counts}; too much: {string.Join(" | ", extra)}. The quotes {quotes} do not keep a delimiter inside a field.", "Write straight double quotes (\") around a field that contains the delimiter.")
            : ($"{counts}; too much: {string.Join(" | ", extra)}.", "A field that contains the delimiter needs quotes around it.");
        return Whole(record.Line, ImportIssueCode.FieldCountMismatch, message, advice);
    }

    /// <summary>The quotes of another kind around a field that its delimiter cut in two; null where there are none.</summary>
    private static string? CutQuotes(RecordReader record)
    {
        for (var first = 0; first < record.FieldCount; first++)
        {
            for (var last = first + 1; last < Math.Min(record.FieldCount, first + 4); last++)
            {
                if (TextQuotes.Cut(CellText.Trim(record.Get(first)), CellText.Trim(record.Get(last))) is { } quotes)
                {
                    return quotes;
                }
            }
        }

        return null;
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
        if (record.State == RecordState.TooLong)
        {
            var raise = Raise(nameof(ImportOptions.MaxFieldLength), "row");
            return Whole(record.Line, ImportIssueCode.FieldTooLong, "The row exceeds the maximum length.", raise);
        }

        const string Quoting = "Enclose the whole field in quotes and double every quote inside it.";
        var (message, advice) = record.State switch
        {
            RecordState.StrayQuote => ("The row has a quote in a field that is not quoted.", Quoting),
            RecordState.TextAfterQuote => ("The row has text after a closing quote.", Quoting),
            RecordState.OpenQuote => ("The row opens a quote that is never closed.", Quoting),
            RecordState.NameTwice => ("The JSON object has the same name twice, with different values.", "Remove the wrong value. Names are not case-sensitive."),
            RecordState.NoList => ("The value is not a valid JSON list, as the rows of this file are.", "Look for a missing bracket, quote or comma."),
            RecordState.NoObject => ("The value is not a valid JSON object.", "Look for a missing bracket, quote or comma."),
            _ => ("From here on the file is damaged and can't be read.", "Save it again, as CSV (UTF-8) for example."),
        };
        return Whole(record.Line, ImportIssueCode.MalformedRow, message, advice) with { Value = record.Excerpt };
    }

    private ImportIssue InvalidEncoding(RecordReader record)
    {
        var column = 0;
        while (column < record.FieldCount && CellText.IsText(record.Get(column)))
        {
            column++;
        }

        // No encoding of the list has a NUL byte in a text, so naming one would not help.
        var hasNul = column < record.FieldCount && record.Get(column).Contains((byte)0);
        var issue = hasNul
            ? Whole(record.Line, ImportIssueCode.InvalidEncoding, "The field contains a NUL character.", "Correct the field, or save the file again as CSV (UTF-8).")
            : Whole(record.Line, ImportIssueCode.InvalidEncoding, $"The field is not valid {encoding} text.", EncodingAdvice);
        return issue with { Column = column < record.FieldCount ? column + 1 : null, Field = HeaderOf(column) };
    }

    private ImportIssue TooLong(long line, int column)
    {
        var message = FormattableString.Invariant($"The field is longer than {options.MaxFieldLength} bytes.");
        var issue = Whole(line, ImportIssueCode.FieldTooLong, message, Raise(nameof(ImportOptions.MaxFieldLength), "field"));
        return issue with { Column = column + 1, Field = HeaderOf(column) };
    }

    private string? HeaderOf(int column) => column < _headers.Length ? _headers[column] : null;
}
