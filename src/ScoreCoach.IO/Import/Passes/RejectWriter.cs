using System.Globalization;
using System.Text;
using CsvHelper;
using ScoreCoach.IO.Files;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.Tables;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.IO.Output;
using ScoreCoach.Import;

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
    private ColumnLayout? _layout;
    private bool _hasHeader;

    /// <summary>
    /// Starts a file. A caller who named an encoding names it again to read this one: then the file begins with a mark,
    /// which says that it is UTF-8.
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

        // Rows of the wrong width are padded, and blanks at the ends of a field are kept.
        var options = CsvWriting.Options with { Separator = delimiter, Quoting = CsvQuoting.WhenNeededOrWhitespace };
        _csv = CsvWriter.Create(_file.Stream, delimiter == options.InjectionEscape ? options with { InjectionEscape = ' ' } : options, true);
    }

    /// <summary>Begins a table: the first one writes its header now, others before their first refused row.</summary>
    public void Begin(ColumnLayout layout, DateParser dates)
    {
        _dates = dates;
        _dateColumn = layout[ReportField.ExamDate];
        _columns = [.. Enumerable.Range(0, layout.Headers.Count)
            .Where(column => !ColumnLayout.RejectColumns.Contains(layout.Headers[column], StringComparer.OrdinalIgnoreCase))];
        (var isFirst, _layout, _hasHeader) = (_layout is null, layout, false);
        if (isFirst)
        {
            Try(WriteHeader);
        }
    }

    /// <summary>Writes a row.</summary>
    /// <exception cref="RejectFileException">There is no room for it.</exception>
    public void Write<TCells>(TCells cells, ImportIssue issue)
        where TCells : IRowCells => Try(() =>
    {
        if (!_hasHeader)
        {
            WriteHeader();
        }

        foreach (var column in _columns)
        {
            _csv.WriteField(column == _dateColumn ? SettledDate(cells.Get(column)) : cells.Get(column));
        }

        _csv.WriteField(cells.Line, default);
        _csv.WriteField(issue.Code.ToString());
        var message = issue.Suggestion is null ? issue.Message : $"{issue.Message} {issue.Suggestion}";
        _csv.WriteField(message.ReplaceLineEndings(" "));
        _csv.EndRecord();
    });

    /// <summary>Puts the file in its place.</summary>
    /// <exception cref="RejectFileException">There is no room for it, or it can't be put there.</exception>
    public void Complete() => Try(() =>
    {
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
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RejectFileException(exception);
        }
    }

    private void WriteHeader()
    {
        _hasHeader = true;
        foreach (var column in _columns)
        {
            // JSON can write a zero byte into a name; a delimited file with one is taken for no text. In quotes another
            // delimiter is not taken for the file's, even if a hint had to say so before.
            var name = _layout!.Headers[column].Replace("\0", string.Empty, StringComparison.Ordinal);
            _csv.WriteField(name, name.Any(CsvDialect.Found.Contains) ? CsvQuoting.Always : CsvQuoting.WhenNeededOrWhitespace);
        }

        foreach (var name in ColumnLayout.RejectColumns)
        {
            _csv.WriteField(name);
        }

        _csv.EndRecord();
    }

    /// <summary>What settled the column's dates may not be among the refused rows: the dates are written so that they need nothing settled.</summary>
    private ReadOnlySpan<byte> SettledDate(ReadOnlySpan<byte> cell) =>
        _dates.IsOrderProven && _dates.TryParse(CellText.Trim(cell), out var date, out _) && date is { Time: null } found
            ? Encoding.UTF8.GetBytes(found.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : cell;
}
