using System.Text.Unicode;

namespace ScoreCoach.IO;

/// <summary>
/// Reads a delimited file of score reports in two passes: the first finds which exams occur and how dates are written, the
/// second makes the reports.
/// </summary>
internal sealed class CsvReportReader : IReportReader
{
    private const int SmallestRecordLimit = 4 * 1024 * 1024;
    private readonly string _path;
    private readonly ImportOptions _options;
    private readonly ExamCatalog _catalog;
    private readonly ReportSource _source;
    private readonly int _maxRecord;
    private ImportTally _tally = new(_ => { });
    private ImportSummary _summary;
    private ColumnLayout? _layout;
    private FileSurvey? _survey;
    private int _width;
    private bool _isClean = true;
    private long _position;
    private bool _inSecondPass;

    public CsvReportReader(string path, ReportSource source, ImportOptions options, ExamCatalog catalog)
    {
        _path = path;
        _source = source;
        _options = options;
        _catalog = catalog;
        _maxRecord = Math.Max(SmallestRecordLimit, (options.MaxFieldLength * 2) + SmallestRecordLimit / 4);
        _summary = new ImportSummary { Path = path, Encoding = source.Encoding };
    }

    public ImportSummary Summary => _summary with
    {
        Rows = _tally.Rows,
        Read = _tally.Read,
        Reports = _tally.Reports,
        Refused = _tally.Refused,
        Duplicates = _tally.Duplicates,
        Warnings = _tally.Warnings,
        Codes = _tally.Codes,
    };

    public double Progress
    {
        get
        {
            var part = _source.Length == 0 ? 1 : Math.Min(1.0, (double)_position / _source.Length);
            return _inSecondPass ? (1 + part) / 2 : part / 2;
        }
    }

    public IEnumerable<ScoreReport> Read(Action<ImportIssue> onIssue, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(onIssue);
        _tally = new ImportTally(onIssue);
        var dialect = CsvDialect.Find(_source, _options, _catalog);
        if (!Survey(dialect, cancellation))
        {
            yield break;
        }

        _inSecondPass = true;
        var fields = new FieldReader(_options, _catalog.Recognition) { DateOrder = _survey!.Dates.Order, DateOrderReason = _survey.Dates.Explain() };
        var reader = new RowReader(_layout!, _catalog, _options, fields, _path);
        using var records = new CsvRecordReader(_source, dialect.Start, dialect.LinesBefore, dialect.Delimiter, _maxRecord);
        records.Read();
        var cells = new CsvCells(records);
        while (records.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            _position = records.Offset;
            if (IsBlank(records))
            {
                continue;
            }

            _tally.Rows++;
            _tally.Read++;
            var issue = CheckShape(records);
            var report = issue is null ? reader.Read(cells, out issue) : null;
            if (report is null)
            {
                _tally.Refused++;
                _tally.Tell(issue!);
                if (_options.Strict)
                {
                    yield break;
                }

                continue;
            }

            for (var index = 0; index < reader.Warnings.Count; index++)
            {
                _tally.Tell(reader.Warnings[index]);
            }

            _tally.Reports++;
            yield return report;
        }
    }

    public void Dispose() => _source.Dispose();

    private bool Survey(CsvDialect dialect, CancellationToken cancellation)
    {
        using var records = new CsvRecordReader(_source, dialect.Start, dialect.LinesBefore, dialect.Delimiter, _maxRecord);
        _summary = _summary with { Delimiter = dialect.Delimiter.ToString() };
        if (!TryReadHeader(records, out var headers))
        {
            return false;
        }

        _width = headers.Length;
        var layout = ColumnLayout.Create(headers, _catalog, _options);
        _survey = new FileSurvey(layout, _catalog, _options);
        if (!layout.IsUnusable)
        {
            var cells = new CsvCells(records);
            while (records.Read())
            {
                cancellation.ThrowIfCancellationRequested();
                _position = records.Offset;
                if (IsBlank(records))
                {
                    continue;
                }

                var raw = records.Raw;
                var isText = Utf8.IsValid(raw) && !raw.Contains((byte)0);
                _isClean &= isText;
                if (isText && records.State == RecordState.Good && HasRightWidth(records, out _))
                {
                    _survey.Observe(cells);
                }
            }

            layout = layout.WithExams(_survey.Exams);
        }

        _layout = layout;
        Describe(layout);
        foreach (var issue in layout.Issues)
        {
            _tally.Tell(issue with { Path = _path, Line = issue.Line == 0 ? 0 : dialect.LinesBefore + issue.Line });
        }

        TellOfDates();
        _summary = _summary with { Unusable = layout.IsUnusable };
        return !layout.IsUnusable;
    }

