using ScoreCoach.Catalog;
using ScoreCoach.Cohorts;
using ScoreCoach.Errors;
using ScoreCoach.Files;
using ScoreCoach.IO.Files;
using ScoreCoach.IO.Import.Headers;
using ScoreCoach.IO.Import.Passes;
using ScoreCoach.IO.Import.People;
using ScoreCoach.IO.Import.Rows;
using ScoreCoach.IO.Import.Tables;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import;

/// <summary>One file of an import, in the passes over its tables. What keeps it from being read is reported when its turn comes.</summary>
internal sealed class FileImport(ImportSource source, ImportOptions options, ExamCatalog catalog, KnownHeaders known, IOptionSyntax syntax) : IDisposable
{
    /// <summary>No one puts so many files into one.</summary>
    private const int MaxTables = 1000;

    private IReadOnlyList<ReportTable> _opened = [];
    private bool _hasMoreTables;
    private readonly List<TableImport> _tables = [];
    private ImportIssue? _otherSheets;
    private readonly HashSet<(ImportIssueCode Code, string Message)> _told = [];
    private ImportTally? _tally;
    private ImportIssue? _unusable;
    private int _current;
    private bool _failed;
    private bool _rejectFailed;

    /// <summary>How long the file is, in the unit of <see cref="Position"/>.</summary>
    public long Length => _opened is [var first, ..] ? first.Length : 0;

    /// <summary>How far the present pass has come.</summary>
    public long Position => _current < _tables.Count ? _tables[_current].Position : Length;

    /// <summary>About how many rows there are.</summary>
    public long ExpectedRows => _opened.Sum(table => table.ExpectedRows);

    /// <summary>The tables that are read, in their order.</summary>
    public IReadOnlyList<TableImport> Tables => _tables;

    /// <summary>The outcome; complete when all has been read.</summary>
    public ImportSummary Summary => new()
    {
        Path = source.Path,
        Layout = IsUsable && Main?.Survey.Layout is { } layout ? layout.IsLong ? "Long" : "Wide" : null,
        Delimiter = _opened is [{ Delimiter: { } delimiter }, ..] ? delimiter.ToString() : null,
        Encoding = _opened is [{ Encoding: var encoding }, ..] ? encoding : _unusable is null ? "utf-8" : null,
        DateOrder = Joined(table => table.Survey.Findings?.DateOrderName),
        Columns = new(Main?.Survey.Layout?.Columns ?? []),
        Editions = new(_tally?.Editions ?? []),
        Identity = [.. Described.SelectMany(table => table.Survey.Layout?.IdentityHeaders ?? []).Distinct(StringComparer.OrdinalIgnoreCase)],
        LevelUnit = Joined(table => table.Survey.Levels?.Unit.ToString()),
        HeaderLine = Main is { Table.IsHeaderGiven: false } main ? main.Survey.HeaderLine : 0,
        Worksheets = [.. _tables.Where(table => table is { Worksheet: not null, IsFurther: false }).Select(table => table.Worksheet!)],
        Rows = _tally?.Rows ?? 0,
        Read = _tally?.Read ?? 0,
        Reports = _tally?.Reports ?? 0,
        Refused = _tally?.Refused ?? 0,
        RefusedRows = _tally?.RefusedRows ?? 0,
        SetAside = _tally?.RowsSetAside ?? 0,
        People = _tally?.People ?? 0,
        Duplicates = _tally?.Duplicates ?? 0,
        Warnings = _tally?.Warnings ?? 0,
        Codes = new(_tally?.Codes ?? []),
        Decisions = [.. _tally?.Decisions ?? []],
        Unusable = _failed || !IsUsable,
    };

    /// <summary>The tables of which the summary speaks: those that can be read, or else the first.</summary>
    private IEnumerable<TableImport> Described => _tables.Exists(table => table.IsUsable) ? _tables.Where(table => table.IsUsable) : _tables.Take(1);

    private bool HasRows => _tables.Exists(table => table.HasRows);

    /// <summary>The first of them.</summary>
    private TableImport? Main => Described.FirstOrDefault();

