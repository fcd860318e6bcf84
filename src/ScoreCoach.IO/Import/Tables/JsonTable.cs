using ScoreCoach.IO.Import.Sources;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>
/// Reports as JSON: an array, one object, or an object a line, in the shape in which the product writes them or flat. Each
/// object is a row; its members, its domains and its attributes are columns.
/// </summary>
internal sealed class JsonTable : ReportTable
{
    private readonly bool _byLine;
    private readonly JsonColumns _columns;

    /// <summary>Whether several values start on one line, so that the line does not say which one is meant.</summary>
    private readonly bool _sharesLines;

    public JsonTable(ReportSource source, ImportOptions options)
        : base(source)
    {
        var head = new byte[(int)Math.Min(1024 * 1024, source.Length)];
        var length = source.At(source.Start).ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        _byLine = JsonValues.IsByLine(head.AsSpan(0, length));
        _columns = new JsonColumns(options.MaxColumn);
        var lastLine = 0L;
        for (var values = Values(); values.Read(); lastLine = values.Line)
        {
            IsEmptyList = false;
            _sharesLines |= values.Line == lastLine;
            if (!values.IsTooLong)
            {
                // A value that can't be read names no columns; its row is refused when it is read.
                _columns.TryCollect(values.Value);
            }
        }
    }

    public override bool IsHeaderGiven => true;
    public override long ExpectedRows => Source.Length / 256;
    public override IReadOnlySet<int> AttributeColumns => _columns.Attributes;

    /// <summary>Whether the text is a list of nothing, which is a valid file of no reports.</summary>
    public bool IsEmptyList { get; } = true;

    public static bool IsJson(ReportSource source)
    {
        Span<byte> head = stackalloc byte[64];
        head = head[..source.At(source.Start).ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        return head.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..];
    }

    public override RecordReader Open() => new JsonRecordReader(Values(), _columns, countsValues: _sharesLines);

    private JsonValues Values() => new(Source.At(Source.Start), _byLine);
}
