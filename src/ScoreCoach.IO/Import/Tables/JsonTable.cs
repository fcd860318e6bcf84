using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Sources;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>
/// Reports as JSON: an array, alone or in an object around it, one object, or one object per line, in the shape in which the product
/// writes them or flat. Each object is a row; its members, its domains and its attributes are columns.
/// </summary>
internal sealed class JsonTable : ReportTable
{
    private readonly bool _byLine;
    private readonly IJsonColumns _columns;

    /// <summary>The list in which the reports stand; null when nothing is around them.</summary>
    private readonly JsonList? _list;

    /// <summary>The ids that reports are mapped from; null where nothing is.</summary>
    private readonly JsonMap? _map;

    /// <summary>Whether several values start on one line, so that the line does not say which one is meant.</summary>
    private readonly bool _sharesLines;

    public JsonTable(ReportSource source, ImportOptions options, RecognitionRules recognition)
        : base(source)
    {
        var head = new byte[(int)Math.Min(1024 * 1024, source.Length)];
        var length = source.At(source.Start).ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var names = new JsonNames(recognition);
        var envelope = new JsonEnvelope(source.At(source.Start), names);
        var lists = envelope.Find();
        Notices = lists.Count > 0 && envelope.PageSign(lists[0]) is { } sign ? [OnePage(sign)] : [];
        _map = envelope.HoldsRows ? null : envelope.FindMap(lists);
        if (_map is not null)
        {
            (lists, Notices) = ([], [Mapped(_map)]);
        }

        var objects = new JsonColumns(options.MaxColumn, names);
        _columns = objects;
        if (lists.Count > 1 || envelope.IsByColumn)
        {
            IsEmptyList = false;
            Unusable = lists.Count > 1 ? SeveralLists(lists) : ByColumn(envelope.FirstName);
            return;
        }

        _list = lists.Count == 1 ? lists[0] : null;
        _byLine = _list is null && _map is null && JsonValues.IsByLine(head.AsSpan(0, length));
        var rows = envelope.HoldsRows || (_list is null && _map is null && !_byLine) ? FindRows(envelope, names, options) : null;
        if (envelope.HoldsRows && rows is null && HasValues())
        {
            IsEmptyList = false;
            Unusable = NoObjects();
            return;
        }

        _columns = rows ?? _columns;
        var lastLine = 0L;
        var hasObjects = false;
        var isCollection = true;
        for (var values = Values(); values.Read(); lastLine = values.Line)
        {
            IsEmptyList = false;
            _sharesLines |= values.Line == lastLine;
            if (rows is not null)
            {
                // What its cells are is known by their places.
                hasObjects = true;
            }
            else if (!values.IsTooLong)
            {
                // A value that can't be read names no columns; its row is refused when it is read.
                var isObject = objects.TryCollect(values.Value);
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

    private JsonValues Values() => ValuesOf(_list);

    private JsonValues ValuesOf(JsonList? list) => new(Source.At(Source.Start + (list?.Offset ?? 0)), _byLine, list?.Line ?? 1, list is null ? _map : null);

    private bool HasValues() => Values().Read();

    /// <summary>The columns of rows that are lists; null where rows are not, or nothing names their columns.</summary>
    private JsonRowColumns? FindRows(JsonEnvelope envelope, JsonNames names, ImportOptions options)
    {
        if (envelope.Columns is { } columns)
        {
            return JsonRowColumns.In(ValuesOf(columns), names, options.MaxColumn) is { } named ? new JsonRowColumns(named, isFirstValue: false) : null;
        }

        var values = Values();
        return values.Read() && !values.IsTooLong && values.Value.Span is [(byte)'[', ..] && JsonRowColumns.InRow(values.Value) is { } first
            ? new JsonRowColumns(first, isFirstValue: true)
            : null;
    }

    private static ImportIssue ByColumn(string name) => new()
    {
        Code = ImportIssueCode.UnsupportedFile,
        Line = 1,
        Message = $"The JSON contains an object for each column, in which the values of all rows are numbered: {{ \"{CellText.Quote(name)}\": {{ \"0\": …, \"1\": … }}, … }}.",
        Advice = "Write one object for each report, in a list. In pandas, use to_json(path, orient=\"records\").",
    };

    private static ImportIssue SeveralLists(IReadOnlyList<JsonList> lists) => new()
    {
        Code = ImportIssueCode.UnsupportedFile,
        Line = lists[0].Line,
        Message = $"The JSON contains several lists of objects: {string.Join(", ", lists.Take(10).Select(list => $"'{CellText.Quote(list.Name)}'"))}. It is not clear which of them contains the reports.",
        Advice = "Save the list of reports as a separate file.",
    };

    private static ImportIssue Mapped(JsonMap map) => new()
    {
        Code = ImportIssueCode.IdentityFound,
        Field = map.Id is null ? null : nameof(ReportField.CandidateId),
        Line = 1,
        Severity = IssueSeverity.Decision,
        Message = map.Id is null
            ? $"The JSON is an object with a member for each report, such as '{CellText.Quote(map.First)}'. The names of the members are not read."
            : $"The JSON is an object with a member for each report. The names of the members, such as '{CellText.Quote(map.First)}', are the ids of people.",
        Advice = "If that is wrong, write the reports as a list of objects with named members.",
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
        Message = "The JSON contains lists or plain values, not objects, so the meaning of each value is not known.",
        Advice = "Write each report as an object with named members, or save the table as CSV.",
    };
}
