namespace ScoreCoach.IO;

/// <summary>
/// Reads a table of score reports. The first pass finds which exams occur, how dates are written and who may have several
/// reports; the last one makes the reports. Only where somebody has several is there a pass between, which compares them.
/// </summary>
internal sealed class TableReportReader : IReportReader
{
    private readonly string _path;
    private readonly ImportOptions _options;
    private readonly ExamCatalog _catalog;
    private readonly IReportTable _table;
    private readonly ShapeCheck _shape;
    private readonly TableSurvey _survey;
    private ImportLedger _ledger;
    private ImportSummary _summary;
    private FieldReader _fields = null!;
    private IReportRows? _rows;
    private bool _rejectFailed;
    private int _passesDone;
    private int _passes = 2;

    public TableReportReader(string path, IReportTable table, ImportOptions options, ExamCatalog catalog)
    {
        _path = path;
        _table = table;
        _options = options;
        _catalog = catalog;
        _shape = new ShapeCheck(path, table.Encoding, options);
        _survey = new TableSurvey(table, options, catalog, _shape);
        _ledger = new ImportLedger(path, options, _ => { });
        _summary = new ImportSummary { Path = path, Encoding = table.Encoding, Delimiter = table.Delimiter?.ToString() };
    }

    public ImportSummary Summary => _summary with
    {
        Rows = _ledger.Tally.Rows,
        Read = _ledger.Tally.Read,
        Reports = _ledger.Tally.Reports,
        Refused = _ledger.Tally.Refused,
        Duplicates = _ledger.Tally.Duplicates,
        Warnings = _ledger.Tally.Warnings,
        Codes = _ledger.Tally.Codes,
    };

    public double Progress
    {
        get
        {
            var position = _rows?.Position ?? _survey.Position;
            var ofThisPass = _table.Length == 0 ? 1 : Math.Min(1.0, (double)position / _table.Length);
            return Math.Min(1, (_passesDone + ofThisPass) / _passes);
        }
    }

    public IEnumerable<ScoreReport> Read(Action<ImportIssue> onIssue, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(onIssue);
        _ledger = new ImportLedger(_path, _options, onIssue);
        if (!Survey(cancellation) || !OpenReject())
        {
            yield break;
        }

        using (_ledger.Reject)
        {
            RowReader CreateReader() => new(_survey.Layout, _catalog, _options, _fields, _path);
            _rows = _survey.Layout.IsLong
                ? new LongRows(_table, _survey, _shape, _ledger, CreateReader)
                : new WideRows(_table, _survey, _shape, _ledger, CreateReader);
            using var reports = _rows.Read(cancellation).GetEnumerator();
            var hasNext = TryRead(() => Gather(_rows, cancellation));
            _passesDone = _passes - 1;
            Action moveNext = () => hasNext = reports.MoveNext();
            while (hasNext && TryRead(moveNext) && hasNext)
            {
                yield return reports.Current;
            }

            // Also when the file failed: what was refused until then is refused.
            if (!_rejectFailed)
            {
                TryRead(() => _ledger.Reject?.Complete());
            }
        }

        _ledger.Reject = null;

        // A strict import ends at the first refusal, and then nobody looked at the rest; a failure was told already.
        if (!_ledger.HasEnded && !_summary.Unusable)
        {
            CheckEnd();
        }
    }

    public void Dispose()
    {
        _ledger.Reject?.Dispose();
        _table.Dispose();
    }

    private bool Survey(CancellationToken cancellation)
    {
        ImportIssue? unusable = null;
        if (!TryRead(() => unusable = _survey.Read(cancellation)))
        {
            return false;
        }

        if (unusable is not null)
        {
            return RefuseFile(unusable);
        }

        _passesDone = 1;
        var dates = _survey.Findings.Dates;
        _fields = new FieldReader(_options, _catalog.Recognition) { DateOrder = dates.Order, DateOrderReason = dates.Explain() };
        Describe();
        return !_survey.Layout.IsUnusable;
    }

    /// <summary>Reads on; false when the file, or the one for refused rows, fails in the middle, which is said.</summary>
    private bool TryRead(Action read)
    {
        try
        {
            read();
            return true;
        }
        catch (RejectFileException exception)
        {
            _rejectFailed = true;
            return RefuseFile(new ImportIssue
            {
                Path = _options.RejectPath,
                Code = ImportIssueCode.Locked,
                Message = $"The refused rows can't be written: {exception.Message} Nothing more was read, and the file for them was left as it was.",
                Suggestion = "Make room, or name another file with -RejectPath.",
            });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return RefuseFile(new ImportIssue
            {
                Code = ImportIssueCode.FileChanged,
                Message = $"The file can't be read to its end: {exception.Message} What was read may be incomplete.",
                Suggestion = "Copy the file to this machine and read it again.",
            });
        }
    }

