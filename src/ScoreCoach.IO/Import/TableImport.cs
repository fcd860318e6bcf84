using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Headers;
using ScoreCoach.IO.Import.Passes;
using ScoreCoach.IO.Import.People;
using ScoreCoach.IO.Import.Rows;
using ScoreCoach.IO.Import.Tables;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import;

/// <summary>One table of a file, in the passes over it: a worksheet, or the rows below one of several headers.</summary>
internal sealed class TableImport
{
    private readonly ReportTable _table;
    private readonly TableStart? _start;
    private readonly string _path;
    private readonly ImportOptions _options;
    private readonly ExamCatalog _catalog;
    private readonly KnownHeaders _known;
    private readonly ShapeCheck _shape;
    private readonly TableImport? _above;
    private readonly IReadOnlyList<string> _identityAbove;
    private IReportRows? _rows;
    private ImportIssue? _notReports;

    /// <summary>Whether the table that follows holds the other domains of the same reports, which is reported there.</summary>
    private bool _isSplit;

    public TableImport(ReportTable table, TableStart? start, string path, ImportOptions options, ExamCatalog catalog, KnownHeaders known, TableImport? above = null)
    {
        (_table, _start, _path, _options, _catalog, _known, _above) = (table, start, path, options, catalog, known, above);
        _identityAbove = above is null ? [] : above.Survey.Layout?.IdentityHeaders is { Count: > 0 } identity ? identity : above._identityAbove;
        _shape = new ShapeCheck(path, table.Encoding, options);
        Survey = new TableSurvey(table, start, options, catalog, known, _shape);
    }

    /// <summary>The number of the table among all of a command, in the order of their files.</summary>
    public int Number { get; set; }

    public ReportTable Table => _table;
    public TableSurvey Survey { get; }
    public string? Worksheet => _table.Worksheet;

    /// <summary>What keeps the whole table from being read; null when nothing does.</summary>
    public ImportIssue? Unusable { get; private set; }

    /// <summary>Whether the table follows another one of its file.</summary>
    public bool IsFurther => _start is not null;

    /// <summary>Whether its rows can be read.</summary>
    public bool IsUsable => Unusable is null && _notReports is null && Survey.Layout?.IsUnusable == false && !Survey.Issues.Exists(issue => issue.Severity == IssueSeverity.Error);

    public long Position => _rows?.Position ?? Survey.Position;

    /// <summary>Finds the header.</summary>
    public void FindHeader() => Unusable = Survey.FindHeader();

    /// <summary>Looks at the rows. Returns the table that follows in the file; null when none does.</summary>
    public TableImport? Look(RepeatedPeople repeated, CancellationToken cancellation)
    {
        if (Unusable is not null)
        {
            return null;
        }

        Survey.Read(repeated, cancellation);
        if (IsFurther && !Survey.Layout.IsUnusable)
        {
            _notReports = Survey.Layout.IdentityHeaders.Count == 0
                ? NamelessTable.Find(Survey.Layout, Survey.HeaderLine, _identityAbove.Count > 0, _catalog.Recognition.SummaryRows, _options.KeepSummaryRow)
                : _above?.Survey.Layout is { } above ? SplitTable.Find(above, Survey.Layout, Survey.HeaderLine) : null;
            if (_notReports is not null && Survey.Layout.IdentityHeaders.Count > 0)
            {
                _above!._isSplit = true;
            }
        }

        if (IsUsable)
        {
            _rows = Survey.Layout.IsLong
                ? new LongRows(Survey, _shape, CreateParser, CreateFactory)
                : new WideRows(_table, Survey, _shape, CreateParser, CreateFactory);
        }

        return Survey.NextTable is { } next ? new TableImport(_table, next, _path, _options, _catalog, _known, this) : null;
    }

    /// <summary>Refuses its rows one by one, because other tables of the file can be read and it can't; those of a summary are set aside.</summary>
    public void RefuseRows(CancellationToken cancellation)
    {
        if (Survey.Layout is null or { IsUnusable: true })
        {
            Survey.CountRows(cancellation);
        }

        var cause = Unusable ?? _notReports ?? Survey.Layout!.Issues.Concat(Survey.Issues).First(issue => issue.Severity == IssueSeverity.Error);
        _rows = new RefusedRows(Survey, Advised(cause), _path);
    }

    /// <summary>Collects the reports of people who may have several.</summary>
    public void Collect(AttemptIndex attempts, CancellationToken cancellation)
    {
        Prepare();
        _rows?.Collect(attempts, Number, cancellation);
    }

