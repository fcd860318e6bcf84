using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Sources;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>
/// Reports as JSON: an array, alone or in an object around it, one object, or an object a line, in the shape in which the product
/// writes them or flat. Each object is a row; its members, its domains and its attributes are columns.
/// </summary>
internal sealed class JsonTable : ReportTable
{
    private readonly bool _byLine;
    private readonly JsonColumns _columns;

    /// <summary>The list in which the reports stand; null when nothing is around them.</summary>
    private readonly JsonList? _list;

    /// <summary>Whether several values start on one line, so that the line does not say which one is meant.</summary>
    private readonly bool _sharesLines;

    public JsonTable(ReportSource source, ImportOptions options, RecognitionRules recognition)
        : base(source)
    {
        var head = new byte[(int)Math.Min(1024 * 1024, source.Length)];
        var length = source.At(source.Start).ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var names = new JsonNames(recognition);
        _columns = new JsonColumns(options.MaxColumn, names);
        var envelope = new JsonEnvelope(source.At(source.Start), names);
        var lists = envelope.Find();
        Notices = lists.Count > 0 && envelope.PageSign(lists[0]) is { } sign ? [OnePage(sign)] : [];
        if (lists.Count > 1)
        {
            IsEmptyList = false;
            Unusable = SeveralLists(lists);
            return;
        }

        _list = lists.Count == 1 ? lists[0] : null;
        _byLine = _list is null && JsonValues.IsByLine(head.AsSpan(0, length));
        var lastLine = 0L;
        var hasObjects = false;
        var isCollection = true;
        for (var values = Values(); values.Read(); lastLine = values.Line)
        {
            IsEmptyList = false;
            _sharesLines |= values.Line == lastLine;
            if (!values.IsTooLong)
            {
                // A value that can't be read names no columns; its row is refused when it is read.
                var isObject = _columns.TryCollect(values.Value);
                hasObjects |= isObject;
                isCollection &= !isObject && JsonColumns.IsOther(values.Value);
            }
        }

        if (!IsEmptyList && !hasObjects && isCollection)
        {
            Unusable = NoObjects();
        }
    }

    /// <summary>Why the text can't be read as reports; null when it can.</summary>
    public ImportIssue? Unusable { get; }

    public override IReadOnlyList<ImportIssue> Notices { get; }
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

    private JsonValues Values() => new(Source.At(Source.Start + (_list?.Offset ?? 0)), _byLine, _list?.Line ?? 1);

    private static ImportIssue SeveralLists(IReadOnlyList<JsonList> lists) => new()
    {
        Code = ImportIssueCode.UnsupportedFile,
        Line = lists[0].Line,
        Message = $"The JSON text holds several lists of objects: {string.Join(", ", lists.Take(10).Select(list => $"'{CellText.Quote(list.Name)}'"))}. It is not clear which of them holds the reports.",
        Advice = "Save the list of reports as a file of its own.",
    };

    private static ImportIssue OnePage(string sign) => new()
    {
        Code = ImportIssueCode.OtherSheets,
        Severity = IssueSeverity.Warning,
        Message = $"The file is one page of a longer list: {sign}. The reports of the other pages were not read.",
        Advice = "Export all pages, and import their files together.",
    };

    private static ImportIssue NoObjects() => new()
    {
        Code = ImportIssueCode.UnsupportedFile,
        Message = "The JSON text holds lists or plain values, not objects, so that nothing says what each value is.",
        Advice = "Write each report as an object with named members, or save the table as CSV.",
    };
}
