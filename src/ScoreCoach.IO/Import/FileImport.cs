using ScoreCoach.Catalog;
using ScoreCoach.Errors;
using ScoreCoach.Files;
using ScoreCoach.IO.Files;
using ScoreCoach.IO.Import.Passes;
using ScoreCoach.IO.Import.People;
using ScoreCoach.IO.Import.Rows;
using ScoreCoach.IO.Import.Tables;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import;

/// <summary>One file of an import, in the passes over it. What keeps it from being read is said when its turn to be read comes.</summary>
internal sealed class FileImport(ImportSource source, int number, IReadOnlyList<string> paths, ImportOptions options, ExamCatalog catalog, IOptionSyntax syntax)
    : IDisposable
{
    private ReportTable? _table;
    private ShapeCheck? _shape;
    private TableSurvey? _survey;
    private IReportRows? _rows;
    private ImportTally? _tally;
    private ImportIssue? _unusable;
    private bool _failed;
    private bool _rejectFailed;

    /// <summary>How long the file is, in the unit of <see cref="Position"/>.</summary>
    public long Length => _table?.Length ?? 0;

    /// <summary>How far the present pass has come.</summary>
    public long Position => _rows?.Position ?? _survey?.Position ?? 0;

    /// <summary>About how many rows there are.</summary>
    public long ExpectedRows => _table?.ExpectedRows ?? 0;

    /// <summary>What reading comes to; complete when all has been read.</summary>
    public ImportSummary Summary => new()
    {
        Path = source.Path,
        Layout = IsUsable ? _survey?.Layout.IsLong == true ? "Long" : "Wide" : null,
        Delimiter = _table?.Delimiter?.ToString(),
        Encoding = _table?.Encoding ?? (_unusable is null ? "utf-8" : null),
        DateOrder = _survey?.Findings?.DateOrderName,
        Columns = new(_survey?.Layout?.Columns ?? []),
        Editions = new(_tally?.Editions ?? []),
        Rows = _tally?.Rows ?? 0,
        Read = _tally?.Read ?? 0,
        Reports = _tally?.Reports ?? 0,
        Refused = _tally?.Refused ?? 0,
        Duplicates = _tally?.Duplicates ?? 0,
        Warnings = _tally?.Warnings ?? 0,
        Codes = new(_tally?.Codes ?? []),
        Unusable = _failed || !IsUsable,
    };

    private bool IsUsable => _unusable is null && _survey?.Layout?.IsUnusable != true;

    public void Dispose() => _table?.Dispose();

    public void Open(CancellationToken cancellation) => Try(() =>
    {
        _table = TableOpener.Open(source, options, catalog, cancellation, out _unusable) is [var table, ..] ? table : null;
        if (_table is not null)
        {
            _shape = new ShapeCheck(source.Path, _table.Encoding, options);
            _survey = new TableSurvey(_table, options, catalog, _shape);
        }
    });

    public void Survey(RepeatedPeople repeated, CancellationToken cancellation) => Try(() =>
    {
        if (_survey is not { } survey)
        {
            return;
        }

        _unusable = survey.Read(repeated, cancellation);
        if (IsUsable)
        {
            _rows = survey.Layout.IsLong
                ? new LongRows(_table!, survey, _shape!, CreateParser, CreateFactory)
                : new WideRows(_table!, survey, _shape!, CreateParser, CreateFactory);
        }
    });

    /// <summary>Closes the file until it is read again.</summary>
    public void Close() => _table?.Close();

    /// <summary>Collects the reports of people who may have several.</summary>
    public void Collect(AttemptIndex attempts, CancellationToken cancellation) => Try(() => _rows?.Collect(attempts, number, cancellation));

    public IEnumerable<ScoreReport> Read(AttemptIndex? attempts, IImportObserver observer, CancellationToken cancellation)
    {
        _tally = new ImportTally(observer, syntax);
        var ledger = new ImportLedger(_tally, paths, number, options, attempts);
        DescribeColumns();
        if (_unusable is { } unusable)
        {
            Refuse(unusable);
        }

        if (_rows is null || _failed || !TryOpenReject(ledger))
        {
            yield break;
        }

        using (ledger.Reject)
        {
            using var reports = _rows.Read(ledger, cancellation).GetEnumerator();
            var hasNext = true;
            Action moveNext = () => hasNext = reports.MoveNext();
            while (TryRead(moveNext) && hasNext)
            {
                yield return reports.Current;
            }

            // Also when the file failed: what was refused until then is refused.
            if (!_rejectFailed)
            {
                TryRead(() => ledger.Reject?.Complete());
            }
        }

        // A strict import ends at the first refusal, and then nobody looked at the rest; a failure was said already.
        if (!ledger.HasEnded && !_failed)
        {
            CheckEnd();
        }
    }

    private FieldParsers CreateFields() => new(options, catalog.Recognition, _survey!.Findings.Dates);
    private RowParser CreateParser() => new(_survey!.Layout, catalog, options, CreateFields(), source.Path);
    private ReportFactory CreateFactory() => new(_survey!.Layout, options, source.Path);

    /// <summary>Acts on the file before its turn to be read: a failure is kept until then.</summary>
    private void Try(Action act)
    {
        if (_unusable is not null)
        {
            return;
        }

        try
        {
            act();
        }
        catch (Exception exception) when (IsOfTheFile(exception))
        {
            _unusable = Failed(exception);
        }
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
            return Refuse(new ImportIssue
            {
                Path = source.RejectPath,
                Code = ImportIssueCode.Locked,
                Message = $"The refused rows can't be written: {exception.Message} Nothing more was read, and the file for them was left as it was.",
                Advice = Advice.With($"Make room, or name another file with {RejectOption}."),
            });
        }
        catch (Exception exception) when (IsOfTheFile(exception))
        {
            return Refuse(Failed(exception));
        }
    }

    /// <summary>Whether reading failed because of the file; an assembly that can't be loaded is an IOException too.</summary>
    private static bool IsOfTheFile(Exception exception) =>
        exception is UnauthorizedAccessException or IOException and not (FileLoadException or FileNotFoundException);

    private static OptionExample RejectOption => OptionExample.Of(nameof(ImportSource.RejectPath));

    private static ImportIssue Failed(Exception exception) => new()
    {
        Code = ImportIssueCode.FileChanged,
        Message = $"The file can't be read to its end: {exception.Message} What was read may be incomplete.",
        Advice = "Copy the file to this machine and read it again.",
    };

    /// <summary>Says what keeps the reports from being all that the file has.</summary>
    private void CheckEnd()
    {
        if (_table!.HasChanged || _tally!.Rows != _survey!.Rows)
        {
            Refuse(new ImportIssue
            {
                Code = ImportIssueCode.FileChanged,
                Message = FormattableString.Invariant(
                    $"The file changed while it was read: {_survey!.Rows} rows at the first look, {_tally!.Rows} at the last. What was read may be incomplete."),
                Advice = "Wait until nothing writes to the file, or copy it, and read it again.",
            });
        }

        if (_survey!.LastRow != long.MaxValue)
        {
            Refuse(new ImportIssue
            {
                Line = _survey.LastLine,
                Code = ImportIssueCode.MalformedRow,
                Message = FormattableString.Invariant(
                    $"{TableSurvey.MaxBrokenRows} broken rows follow each other after a quote that is never closed or a field without an end. The rest of the file, after this line, was not read."),
                Advice = "Correct the first of these rows and read the file again.",
            });
        }
    }

    private void DescribeColumns()
    {
        if (_survey?.Layout is not { } layout)
        {
            return;
        }

        foreach (var issue in layout.Issues)
        {
            _tally!.Tell(issue with { Path = source.Path, Line = issue.Line == 0 ? 0 : _survey.HeaderLine });
        }

        if (_survey.Findings.Dates.Order is DateOrder.DayFirst or DateOrder.MonthFirst)
        {
            _tally!.Tell(DatesSettled(_survey.Findings.Dates, layout[ReportField.ExamDate] + 1));
        }
    }

    private ImportIssue DatesSettled(DateOrderFinder dates, int column) => FieldIssue.Of(
        ImportIssueCode.DateOrderSettled, nameof(ReportField.ExamDate), dates.Proof?.Text,
        $"Dates of the form 04/05/2026 are read {(dates.Order == DateOrder.DayFirst ? "day first" : "month first")}: {dates.Explain()}.",
        advice: Advice.With($"If that is wrong, use {OptionExample.Of("DateFormat")} or {OptionExample.Of(nameof(ImportOptions.Culture))}."),
        severity: IssueSeverity.Decision) with
    { Path = source.Path, Line = dates.Proof?.Line ?? 0, Column = column };

    private bool Refuse(ImportIssue issue)
    {
        _failed = true;
        _tally!.Tell(issue with { Path = issue.Path ?? source.Path });
        return false;
    }

    private bool TryOpenReject(ImportLedger ledger)
    {
        if (source.RejectPath is not { } path)
        {
            return true;
        }

        var issue = new ImportIssue
        {
            Path = path,
            Code = ImportIssueCode.Locked,
            Message = "The refused rows can't be written to the file that they are read from.",
            Advice = Advice.With($"Name another file with {RejectOption}."),
        };
        if (path.Length > 0 && source.Path.Length > 0 && source.Stream is null && ReplacingFile.AreSame(path, source.Path))
        {
            return Refuse(issue);
        }

        try
        {
            ledger.Reject = new RejectWriter(
                path, _survey!.Layout, CreateFields().Dates, _table!.Delimiter ?? options.Delimiter ?? ',', isMarked: _table.Encoding != "utf-8" || options.Encoding is not null);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Refuse(issue with { Message = "The file for refused rows can't be written." });
        }
    }
}
