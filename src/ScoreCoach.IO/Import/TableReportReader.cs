namespace ScoreCoach.IO;

/// <summary>
/// Reads a table of score reports. The first pass finds which exams occur, how dates are written and who may have several
/// reports; the last one makes the reports. Only where somebody has several is there a pass between, which compares them.
/// </summary>
internal sealed class TableReportReader : IReportReader
{
    /// <summary>Small enough that what waits to be handed on stays young; large enough that handing on costs little.</summary>
    private const int ChunkLength = 64 * 1024;

    /// <summary>Fewer chunks than this are read sooner than threads are started.</summary>
    private const int FewestChunks = 16;

    /// <summary>After so many broken rows in a row, all after a quote or a field without an end, what follows is no table.</summary>
    private const int MostBrokenRows = 10_000;

    private readonly string _path;
    private readonly ImportOptions _options;
    private readonly ExamCatalog _catalog;
    private readonly IReportTable _table;
    private readonly ShapeCheck _shape;
    private readonly Dictionary<ulong, LongReport?> _scattered = [];
    private ImportTally _tally = new(_ => { });
    private ImportSummary _summary;
    private ColumnLayout _layout = null!;
    private FileSurvey _survey = null!;
    private FieldReader _fields = null!;
    private AttemptIndex? _index;
    private RejectWriter? _reject;
    private readonly List<TableChunk> _chunks = [];
    private bool _allGood = true;
    private long _headerLine;
    private long _surveyedRows;
    private long _lastRow = long.MaxValue;
    private long _lastLine;
    private long _position;
    private int _passesDone;
    private int _passes = 2;

