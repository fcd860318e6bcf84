using System.Globalization;
using System.Text;
using CsvHelper;
using ScoreCoach.IO.Files;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.Tables;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.IO.Output;

namespace ScoreCoach.IO.Import.Passes;

/// <summary>
/// Writes refused rows in the file's own layout, with the line, the code and the message of what is wrong. What is written
/// can be corrected and read again as it is: the reader passes over the three columns.
/// </summary>
internal sealed class RejectWriter : IDisposable
{
    private readonly ReplacingFile _file;
    private readonly CsvWriter _csv;
    private DateParser _dates = null!;
    private int[] _columns = [];
    private int _dateColumn;
    private IReadOnlyList<string>? _first;
    private IReadOnlyList<string> _headers = [];
    private bool _hasHeader;
    private bool _isEmpty = true;

    /// <summary>
    /// Starts a file. A caller who named an encoding names it again to read this one: then the file begins with a mark,
    /// which indicates that it is UTF-8.
    /// </summary>
    public RejectWriter(string path, char delimiter, bool isMarked)
    {
        _file = new ReplacingFile(path);
        if (isMarked)
        {
            _file.Stream.Write("\uFEFF"u8);
        }

        if (!CsvDialect.Found.Contains(delimiter))
        {
            // Whoever reads the file again would have to know what its own hint, or an option, said.
            _file.Stream.Write(Encoding.UTF8.GetBytes($"sep={delimiter}\n"));
        }

        // Blanks at the ends of a field are kept. Each table has its own width; within one, rows of the wrong width are padded.
        var options = CsvWriting.Options with { Separator = delimiter, Quoting = CsvQuoting.WhenNeededOrWhitespace, ValidateFieldCount = false };
        _csv = CsvWriter.Create(_file.Stream, delimiter == options.InjectionEscape ? options with { InjectionEscape = ' ' } : options, true);
    }

    /// <summary>Begins a table. Its header is written before its first refused row: two headers in a row would be read as one.</summary>
    /// <param name="headers">The names of its columns.</param>
    /// <param name="dateColumn">The column of dates; -1 for none.</param>
    /// <param name="dates">Parses them.</param>
    public void Begin(IReadOnlyList<string> headers, int dateColumn, DateParser dates)
    {
        _first ??= headers;
        (_headers, _dateColumn, _dates, _hasHeader) = (headers, dateColumn, dates, false);
    }

    /// <summary>Writes a row.</summary>
    /// <exception cref="RejectFileException">There is no room for it.</exception>
    public void Write<TCells>(TCells cells, ImportIssue issue)
        where TCells : IRowCells => Try(() =>
    {
        if (!_hasHeader)
        {
            WriteHeader(_headers);
        }

        foreach (var column in _columns)
        {
            _csv.WriteField(column == _dateColumn ? ResolvedDate(cells.Get(column)) : cells.Get(column));
        }

        _csv.WriteField(cells.Line, default);
        _csv.WriteField(issue.Code.ToString());
        var message = issue.Suggestion is null ? issue.Message : $"{issue.Message} {issue.Suggestion}";
        _csv.WriteField(message.ReplaceLineEndings(" "));
        _csv.EndRecord();
    });

    /// <summary>Puts the file instead.</summary>
    /// <exception cref="RejectFileException">There is no room for it, or it can't be put there.</exception>
    public void Complete() => Try(() =>
    {
        if (_isEmpty && _first is not null)
        {
            WriteHeader(_first);
        }

        _csv.Flush();
        _file.Complete();
    });

    public void Dispose() => _file.Dispose();

    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            throw new RejectFileException(exception);
        }
    }

    private void WriteHeader(IReadOnlyList<string> headers)
    {
        (_hasHeader, _isEmpty) = (true, false);
        _columns = [.. Enumerable.Range(0, headers.Count)
            .Where(column => !ColumnLayout.RejectColumns.Contains(headers[column], StringComparer.OrdinalIgnoreCase))];
        foreach (var column in _columns)
        {
            // JSON can write a zero byte into a name; a delimited file with one is taken for no text. In quotes another
            // delimiter is not taken for the file's, even if a hint was needed before.
            var name = headers[column].Replace("\0", string.Empty, StringComparison.Ordinal);
            _csv.WriteField(name, name.Any(CsvDialect.Found.Contains) ? CsvQuoting.Always : CsvQuoting.WhenNeededOrWhitespace);
        }

        foreach (var name in ColumnLayout.RejectColumns)
        {
            _csv.WriteField(name);
        }

        _csv.EndRecord();
    }

    /// <summary>What determined the column's dates may not be among the refused rows: the dates are written so that they need nothing determined.</summary>
    private ReadOnlySpan<byte> ResolvedDate(ReadOnlySpan<byte> cell) =>
        _dates.IsOrderProven && _dates.TryParse(CellText.Trim(cell), out var date, out _) && date is { Time: null } found
            ? Encoding.UTF8.GetBytes(found.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : cell;
}
