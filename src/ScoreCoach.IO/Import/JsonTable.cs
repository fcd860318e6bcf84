using System.Text.Json;

namespace ScoreCoach.IO;

/// <summary>
/// Reports as JSON: an array, one object, or an object a line, in the shape in which the product writes them or flat. Each
/// object is a row; its members, its domains and its attributes are columns.
/// </summary>
internal sealed class JsonTable : IReportTable
{
    private readonly ReportSource _source;
    private readonly bool _byLine;
    private readonly JsonColumns _columns;

    /// <summary>Whether several values start on one line, so that the line does not say which one is meant.</summary>
    private bool _sharesLines;

    public JsonTable(ReportSource source, ImportOptions options)
    {
        _source = source;
        var head = new byte[(int)Math.Min(1024 * 1024, source.Length)];
        var length = source.At(source.Start).ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        _byLine = JsonValues.IsByLine(head.AsSpan(0, length));
        _columns = new JsonColumns(options.MaxColumn);
        Collect();
    }

    public string Encoding => _source.Encoding;

    public char? Delimiter => null;

    public long Length => _source.Length;

    public long ExpectedRows => _source.Length / 256;

    public IReadOnlySet<int> AttributeColumns => _columns.Attributes;

    /// <summary>Whether the text is a list of nothing, which is a valid file of no reports.</summary>
    public bool IsEmptyList { get; private set; } = true;

    public static bool IsJson(ReportSource source)
    {
        Span<byte> head = stackalloc byte[64];
        head = head[..source.At(source.Start).ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        head = head.TrimStart(" \t\r\n"u8);
        return !head.IsEmpty && head[0] is (byte)'{' or (byte)'[';
    }

    public void UseDateColumn(int column)
    {
        // JSON writes dates as text.
    }

    public RecordReader Open() => new JsonRecordReader(Values(), _columns, countsValues: _sharesLines);

    public bool HasChanged => _source.HasChanged;

    public ChunkedText? Text => null;

    public void Dispose() => _source.Dispose();

    private JsonValues Values() => new(_source.At(_source.Start), _byLine);

    private void Collect()
    {
        var values = Values();
        var lastLine = 0L;
        while (values.Read())
        {
            IsEmptyList = false;
            _sharesLines |= values.Line == lastLine;
            lastLine = values.Line;
            if (values.IsTooLong)
            {
                continue;
            }

            try
            {
                using var document = JsonDocument.Parse(values.Value, JsonColumns.DocumentOptions);
                _columns.Collect(document.RootElement);
            }
            catch (Exception broken) when (broken is JsonException or InvalidOperationException)
            {
                // The row is refused when it is read; it names no columns.
            }
        }
    }
}
