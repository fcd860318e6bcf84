using System.Globalization;
using System.Text;

namespace ScoreCoach.IO;

/// <summary>
/// Writes refused rows in the file's own layout, with the line, the code and the message of what is wrong. What is written
/// can be corrected and read again as it is: the reader passes over the three columns.
/// </summary>
internal sealed class RejectWriter : IDisposable
{
    private readonly ReplacingFile _file;
    private readonly Stream _stream;
    private readonly ColumnLayout _layout;
    private readonly FieldReader _fields;
    private readonly byte _delimiter;
    private readonly int[] _columns;
    private readonly int _dateColumn;
    private readonly bool _settlesDates;
    private readonly byte[] _special;

    public RejectWriter(string path, ColumnLayout layout, FieldReader fields, char delimiter, bool isMarked)
    {
        _layout = layout;
        _fields = fields;
        _delimiter = (byte)delimiter;
        _special = [_delimiter, (byte)'"', (byte)'\r', (byte)'\n'];
        _dateColumn = layout[ReportField.ExamDate];
        _settlesDates = fields.DateOrder is DateOrder.DayFirst or DateOrder.MonthFirst;
        _columns = Enumerable.Range(0, layout.Headers.Count)
            .Where(column => !ColumnLayout.RejectColumns.Contains(layout.Headers[column], StringComparer.OrdinalIgnoreCase))
            .ToArray();
        _file = new ReplacingFile(path);
        _stream = new BufferedStream(_file.Stream, 64 * 1024);
        if (isMarked)
        {
            // The caller may name an encoding, and name it again for this file; the mark says that this one is UTF-8.
            _stream.Write("\uFEFF"u8);
        }

        if (!CsvDialect.Found.Contains(delimiter))
        {
            // Whoever reads the file again would have to know what its own hint, or an option, said.
            _stream.Write(Encoding.UTF8.GetBytes($"sep={delimiter}\n"));
        }

        WriteHeader();
    }

    /// <summary>Writes a row.</summary>
    /// <exception cref="RejectFileException">There is no room for it.</exception>
    public void Write<TCells>(TCells cells, ImportIssue issue)
        where TCells : IRowCells
    {
        try
        {
            WriteRow(cells, issue);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RejectFileException(exception);
        }
    }

    /// <summary>Puts the file in its place.</summary>
    /// <exception cref="RejectFileException">There is no room for it, or it can't be put there.</exception>
    public void Complete()
    {
        try
        {
            _stream.Flush();
            _file.Complete();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RejectFileException(exception);
        }
    }

    public void Dispose() => _file.Dispose();

    private void WriteRow<TCells>(TCells cells, ImportIssue issue)
        where TCells : IRowCells
    {
        foreach (var column in _columns)
        {
            WriteCell(column == _dateColumn ? SettledDate(cells.Get(column)) : cells.Get(column));
            _stream.WriteByte(_delimiter);
        }

        WriteCell(Encoding.UTF8.GetBytes(cells.Line.ToString(CultureInfo.InvariantCulture)));
        _stream.WriteByte(_delimiter);
        WriteCell(Encoding.UTF8.GetBytes(issue.Code.ToString()));
        _stream.WriteByte(_delimiter);
        var message = issue.Suggestion is null ? issue.Message : $"{issue.Message} {issue.Suggestion}";
        WriteCell(Encoding.UTF8.GetBytes(message.ReplaceLineEndings(" ")));
        _stream.WriteByte((byte)'\n');
    }

    private void WriteHeader()
    {
        foreach (var column in _columns)
        {
            // JSON can write a zero byte into a name; a delimited file with one is taken for no text.
            var name = _layout.Headers[column].Replace("\0", string.Empty, StringComparison.Ordinal);

            // In quotes another delimiter is not taken for the file's, even if a hint had to say so before.
            WriteCell(Encoding.UTF8.GetBytes(name), name.Any(CsvDialect.Found.Contains));
            _stream.WriteByte(_delimiter);
        }

        for (var column = 0; column < ColumnLayout.RejectColumns.Count; column++)
        {
            // A delimiter may be any character, one of these names too.
            WriteCell(Encoding.UTF8.GetBytes(ColumnLayout.RejectColumns[column]));
            _stream.WriteByte(column + 1 < ColumnLayout.RejectColumns.Count ? _delimiter : (byte)'\n');
        }
    }

    /// <summary>What settled the column's dates may not be among the refused rows: the dates are written so that they need nothing settled.</summary>
    private ReadOnlySpan<byte> SettledDate(ReadOnlySpan<byte> cell)
    {
        if (!_settlesDates || cell.IsEmpty || !_fields.TryReadDate(Encoding.UTF8.GetString(cell), out var date, out _) || date is not { Time: null } found)
        {
            return cell;
        }

        return Encoding.UTF8.GetBytes(found.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private void WriteCell(ReadOnlySpan<byte> cell, bool inQuotes = false)
    {
        var needsQuotes = inQuotes || cell.IndexOfAny(_special) >= 0 || (cell.Length > 0 && (cell[0] <= ' ' || cell[^1] <= ' '));
        if (!needsQuotes)
        {
            _stream.Write(cell);
            return;
        }

        _stream.WriteByte((byte)'"');
        for (var quote = cell.IndexOf((byte)'"'); quote >= 0; quote = cell.IndexOf((byte)'"'))
        {
            _stream.Write(cell[..(quote + 1)]);
            _stream.WriteByte((byte)'"');
            cell = cell[(quote + 1)..];
        }

        _stream.Write(cell);
        _stream.WriteByte((byte)'"');
    }
}