    public TableReportReader(string path, IReportTable table, ImportOptions options, ExamCatalog catalog)
    {
        _path = path;
        _table = table;
        _options = options;
        _catalog = catalog;
        _shape = new ShapeCheck(path, table.Encoding, options);
        _summary = new ImportSummary { Path = path, Encoding = table.Encoding, Delimiter = table.Delimiter?.ToString() };
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

    public double Progress => Math.Min(1, (_passesDone + (_table.Length == 0 ? 1 : Math.Min(1.0, (double)_position / _table.Length))) / _passes);

    public IEnumerable<ScoreReport> Read(Action<ImportIssue> onIssue, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(onIssue);
        _tally = new ImportTally(onIssue);
        if (!Survey(cancellation) || !OpenReject())
        {
            yield break;
        }

        using (_reject)
        {
            Gather(cancellation);
            _passesDone = _passes - 1;
            var rows = _layout.IsLong ? ReadLong(cancellation)
                : _allGood && _chunks.Count >= FewestChunks ? ReadChunks(cancellation)
                : ReadWide(cancellation);
            foreach (var report in rows)
            {
                _tally.Reports++;
                yield return report;
            }

            _reject?.Complete();
        }

        _reject = null;

        // A strict import ends at the first refusal, and then nobody looked at the rest.
        if (!_options.Strict || _tally.Refused == 0)
        {
            CheckEnd();
        }
    }

    public void Dispose()
    {
        _reject?.Dispose();
        _table.Dispose();
    }

    private bool Survey(CancellationToken cancellation)
    {
        using var records = _table.Open();
        if (_shape.ReadHeader(records) is { } unusable)
        {
            return RefuseFile(unusable);
        }

        _headerLine = records.Line;
        var layout = ColumnLayout.Create(_shape.Headers, _catalog, _options, _table.AttributeColumns);
        _table.UseDateColumn(layout[ReportField.ExamDate]);
        _survey = new FileSurvey(layout, _catalog, _options, _table.ExpectedRows);
        if (!layout.IsUnusable)
        {
            var cells = new RecordCells(records);
            var nextChunk = _table.HasChunks ? 0 : long.MaxValue;
            var broken = -1;
            while (records.Read())
            {
                cancellation.ThrowIfCancellationRequested();
                _position = records.Offset;
                if (ShapeCheck.IsBlank(records))
                {
                    continue;
                }

                _surveyedRows++;
                var isText = records.IsText;
                _shape.AllText &= isText;
                _allGood &= records.State == RecordState.Good;
                if (records.Offset >= nextChunk)
                {
                    StartChunk(records);
                    nextChunk = records.Offset + ChunkLength;
                }

                if (isText && _shape.Check(records) is null)
                {
                    _survey.Observe(cells);
                    broken = -1;
                    continue;
                }

                // The lines of a long text that is no table, one by one, would each be an issue, by the million.
                broken = broken >= 0 ? broken + 1 : records.State is RecordState.OpenQuote or RecordState.TooLong ? 0 : -1;
                if (broken == MostBrokenRows)
                {
                    (_lastRow, _lastLine) = (records.Row, records.Line);
                    break;
                }
            }

            layout = layout.WithExams(_survey.People.Exams);
        }

        _survey.Complete();
        _layout = layout;
        _fields = new FieldReader(_options, _catalog.Recognition) { DateOrder = _survey.Dates.Order, DateOrderReason = _survey.Dates.Explain() };
        Describe();
        return !layout.IsUnusable;
    }

    /// <summary>Starts another pass, which ends where the first one did.</summary>
    private RecordReader OpenAgain()
    {
        var records = _table.Open();
        records.LastRow = _lastRow;
        return records;
    }

    /// <summary>Says what keeps the reports from being all that the file has.</summary>
    private void CheckEnd()
    {
        if (_table.HasChanged || _tally.Rows != _surveyedRows)
        {
            RefuseFile(new ImportIssue
            {
                Code = ImportIssueCode.FileChanged,
                Message = FormattableString.Invariant(
                    $"The file changed while it was read: {_surveyedRows} rows at the first look, {_tally.Rows} at the last. What was read may be incomplete."),
                Suggestion = "Wait until nothing writes to the file, or copy it, and read it again.",
            });
        }

        if (_lastRow != long.MaxValue)
        {
            RefuseFile(new ImportIssue
            {
                Line = _lastLine,
                Code = ImportIssueCode.MalformedRow,
                Message = FormattableString.Invariant(
                    $"{MostBrokenRows} broken rows follow each other after a quote that is never closed or a field without an end. The rest of the file, after this line, was not read."),
                Suggestion = "Correct the first of these rows and read the file again.",
            });
        }
    }

    /// <summary>Notes a place from which the table can be read on its own.</summary>
    private void StartChunk(RecordReader records)
    {
        if (_chunks.Count > 0)
        {
            _chunks[^1] = _chunks[^1] with { End = records.Offset };
        }

        _chunks.Add(new TableChunk(records.Offset, _table.Length, records.Line - 1, records.Row - 1));
    }

    private void Describe()
    {
        var chooser = new EditionChooser(_catalog);
        var editions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var exam in _survey.People.Exams)
        {
            var chosen = _options.Edition is { } asked && EditionChooser.TryFindEdition(exam, asked, out var named, out _)
                ? named.Profile
                : chooser.Choose(exam, profile => _layout.IsLong ? 1 : _layout.Fit(profile), null).Profile;
            if (chosen is not null)
            {
                editions[chosen.Id] = chosen.Edition;
            }
        }

        _summary = _summary with
        {
            Layout = _layout.IsUnusable ? null : _layout.IsLong ? "Long" : "Wide",
            DateOrder = _survey.DateOrderName,
            Columns = _layout.Columns,
            Editions = editions,
            Unusable = _layout.IsUnusable,
        };
        foreach (var issue in _layout.Issues)
        {
            _tally.Tell(issue with { Path = _path, Line = issue.Line == 0 ? 0 : _headerLine });
        }

        if (_survey.Dates.Order is DateOrder.DayFirst or DateOrder.MonthFirst)
        {
            _tally.Tell(DatesSettled());
        }
    }

    private ImportIssue DatesSettled() => new()
    {
        Path = _path,
        Line = _survey.Dates.ProofLine,
        Column = _layout[ReportField.ExamDate] + 1,
        Field = nameof(ReportField.ExamDate),
        Value = _survey.Dates.ProofText,
        Code = ImportIssueCode.DateOrderSettled,
        Severity = IssueSeverity.Notice,
        Message = $"Dates of the form 04/05/2026 are read {(_survey.Dates.Order == DateOrder.DayFirst ? "day first" : "month first")}: {_survey.Dates.Explain()}.",
        Suggestion = "If that is wrong, say how they are written with -DateFormat or -Culture.",
    };

    private bool RefuseFile(ImportIssue issue)
    {
        _summary = _summary with { Unusable = true };
        _tally.Tell(issue with { Path = issue.Path ?? _path });
        return false;
    }