    /// <summary>Compares the reports of people who may have several.</summary>
    private void Gather(IReportRows rows, CancellationToken cancellation)
    {
        if (_survey.Findings.Repeated.Count > 0)
        {
            _passes = 3;
            var attempts = new AttemptIndex(_survey.Findings.Repeated.Places);
            rows.Gather(attempts, cancellation);
            attempts.Complete();
            _ledger.Attempts = attempts;
        }
    }

    /// <summary>Says what keeps the reports from being all that the file has.</summary>
    private void CheckEnd()
    {
        if (_table.HasChanged || _ledger.Tally.Rows != _survey.Rows)
        {
            RefuseFile(new ImportIssue
            {
                Code = ImportIssueCode.FileChanged,
                Message = FormattableString.Invariant(
                    $"The file changed while it was read: {_survey.Rows} rows at the first look, {_ledger.Tally.Rows} at the last. What was read may be incomplete."),
                Suggestion = "Wait until nothing writes to the file, or copy it, and read it again.",
            });
        }

        if (_survey.LastRow != long.MaxValue)
        {
            RefuseFile(new ImportIssue
            {
                Line = _survey.LastLine,
                Code = ImportIssueCode.MalformedRow,
                Message = FormattableString.Invariant(
                    $"{TableSurvey.MostBrokenRows} broken rows follow each other after a quote that is never closed or a field without an end. The rest of the file, after this line, was not read."),
                Suggestion = "Correct the first of these rows and read the file again.",
            });
        }
    }

    private void Describe()
    {
        var chooser = new EditionChooser(_catalog);
        var editions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var exam in _survey.Findings.People.Exams)
        {
            var chosen = _options.Edition is { } asked && EditionChooser.TryFindEdition(exam, asked, out var named, out _)
                ? named.Profile
                : chooser.Choose(exam, profile => _survey.Layout.IsLong ? 1 : _survey.Layout.Fit(profile), null).Profile;
            if (chosen is not null)
            {
                editions[chosen.Id] = chosen.Edition;
            }
        }

        _summary = _summary with
        {
            Layout = _survey.Layout.IsUnusable ? null : _survey.Layout.IsLong ? "Long" : "Wide",
            DateOrder = _survey.Findings.DateOrderName,
            Columns = _survey.Layout.Columns,
            Editions = editions,
            Unusable = _survey.Layout.IsUnusable,
        };
        foreach (var issue in _survey.Layout.Issues)
        {
            _ledger.Tally.Tell(issue with { Path = _path, Line = issue.Line == 0 ? 0 : _survey.HeaderLine });
        }

        if (_survey.Findings.Dates.Order is DateOrder.DayFirst or DateOrder.MonthFirst)
        {
            _ledger.Tally.Tell(DatesSettled());
        }
    }

    private ImportIssue DatesSettled() => new()
    {
        Path = _path,
        Line = _survey.Findings.Dates.ProofLine,
        Column = _survey.Layout[ReportField.ExamDate] + 1,
        Field = nameof(ReportField.ExamDate),
        Value = _survey.Findings.Dates.ProofText,
        Code = ImportIssueCode.DateOrderSettled,
        Severity = IssueSeverity.Notice,
        Message = $"Dates of the form 04/05/2026 are read {(_survey.Findings.Dates.Order == DateOrder.DayFirst ? "day first" : "month first")}: {_survey.Findings.Dates.Explain()}.",
        Suggestion = "If that is wrong, say how they are written with -DateFormat or -Culture.",
    };

    private bool RefuseFile(ImportIssue issue)
    {
        _summary = _summary with { Unusable = true };
        _ledger.Tally.Tell(issue with { Path = issue.Path ?? _path });
        return false;
    }

    private bool OpenReject()
    {
        if (_options.RejectPath is not { } path)
        {
            return true;
        }

        if (path.Length > 0 && _path.Length > 0 && ReplacingFile.AreSame(path, _path))
        {
            return RefuseFile(new ImportIssue
            {
                Path = path,
                Code = ImportIssueCode.Locked,
                Message = "The refused rows can't be written to the file that they are read from.",
                Suggestion = "Name another file with -RejectPath.",
            });
        }

        try
        {
            _ledger.Reject = new RejectWriter(path, _survey.Layout, _fields, _table.Delimiter ?? _options.Delimiter ?? ',', isMarked: _table.Encoding != "utf-8" || _options.Encoding is not null);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return RefuseFile(new ImportIssue
            {
                Path = path,
                Code = ImportIssueCode.Locked,
                Message = "The file for refused rows can't be written.",
                Suggestion = "Name another file with -RejectPath.",
            });
        }
    }
}