    private bool TryReadHeader(CsvRecordReader records, out string[] headers)
    {
        headers = [];
        if (!records.Read())
        {
            RefuseFile(new ImportIssue { Code = ImportIssueCode.EmptyFile, Message = "The file is empty.", Suggestion = "It needs a header and a row per report." });
            return false;
        }

        if (records.State != RecordState.Good)
        {
            RefuseFile(new ImportIssue { Line = records.Line, Code = ImportIssueCode.MalformedRow, Message = "The header breaks the quoting rules." });
            return false;
        }

        if (!Utf8.IsValid(records.Raw) || records.Raw.Contains((byte)0))
        {
            RefuseFile(InvalidEncoding(records.Line, null));
            return false;
        }

        if (records.FieldCount > _options.MaxColumn)
        {
            RefuseFile(new ImportIssue
            {
                Line = records.Line,
                Code = ImportIssueCode.UnsupportedFile,
                Message = FormattableString.Invariant($"The header has {records.FieldCount} columns; at most {_options.MaxColumn} are read."),
                Suggestion = "Raise -MaxColumn if the file is right.",
            });
            return false;
        }

        headers = new string[records.FieldCount];
        var last = 0;
        for (var column = 0; column < headers.Length; column++)
        {
            headers[column] = System.Text.Encoding.UTF8.GetString(records.Get(column));
            last = string.IsNullOrWhiteSpace(headers[column]) ? last : column + 1;
            if (records.Get(column).Length > _options.MaxFieldLength)
            {
                RefuseFile(TooLong(records.Line, column));
                return false;
            }
        }

        // Trailing delimiters of the header are no columns.
        headers = headers[..last];
        if (headers.Length == 0)
        {
            RefuseFile(new ImportIssue { Line = records.Line, Code = ImportIssueCode.EmptyFile, Message = "The header is empty." });
            return false;
        }

        return true;
    }

    private void RefuseFile(ImportIssue issue)
    {
        _summary = _summary with { Unusable = true };
        _tally.Tell(issue with { Path = _path });
    }

    private void Describe(ColumnLayout layout)
    {
        var chooser = new EditionChooser(_catalog);
        var editions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var exam in _survey!.Exams)
        {
            if (chooser.Choose(exam, layout.Fit, null).Profile is { } profile)
            {
                editions[profile.Id] = profile.Edition;
            }
        }