    private bool OpenReject()
    {
        if (_options.RejectPath is not { } path)
        {
            return true;
        }

        if (path.Length > 0 && _path.Length > 0 && string.Equals(Path.GetFullPath(path), Path.GetFullPath(_path), StringComparison.OrdinalIgnoreCase))
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
            _reject = new RejectWriter(path, _layout, _fields, _table.Delimiter ?? ',', _table.Encoding == "utf-8");
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

    /// <summary>Compares the reports of people who may have several.</summary>
    private void Gather(CancellationToken cancellation)
    {
        if (_survey.Repeated.Count == 0)
        {
            return;
        }

        _passes = 3;
        _passesDone = 1;
        _index = new AttemptIndex(_survey.Repeated.Places);
        var reader = new RowReader(_layout, _catalog, _options, _fields, _path);
        using var records = OpenAgain();
        records.Read();
        if (_layout.IsLong)
        {
            GatherLong(records, reader, cancellation);
        }
        else
        {
            GatherWide(records, reader, cancellation);
        }

        _index.Complete();
    }

    private void GatherWide(RecordReader records, RowReader reader, CancellationToken cancellation)
    {
        var cells = new RecordCells(records);
        while (records.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            _position = records.Offset;
            if (_survey.People.TryRead(cells, out var person)
                && _survey.Repeated.PlaceOf(person) is >= 0 and var place
                && _shape.Check(records) is null
                && reader.Read(cells, out _) is { } report)
            {
                _index!.Add(place, report);
            }
        }
    }

    private void GatherLong(RecordReader records, RowReader reader, CancellationToken cancellation)
    {
        var runs = new LongRuns(records, _shape, _layout, _survey.People);
        while (runs.Read(cancellation))
        {
            _position = records.Offset;
            if (_survey.Scattered.PlaceOf(runs.Key) < 0)
            {
                Gather(runs.Run, reader);
                continue;
            }

            if (!_scattered.TryGetValue(runs.Key, out var report))
            {
                _scattered.Add(runs.Key, report = new LongReport(runs.Run.Person));
            }

            foreach (var row in runs.Run.Rows)
            {
                report!.Add(row);
            }
        }

        foreach (var report in _scattered.Values)
        {
            Gather(report!, reader);
        }
    }

    private void Gather(LongReport rows, RowReader reader)
    {
        if (_survey.Repeated.PlaceOf(rows.Person) is not (>= 0 and var place))
        {
            return;
        }

        foreach (var outcome in reader.ReadLong(rows))
        {
            if (outcome is { Report: { } report, DuplicateOf: 0 })
            {
                _index!.Add(place, report);
            }
        }
    }

    private IEnumerable<ScoreReport> ReadWide(CancellationToken cancellation)
    {
        var reader = new RowReader(_layout, _catalog, _options, _fields, _path);
        using var records = OpenAgain();
        records.Read();
        var cells = new RecordCells(records);
        while (records.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            _position = records.Offset;
            if (ShapeCheck.IsBlank(records))
            {
                continue;
            }

            _tally.Rows++;
            _tally.Read++;
            var issue = _shape.Check(records);
            var report = issue is null ? reader.Read(cells, out issue) : null;
            if (issue?.Code == ImportIssueCode.FieldCountMismatch)
            {
                issue = reader.WithFooterAdvice(cells, issue);
            }

            if (report is not null && !Compare(report, out issue))
            {
                if (issue is null)
                {
                    continue;
                }

                report = null;
            }

            if (report is null)
            {
                Refuse(cells, issue!);
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

            yield return report;
        }
    }

    /// <summary>As <see cref="ReadWide"/>, with the rows read ahead on two threads. Only what follows from their order happens here.</summary>
    private IEnumerable<ScoreReport> ReadChunks(CancellationToken cancellation)
    {
        using var workers = new ChunkWorkers(_chunks, CreateChunkReader, cancellation);
        for (var chunk = 0; chunk < _chunks.Count; chunk++)
        {
            _position = _chunks[chunk].Start;
            var rows = workers.RowsOf(chunk);
            for (var index = 0; index < rows.Count; index++)
            {
                cancellation.ThrowIfCancellationRequested();
                var row = rows[index];
                var (report, issue) = (row.Report, row.Issue);
                _tally.Rows++;
                _tally.Read++;
                if (report is not null && !Compare(report, out issue))
                {
                    if (issue is null)
                    {
                        continue;
                    }

                    report = null;
                }

                if (report is null)
                {
                    Refuse(row.Cells, issue!);
                    if (_options.Strict)
                    {
                        yield break;
                    }

                    continue;
                }

                foreach (var warning in row.Warnings ?? [])
                {
                    _tally.Tell(warning);
                }

                yield return report;
            }

            workers.Return(rows);
        }
    }

    private Action<TableChunk, List<ChunkRow>> CreateChunkReader()
    {
        var reader = new RowReader(_layout, _catalog, _options, _fields, _path);
        return (chunk, rows) =>
        {
            using var records = _table.Open(chunk);
            var cells = new RecordCells(records);
            while (records.Read())
            {
                if (ShapeCheck.IsBlank(records))
                {
                    continue;
                }

                var issue = _shape.Check(records);
                var report = issue is null ? reader.Read(cells, out issue) : null;
                if (issue?.Code == ImportIssueCode.FieldCountMismatch)
                {
                    issue = reader.WithFooterAdvice(cells, issue);
                }

                // Which rows contradict others is known later: while anyone may, every row of theirs is kept for the reject file.
                var keeps = _reject is not null && (report is null || _index is not null);
                rows.Add(new ChunkRow(
                    report,
                    issue,
                    reader.Warnings.Count == 0 ? null : [.. reader.Warnings],
                    keeps ? StoredRow.Copy(cells, records.FieldCount, null) : null));
            }
        };
    }

    private void Refuse<TCells>(TCells? cells, ImportIssue issue)
        where TCells : IRowCells
    {
        _tally.Refused++;
        _tally.Tell(issue);
        if (cells is not null)
        {
            _reject?.Write(cells, issue);
        }
    }

    private IEnumerable<ScoreReport> ReadLong(CancellationToken cancellation)
    {
        var reader = new RowReader(_layout, _catalog, _options, _fields, _path);
        using var records = OpenAgain();
        records.Read();
        var runs = new LongRuns(records, _shape, _layout, _survey.People);
        while (runs.Read(cancellation))
        {
            _tally.Rows = runs.Rows;
            _position = records.Offset;
            var rows = runs.Run;
            if (_scattered.TryGetValue(runs.Key, out var whole))
            {
                if (whole is null)
                {
                    continue;
                }

                // The report comes where its first row stands; its other rows were read already.
                rows = whole;
                _scattered[runs.Key] = null;
            }

            foreach (var outcome in reader.ReadLong(rows))
            {
                if (Settle(outcome) is { } report)
                {
                    yield return report;
                }
                else if (outcome.Issue is not null && _options.Strict)
                {
                    yield break;
                }
            }
        }
    }

    private ScoreReport? Settle(LongOutcome outcome)
    {
        _tally.Read++;
        if (outcome is { Report: { } repeated, DuplicateOf: > 0 })
        {
            _tally.Duplicates++;
            _tally.Tell(RepeatedReport.Duplicate(outcome.Rows.Line, outcome.DuplicateOf, repeated) with { Path = _path });
            return null;
        }

        if (outcome.Report is { } report && !Compare(report, out var issue))
        {
            if (issue is null)
            {
                return null;
            }

            outcome.Refuse(issue);
        }

        if (outcome.Report is null)
        {
            _tally.Refused++;
            _tally.Tell(outcome.Issue!);
            WriteRefused(outcome);
            return null;
        }

        foreach (var warning in outcome.Warnings)
        {
            _tally.Tell(warning);
        }

        return outcome.Report;
    }

    private void WriteRefused(LongOutcome outcome)
    {
        foreach (var row in outcome.Rows.Rows)
        {
            var issue = outcome.Issue!;
            _reject?.Write(row, row.Line == issue.Line || issue.Line == 0 ? issue : issue with
            {
                Message = FormattableString.Invariant($"Refused together with line {issue.Line}, which belongs to the same report."),
                Suggestion = null,
            });
        }
    }

    /// <summary>Compares a report with the person's others; false for one that is left out, with an issue when it is refused.</summary>
    private bool Compare(ScoreReport report, out ImportIssue? issue)
    {
        issue = null;
        if (_index is null || !_index.TryFind(report.Line, out var entry))
        {
            return true;
        }

        switch (_index.VerdictOf(entry))
        {
            case AttemptVerdict.Duplicate:
                _tally.Duplicates++;
                _tally.Tell(RepeatedReport.Duplicate(report.Line, _index.OtherLineOf(entry), report) with { Path = _path });
                return false;
            case AttemptVerdict.Conflict:
                issue = RepeatedReport.Conflict(report.Line, _index.OtherLineOf(entry), report) with { Path = _path };
                return false;
            case AttemptVerdict.KeepUnordered when !report.Notes.Contains(RepeatedReport.UnorderedNote):
                report.Notes = [.. report.Notes, RepeatedReport.UnorderedNote];
                break;
            default:
                break;
        }

        if (!_options.NoHistory)
        {
            report.History = _index.EarlierThan(entry);
        }

        return true;
    }
}