    private bool IsUsable => _unusable is null && (_tables.Count == 0 || _tables.Exists(table => table.IsUsable));

    private bool HasSeveralSheets => _opened.Count > 1;

    public void Dispose()
    {
        foreach (var table in _opened)
        {
            table.Dispose();
        }
    }

    public void Open(CancellationToken cancellation) => Try(() => _opened = TableOpener.Open(source, options, known, cancellation, out _unusable));

    public void Survey(RepeatedPeople repeated, CancellationToken cancellation) => Try(() =>
    {
        foreach (var chosen in ChooseTables())
        {
            for (var table = chosen; table is not null; table = table.Look(repeated, cancellation))
            {
                if (_tables.Count == MaxTables)
                {
                    _hasMoreTables = true;
                    break;
                }

                if (table.IsFurther)
                {
                    table.FindHeader();
                }

                _tables.Add(table);
                _current = _tables.Count - 1;
            }
        }

        if (!_tables.Exists(table => table.IsUsable))
        {
            _unusable = Main?.Unusable;
        }
        else
        {
            // No one would miss the rows of the others.
            for (_current = 0; _current < _tables.Count; _current++)
            {
                if (!_tables[_current].IsUsable)
                {
                    _tables[_current].RefuseRows(cancellation);
                }
            }
        }

        _current = 0;
    });

    /// <summary>Closes the file until it is read again.</summary>
    public void Close()
    {
        foreach (var table in _opened)
        {
            table.Close();
        }
    }

    /// <summary>Collects the reports of people who may have several.</summary>
    public void Collect(AttemptIndex attempts, CancellationToken cancellation) => Try(() =>
    {
        for (_current = 0; _current < _tables.Count; _current++)
        {
            _tables[_current].Collect(attempts, cancellation);
        }

        _current = 0;
    });

    /// <summary>Reads the reports.</summary>
    /// <param name="attempts">The reports of people who have several; null when no one has.</param>
    /// <param name="names">The names of all tables of the command, by their numbers.</param>
    /// <param name="observer">Receives the issues.</param>
    /// <param name="measure">Counts reports of which nothing else is wanted; null for none.</param>
    /// <param name="used">The words of maps that occurred in all files, at the last of them if nothing was refused; otherwise null.</param>
    /// <param name="cancellation">Ends reading.</param>
    public IEnumerable<ScoreReport> Read(AttemptIndex? attempts, IReadOnlyList<string> names, IImportObserver observer, CohortMeasure? measure, UsedWords? used, CancellationToken cancellation)
    {
        _tally = new ImportTally(source.Path, observer, syntax, new ExamTable(catalog, options.Exam, options.ExamMap).UnknownAll);
        if (_otherSheets is { } others)
        {
            _tally.Report(others);
        }

        foreach (var name in FindUnmatchedSheets())
        {
            _tally.Report(new ImportIssue
            {
                Path = source.Path,
                Code = ImportIssueCode.NotFound,
                Severity = IssueSeverity.Warning,
                Message = $"No worksheet with data matches '{name}'. Only the other specified worksheets are read.",
                Accepted = [.. _opened.Select(table => table.Worksheet!)],
                Advice = "Correct the name, or omit it.",
            });
        }

        if (options.WorksheetNames.Count > 0 && _opened is [{ Worksheet: null }, ..])
        {
            _tally.Report(new ImportIssue
            {
                Path = source.Path,
                Code = ImportIssueCode.OptionNotUsed,
                Severity = IssueSeverity.Warning,
                Message = "The file is not a workbook, so that the name of a worksheet has no effect.",
                Advice = Advice.With($"Specify the workbook, or omit {OptionExample.Of("WorksheetName")}."),
            });
        }

        if (_unusable is { } unusable)
        {
            Refuse(unusable);
        }

        RejectWriter? reject = null;
        var hasEnded = false;
        try
        {
            for (_current = 0; _current < _tables.Count && !hasEnded; _current++)
            {
                var table = _tables[_current];
                _tally.Worksheet = SheetOf(table);
                foreach (var issue in table.Describe().Where(IsNews))
                {
                    _tally.Report(issue with { Path = source.Path });
                }

                if (!table.HasRows || _failed || (reject is null && !TryOpenReject(table, out reject)))
                {
                    continue;
                }

                if (reject is { } writer && !TryRead(() => writer.Begin(table.Headers, table.DateColumn, table.CreateDates())))
                {
                    continue;
                }

                var ledger = new ImportLedger(_tally, names, table.Number, options, attempts) { Reject = reject, FirstTable = _tables[0].Number, Measure = measure };
                using var reports = table.Read(ledger, cancellation).GetEnumerator();
                var hasNext = true;
                Action moveNext = () => hasNext = reports.MoveNext();
                while (TryRead(moveNext) && hasNext)
                {
                    yield return reports.Current;
                }

                hasEnded = ledger.HasEnded;
            }

            // Also when the file failed: what was refused until then is refused.
            if (!_rejectFailed)
            {
                TryRead(() => reject?.Complete());
            }
        }
        finally
        {
            reject?.Dispose();
        }

        _tally.Worksheet = null;
        foreach (var notice in _opened.SelectMany(table => table.Notices).Where(_ => HasRows))
        {
            _tally.Report(notice with { Path = source.Path });
        }

        // A row that was refused may have had the word.
        foreach (var missing in HasRows && !hasEnded && !_failed && _tally.Refused == 0 ? used?.FindMissing() ?? [] : [])
        {
            _tally.Report(missing with { Path = source.Path });
        }

        _tally.Close();

        // A strict import ends at the first refusal, and then no one looked at the rest; a failure was stated already.
        if (!hasEnded && !_failed && HasRows)
        {
            CheckEnd();
        }
    }