        _summary = _summary with
        {
            Layout = layout.IsUnusable ? null : layout.IsLong ? "Long" : "Wide",
            DateOrder = _survey.DateOrderName,
            Columns = layout.Columns,
            Editions = editions,
        };
    }

    private void TellOfDates()
    {
        var dates = _survey!.Dates;
        if (dates.Order is not (DateOrder.DayFirst or DateOrder.MonthFirst))
        {
            return;
        }

        _tally.Tell(new ImportIssue
        {
            Path = _path,
            Line = dates.ProofLine,
            Column = _layout![ReportField.ExamDate] + 1,
            Field = nameof(ReportField.ExamDate),
            Value = dates.ProofText,
            Code = ImportIssueCode.DateOrderSettled,
            Severity = IssueSeverity.Notice,
            Message = $"Dates of the form 04/05/2026 are read {(dates.Order == DateOrder.DayFirst ? "day first" : "month first")}: {dates.Explain()}.",
            Suggestion = "If that is wrong, say how they are written with -DateFormat or -Culture.",
        });
    }

    private static bool IsBlank(CsvRecordReader records)
    {
        if (records.State != RecordState.Good || !CellText.Trim(records.Get(0)).IsEmpty)
        {
            return false;
        }

        for (var column = 1; column < records.FieldCount; column++)
        {
            if (!CellText.Trim(records.Get(column)).IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    private ImportIssue? CheckShape(CsvRecordReader records)
    {
        if (records.State != RecordState.Good)
        {
            return Malformed(records);
        }

        if (!_isClean && FindInvalidColumn(records) is { } invalid)
        {
            return InvalidEncoding(records.Line, invalid);
        }

        if (!HasRightWidth(records, out var issue))
        {
            return issue;
        }

        return records.Raw.Length > _options.MaxFieldLength ? CheckLengths(records) : null;
    }

    private ImportIssue? CheckLengths(CsvRecordReader records)
    {
        for (var column = 0; column < records.FieldCount; column++)
        {
            if (records.Get(column).Length > _options.MaxFieldLength)
            {
                return TooLong(records.Line, column);
            }
        }

        return null;
    }

    private bool HasRightWidth(CsvRecordReader records, out ImportIssue? issue)
    {
        issue = null;
        if (records.FieldCount == _width)
        {
            return true;
        }

        var extra = false;
        for (var column = _width; column < records.FieldCount; column++)
        {
            extra |= !CellText.Trim(records.Get(column)).IsEmpty;
        }

        if (records.FieldCount > _width && !extra)
        {
            return true;
        }

        issue = new ImportIssue
        {
            Path = _path,
            Line = records.Line,
            Code = ImportIssueCode.FieldCountMismatch,
            Message = FormattableString.Invariant($"The row has {records.FieldCount} fields, the header has {_width}."),
            Suggestion = records.FieldCount > _width
                ? "A field that holds the delimiter needs quotes around it."
                : "Add the missing fields; an empty field is fine.",
        };
        return false;
    }

    private ImportIssue Malformed(CsvRecordReader records) => new()
    {
        Path = _path,
        Line = records.Line,
        Code = records.State == RecordState.TooLong ? ImportIssueCode.FieldTooLong : ImportIssueCode.MalformedRow,
        Value = CellText.Quote(records.Raw),
        Message = records.State switch
        {
            RecordState.StrayQuote => "The row has a quote in a field that is not quoted.",
            RecordState.TextAfterQuote => "The row has text after a closing quote.",
            RecordState.OpenQuote => "The row opens a quote that is never closed.",
            _ => FormattableString.Invariant($"The row is longer than {_maxRecord} bytes."),
        },
        Suggestion = records.State == RecordState.TooLong
            ? "Raise -MaxFieldLength if the row is right."
            : "Put the whole field in quotes and write a quote inside it twice.",
    };

    private static int? FindInvalidColumn(CsvRecordReader records)
    {
        if (Utf8.IsValid(records.Raw) && !records.Raw.Contains((byte)0))
        {
            return null;
        }

        for (var column = 0; column < records.FieldCount; column++)
        {
            if (!Utf8.IsValid(records.Get(column)) || records.Get(column).Contains((byte)0))
            {
                return column;
            }
        }

        return 0;
    }

    private ImportIssue InvalidEncoding(long line, int? column) => new()
    {
        Path = _path,
        Line = line,
        Column = column + 1,
        Field = column is { } index && _layout is not null && index < _width ? _layout.Headers[index] : null,
        Code = ImportIssueCode.InvalidEncoding,
        Message = $"The bytes are no text in {_source.Encoding}.",
        Suggestion = "Name the encoding of the file, for example -Encoding Windows-1252.",
    };

    private ImportIssue TooLong(long line, int column) => new()
    {
        Path = _path,
        Line = line,
        Column = column + 1,
        Code = ImportIssueCode.FieldTooLong,
        Message = FormattableString.Invariant($"The field is longer than {_options.MaxFieldLength} bytes."),
        Suggestion = "Raise -MaxFieldLength if the field is right.",
    };
}