    /// <summary>The names of its columns, also of a table that can't be read.</summary>
    public IReadOnlyList<string> Headers => Survey.Layout?.Headers ?? Survey.ReadNames();

    /// <summary>The column of dates; -1 for none.</summary>
    public int DateColumn => Survey.Layout?[ReportField.ExamDate] ?? -1;

    /// <summary>Whether there is anything to read.</summary>
    public bool HasRows => _rows is not null;

    public IEnumerable<ScoreReport> Read(ImportLedger ledger, CancellationToken cancellation)
    {
        Prepare();
        return _rows?.Read(ledger, cancellation) ?? [];
    }

    /// <summary>The issues of the table that are reported before its rows are read.</summary>
    public IEnumerable<ImportIssue> Describe()
    {
        if (Unusable is { } unusable)
        {
            yield return unusable;
        }

        foreach (var issue in Survey.Issues)
        {
            yield return issue;
        }

        if (_notReports is { Severity: IssueSeverity.Error } notReports)
        {
            yield return notReports;
        }

        foreach (var issue in Survey.Layout?.Issues ?? [])
        {
            var isMoot = (Survey.Layout!.IsUnusable || _notReports is not null) && issue is { Severity: IssueSeverity.Decision, Code: not ImportIssueCode.FieldNotFound };
            isMoot |= (_isSplit || _notReports is not null) && issue.Code == ImportIssueCode.MissingDomain;
            if (!isMoot)
            {
                // What is stated of columns is in the first line as long as no one knows where the header is.
                yield return Advised(issue) with { Line = issue.Line == 1 ? Survey.HeaderLine : issue.Line };
            }
        }

        if (IsUsable && _identityAbove.Count > 0 && Survey.Layout!.IdentityHeaders is { Count: > 0 } identity && !identity.SequenceEqual(_identityAbove, StringComparer.OrdinalIgnoreCase))
        {
            yield return FieldIssue.Of(
                ImportIssueCode.IdentityFound, nameof(ReportField.CandidateId), identity[0],
                FormattableString.Invariant($"Below line {Survey.HeaderLine} people are identified by '{Quoted(identity)}', above it by '{Quoted(_identityAbove)}'."),
                advice: "If these are not the same ids, a person who is in both parts counts as two people.", severity: IssueSeverity.Decision) with
            { Line = Survey.HeaderLine };
        }

        if (Survey.Findings?.People.Wrappers.ToIssue(Survey.Layout![ReportField.CandidateId] + 1) is { } wrappers)
        {
            yield return wrappers;
        }

        if (Survey.Findings?.Dates.SwappedEvidence?.ToIssue(Survey.Layout![ReportField.ExamDate] + 1) is { } swapped)
        {
            yield return swapped;
        }

        if (Survey.Findings?.Dates.Order is DateOrder.DayFirst or DateOrder.MonthFirst)
        {
            yield return DateOrderIssue.Detected(Survey.Findings.Dates) with { Line = Survey.Findings.Dates.Proof?.Line ?? 0, Column = Survey.Layout![ReportField.ExamDate] + 1 };
        }
    }

    /// <summary>A map of columns is one for the whole file, so that it can't name columns which only a further header has.</summary>
    private ImportIssue Advised(ImportIssue issue) => !IsFurther || issue.Severity == IssueSeverity.SetAside || ReferenceEquals(issue, _notReports)
        || issue.Code is not (ImportIssueCode.MissingColumn or ImportIssueCode.AmbiguousColumn or ImportIssueCode.FieldNotFound or ImportIssueCode.NoCandidateColumn)
        ? issue
        : issue with { Advice = FormattableString.Invariant($"Use the same column names as above, or split the file before line {Survey.HeaderLine}.") };

    private static string Quoted(IReadOnlyList<string> headers) => string.Join("' and '", headers.Select(header => CellText.Quote(header)));

    /// <summary>Parses the dates of refused rows, so that they can be written in a form that needs no proof.</summary>
    public DateParser CreateDates() => CreateFields().Dates;

    /// <summary>Several tables can lie in one sheet, each with its column of dates.</summary>
    private void Prepare() => _table.DateColumn = DateColumn;

    private FieldParsers CreateFields() => new(_options, _catalog.Recognition, Survey.Findings?.Dates, Survey.Levels, _known.UsedWords);
    private RowParser CreateParser() => new(Survey.Layout, _catalog, _options, CreateFields(), Survey.Headers, Survey.Summaries, _path);
    private ReportFactory CreateFactory() => new(Survey.Layout, _options, _path);
}