    /// <summary>
    /// The tables to read: all that the user named, or else the first that has a header of score reports and names people. Others that have one are named
    /// in a warning.
    /// </summary>
    private List<TableImport> ChooseTables()
    {
        List<TableImport> all = [.. _opened.Select(table => new TableImport(table, null, source.Path, options, catalog, known))];
        all.ForEach(table => table.FindHeader());
        List<TableImport> ofReports = [.. all.Where(table => table.Unusable is null && table.Survey.IsOfReports)];

        // A list of people has names and addresses, but nothing that a report says.
        if (ofReports.Exists(table => table.Survey.NamesResults))
        {
            ofReports.RemoveAll(table => !table.Survey.NamesResults);
        }

        if (options.WorksheetNames.Count > 0 && ofReports.Count > 0)
        {
            // A pattern also meets sheets of notes; a sheet that is named is read whatever it holds.
            // Of a header that can't be read no one knows what it is.
            return [.. all.Where(table => ofReports.Contains(table)
                || table.Unusable is { Code: not ImportIssueCode.EmptyFile }
                || options.WorksheetNames.Contains(table.Worksheet, StringComparer.OrdinalIgnoreCase))];
        }

        if (ofReports.Count == 0)
        {
            return options.WorksheetNames.Count > 0 ? all : [.. all.Take(1)];
        }

        // An overview has scores and domains, but no one's.
        var read = ofReports.Find(table => table.Survey.NamesPeople) ?? ofReports[0];
        if (ofReports.Count > 1)
        {
            _otherSheets = OtherSheets(read, [.. ofReports.Where(table => table != read)]);
        }

        return [read];
    }

    /// <summary>The names and patterns of worksheets that none of the workbook fits.</summary>
    private IEnumerable<string> FindUnmatchedSheets() => _opened is not [{ Worksheet: not null }, ..] ? []
        : options.WorksheetNames.Where(name =>
        {
            var pattern = new NamePattern(name);
            return !_opened.Any(table => pattern.IsNameOf(table.Worksheet!) || pattern.IsMatch(table.Worksheet!));
        });

    private ImportIssue OtherSheets(TableImport read, List<TableImport> others) => new()
    {
        Path = source.Path,
        Worksheet = read.Worksheet,
        Code = ImportIssueCode.OtherSheets,
        Severity = IssueSeverity.Warning,
        Message = $"Only the worksheet '{read.Worksheet}' was read. {(others.Count == 1 ? "Another one looks" : "Others look")} like score reports too: {string.Join(", ", others.Select(other => $"'{other.Worksheet}'"))}.",
        Advice = Advice.With($"To read all of them, use {OptionExample.Of("WorksheetName", "*")}."),
    };

    /// <summary>What the tables have, each of them once; null where none has anything.</summary>
    private string? Joined(Func<TableImport, string?> select) =>
        string.Join(", ", Described.Select(select).OfType<string>().Distinct()) is { Length: > 0 } joined ? joined : null;

    /// <summary>What to call a table in messages about others.</summary>
    public string NameOf(TableImport table) => SheetOf(table) is { } sheet ? $"{source.Path}[{sheet}]" : source.Path;

    /// <summary>Whether an issue of a table is not the one that refused the file, and was not reported for another table before.</summary>
    private bool IsNews(ImportIssue issue) =>
        !ReferenceEquals(issue, _unusable) && (issue.Severity == IssueSeverity.Error || _told.Add((issue.Code, issue.Message)));

    private string? SheetOf(TableImport table) => HasSeveralSheets ? table.Worksheet : null;

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

    /// <summary>Reads on; false when the file, or the one for refused rows, fails in the middle, which is reported.</summary>
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
                Message = $"The refused rows can't be written: {exception.Message} Reading stopped, and the existing file for refused rows was not changed.",
                Advice = Advice.With($"Free disk space, or choose another file with {RejectOption}."),
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
        Message = $"The file can't be read completely: {exception.Message} The imported data may be incomplete.",
        Advice = "Copy the file to this machine and import it again.",
    };

    /// <summary>Says what keeps the reports from being all that the file has.</summary>
    private void CheckEnd()
    {
        var seen = _tables.Where(table => table.HasRows).Sum(table => table.Survey.Rows);
        if (_opened[0].HasChanged || _tally!.Rows != seen)
        {
            Refuse(new ImportIssue
            {
                Code = ImportIssueCode.FileChanged,
                Message = FormattableString.Invariant(
                    $"The file changed while it was read: {seen} rows in the first pass, {_tally!.Rows} in the last pass. The imported data may be incomplete."),
                Advice = "Wait until no program writes to the file, or copy it, and import it again.",
            });
        }

        if (_hasMoreTables)
        {
            Refuse(new ImportIssue
            {
                Code = ImportIssueCode.MalformedRow,
                Message = FormattableString.Invariant($"The file has more than {MaxTables} headers. The rest of the file after the last of them was not read."),
                Advice = "Split the file.",
            });
        }

        if (_tables.Find(table => table.Survey.BrokenLine > 0) is { } broken)
        {
            Refuse(new ImportIssue
            {
                Line = broken.Survey.BrokenLine,
                Code = ImportIssueCode.MalformedRow,
                Message = FormattableString.Invariant(
                    $"{TableSurvey.MaxBrokenRows} consecutive broken rows follow an unclosed quote or an unterminated field. The rest of the file, after this line, was not read."),
                Advice = "Correct the first of these rows and import the file again.",
            });
        }
    }

    private bool Refuse(ImportIssue issue)
    {
        _failed = true;
        _tally!.Report(issue with { Path = issue.Path ?? source.Path, EndsFile = true });
        return false;
    }

    private bool TryOpenReject(TableImport table, out RejectWriter? reject)
    {
        reject = null;
        if (source.RejectPath is not { } path)
        {
            return true;
        }

        var issue = new ImportIssue
        {
            Path = path,
            Code = ImportIssueCode.Locked,
            Message = "The refused rows can't be written to an input file.",
            Advice = Advice.With($"Specify another file with {RejectOption}."),
        };
        if (path.Length > 0 && source.Path.Length > 0 && source.Stream is null && ReplacingFile.AreSame(path, source.Path))
        {
            return Refuse(issue);
        }

        try
        {
            reject = new RejectWriter(
                path, table.Table.Delimiter ?? options.Delimiter ?? ',', isMarked: table.Table.Encoding != "utf-8" || options.Encoding is not null);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Refuse(issue with { Message = "The file for refused rows can't be written." });
        }
    }
}
