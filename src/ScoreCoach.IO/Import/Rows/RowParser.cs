using System.Runtime.CompilerServices;
using System.Text;
using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.Editions;
using ScoreCoach.IO.Import.Headers;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;
using ScoreCoach.People;
using ScoreCoach.Reports;

namespace ScoreCoach.IO.Import.Rows;

/// <summary>
/// The one function that turns a row of cells into what it says, or into what is wrong with it. Columns are known before the
/// first row; what a cell stands for is looked up by its bytes. A row that is refused leaves no trace in the rows after it.
/// </summary>
/// <remarks>Not safe for several threads: each has its own.</remarks>
internal sealed partial class RowParser(ColumnLayout layout, ExamCatalog catalog, ImportOptions options, FieldParsers fields, HeaderWatch headers, string? path)
{
    private readonly EditionChooser _chooser = new(catalog);
    private readonly ExamTable _exams = new(catalog, options.Exam, options.ExamMap);
    private readonly SummaryRowCheck _summaries = new(layout, catalog, options);
    private readonly IdCheck _ids = new(layout, catalog.Recognition);
    private readonly HeaderWatch _headers = headers;
    private readonly Dictionary<ExamProfile, EditionMapping> _mappings = [];
    private readonly (int Column, ExamProfile Profile)[] _foreignColumns = [.. layout.ForeignColumns];
    private readonly List<ImportIssue> _warnings = [];
    private readonly FieldColumns _columns = new(layout);
    private readonly NameColumns _name = new(layout);
    private readonly PointMaxima? _maxima = layout.Maxima;

    // Percentages are not scores.
    private readonly int _scoreColumn = options.ScoreUnit == ScoreUnit.Percent ? -1 : layout[ReportField.Score];
    private readonly int[] _titles = [.. ExamTitleColumns.Of(layout, catalog.Recognition)];
    private readonly IdentityKind _identity = options.NumberRows || layout.Identity == IdentityKind.Id ? layout.Identity : IdentityKind.None;
    private readonly DateTime _lastPlausibleDay = options.AsOf.Date < DateTime.MaxValue.Date ? options.AsOf.Date.AddDays(1) : DateTime.MaxValue;
    private ImportIssue? _issue;
    private int _issueColumn;
    private long _issueLine;

    /// <summary>Finds rows that are not reports.</summary>
    public SummaryRowCheck Summaries => _summaries;

    /// <summary>What is odd about the row that was parsed last and accepted.</summary>
    public IReadOnlyList<ImportIssue> Warnings => _warnings;

    /// <summary>Parses a row that holds a whole report.</summary>
    public bool TryParse<TCells>(TCells cells, out ParsedRow row, out ImportIssue? issue)
        where TCells : IRowCells
    {
        _warnings.Clear();
        if (TryParseFields(cells, out row))
        {
            issue = null;
            return true;
        }

        _warnings.Clear();
        issue = SetAside(cells, Place(_issue!, _issueLine > 0 ? _issueLine : cells.Line, _issueColumn));
        return false;
    }

    /// <summary>What a row is that can't be read: a header that comes again, a total or a row that reports nothing is set aside; others are refused for what is wrong.</summary>
    public ImportIssue SetAside<TCells>(TCells cells, ImportIssue issue)
        where TCells : IRowCells =>
        issue.Severity == IssueSeverity.SetAside ? issue
        : _headers.IsSame(cells) ? Place(RowIssues.HeaderRepeated(), cells.Line, -1)
        : _summaries.FindInRefused(cells, (row, name) => IsDomain(row, Encoding.UTF8.GetBytes(name))) is { } summary ? Place(RowIssues.Summary(summary), cells.Line, -1)
        : issue.Code == ImportIssueCode.MissingCandidate && issue.Value is null or "" && ReportsNothing(cells) ? Place(RowIssues.NothingReported(), cells.Line, -1)
        : issue;

    /// <summary>Whether a row has no cell for a score, a result or a level.</summary>
    private bool ReportsNothing<TCells>(TCells cells)
        where TCells : IRowCells
    {
        if (!CellOf(cells, _columns.Score).IsEmpty || !CellOf(cells, _columns.Result).IsEmpty || layout.IsLong)
        {
            return false;
        }

        for (var column = 0; column < layout.Headers.Count; column++)
        {
            if (layout.IsDomain(column) && !CellText.Trim(cells.Get(column)).IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryParseFields<TCells>(TCells cells, out ParsedRow row)
        where TCells : IRowCells
    {
        row = default;
        if (FindExam(cells) is not { } exam || !HasCandidate(cells) || !TryParseDate(cells, out var date))
        {
            return false;
        }

        var cell = CellOf(cells, _columns.Attempt);
        if (!fields.Attempts.TryParse(cell, out var attempt, out var issue))
        {
            return Refuse(issue!, _columns.Attempt);
        }

        if (ChooseEdition(cells, exam, date) is not { Mapping: var mapping } choice)
        {
            return false;
        }

        if (!fields.Scores.TryParse(CellOf(cells, _scoreColumn), mapping.Profile.Scale, out var score, out issue))
        {
            return Refuse(issue!, _columns.Score);
        }

        if (!fields.Results.TryParse(CellOf(cells, _columns.Result), out var result, out issue))
        {
            return Refuse(issue!, _columns.Result);
        }

        var set = cells is LongReport report ? ParseLevels(report, mapping) : ParseLevels(cells, mapping);
        if (set is null)
        {
            return false;
        }

        if (_summaries.Find(cells, date is not null) is { } summary)
        {
            return Refuse(RowIssues.Summary(summary), -1);
        }

        if (score is null && ((result == ExamResult.Unknown && set.Known == 0) || (result != ExamResult.Pass && IsAbsent(set, mapping))))
        {
            return Refuse(RowIssues.NothingReported(), -1);
        }

        if (!AcceptResult(mapping.Profile, score, ref result, cells.Line))
        {
            return false;
        }

        if (date?.Day > _lastPlausibleDay)
        {
            _warnings.Add(Place(RowIssues.FutureDate(date.Value.Day, options.AsOf), cells.Line, _columns.ExamDate));
        }

        if (_summaries.FindUnlike(cells, date is not null) is { } unlike)
        {
            _warnings.Add(Place(RowIssues.UnlikeId(unlike), cells.Line, _columns.CandidateId));
        }

        row = new ParsedRow { Results = set, Attempt = attempt, Date = date, Score = score, Result = result, Notes = choice.Notes };
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ReadOnlySpan<byte> CellOf<TCells>(TCells cells, int column)
        where TCells : IRowCells => column < 0 ? default : CellText.Trim(cells.Get(column));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ExamEntry? FindExam<TCells>(TCells cells)
        where TCells : IRowCells
    {
        var cell = CellOf(cells, _columns.Exam);
        if (cell.IsEmpty && _exams.Only is { } only)
        {
            return only;
        }

        var exam = _columns.Exam < 0 ? null : _exams.Find(cell);
        if (exam is null)
        {
            Refuse(_columns.Exam < 0 ? _exams.Unknown(options.Exam ?? string.Empty) : _exams.Unknown(cell), _columns.Exam);
        }

        return exam is null || _titles.Length == 0 || AcceptTitles(cells, exam) ? exam : null;
    }

    /// <summary>Whether no other column names another exam.</summary>
    private bool AcceptTitles<TCells>(TCells cells, ExamEntry exam)
        where TCells : IRowCells
    {
        foreach (var column in _titles)
        {
            if (_exams.Contradiction(exam, CellOf(cells, column)) is { } issue)
            {
                return Refuse(issue, column);
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool HasCandidate<TCells>(TCells cells)
        where TCells : IRowCells => _identity switch
        {
            IdentityKind.Id when CellOf(cells, _columns.CandidateId) is var id && (IsOdd(id) || _ids.MayBeWrong(id)) => AcceptId(cells),
            IdentityKind.Name => AcceptName(_name.TextOf(cells) ?? string.Empty),
            _ => true,
        };

    // An id of invisible characters begins with a byte that is not ASCII, an error value with a number sign, a formula with an equals sign.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsOdd(ReadOnlySpan<byte> id) => id.IsEmpty || id[0] is > 0x7F or (byte)'#' or (byte)'=' or (byte)'\'' || id[^1] is (byte)';' or (byte)',' || IdentityCell.IsDamaged(id);

    private bool AcceptId<TCells>(TCells cells)
        where TCells : IRowCells
    {
        var cell = CellOf(cells, _columns.CandidateId);
        var id = IdentityCell.Unwrap(cell);
        var text = CellText.ToString(id);
        return PersonId.Canonical(text).Length == 0 ? Refuse(RowIssues.MissingCandidate(string.Empty), _columns.CandidateId)
            : IdentityCell.IsDamaged(id) ? Refuse(RowIssues.DamagedId(CellText.Quote(id)), _columns.CandidateId)
            : (fields.Errors.Find(text, nameof(ReportField.CandidateId)) ?? _ids.Find(cell, id)) is not { } issue || Refuse(issue, _columns.CandidateId);
    }

    private bool AcceptName(string name) =>
        PersonId.CanonicalName(name).Length == 0 ? Refuse(RowIssues.MissingCandidate(string.Empty), -1)
        : fields.Errors.Find(name, nameof(ReportField.CandidateName)) is not { } issue || Refuse(issue, -1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryParseDate<TCells>(TCells cells, out ReportDate? date)
        where TCells : IRowCells =>
        fields.Dates.TryParse(CellOf(cells, _columns.ExamDate), out date, out var issue) || Refuse(issue!, _columns.ExamDate);

    /// <summary>Whether every domain of a row without a score has the number 0: who was not there has them all.</summary>
    private static bool IsAbsent(DomainResultSet set, EditionMapping mapping)
    {
        var zeros = 0;
        foreach (var result in set.Domains.Span)
        {
            if (result.Level == PerformanceLevel.Unknown)
            {
                continue;
            }

            if (!mapping.IsZero(result.ReportedLevel))
            {
                return false;
            }

            zeros++;
        }

        return zeros > 0;
    }

    /// <summary>The score decides; a result that says otherwise contradicts it. Nothing follows from a score that looks like a percentage.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool AcceptResult(ExamProfile profile, decimal? score, ref ExamResult result, long line)
    {
        if (score is not { } known || profile.PassingScore is not { } passing)
        {
            return true;
        }

        var derived = known >= passing ? ExamResult.Pass : ExamResult.Fail;
        if (derived == ExamResult.Fail && options.ScoreUnit is null && UnlikelyScore.IsAmongOthers(known, profile.Scale))
        {
            _warnings.Add(Place(UnlikelyScore.One(profile, known), line, _columns.Score));
            return true;
        }

        if (result != ExamResult.Unknown && result != derived)
        {
            return Refuse(RowIssues.Contradiction(profile, known, result, derived), _columns.Result);
        }

        result = derived;
        return true;
    }

    /// <summary>Keeps what is wrong and where: in the row's own line if none is given.</summary>
    private bool Refuse(ImportIssue issue, int column, long line = 0)
    {
        (_issue, _issueColumn, _issueLine) = (issue, column, line);
        return false;
    }

    private ImportIssue Place(ImportIssue issue, long line, int column) =>
        issue with { Path = path, Line = line, Column = column >= 0 ? column + 1 : null };

    /// <summary>The edition that a row is read with, and the only place where it is chosen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ChosenEdition? ChooseEdition<TCells>(TCells cells, ExamEntry exam, ReportDate? date)
        where TCells : IRowCells
    {
        var asked = CellOf(cells, _columns.Edition);
        if (!asked.IsEmpty || !string.IsNullOrWhiteSpace(options.Edition))
        {
            return FindEdition(exam, asked.IsEmpty ? options.Edition! : Encoding.UTF8.GetString(asked));
        }

        if (cells is LongReport rows)
        {
            return ChooseEdition(rows, exam, date);
        }

        if (exam.Choice is { } sure)
        {
            return sure;
        }

        // What depends on the date is chosen once per day.
        var day = date?.Day ?? DateTime.MinValue;
        if (exam.ByDay.TryGetValue(day, out var known))
        {
            return known;
        }

        var choice = _chooser.Choose(exam.Editions, layout.Fit, date?.Day);
        if (choice.Profile is null)
        {
            RefuseForeignColumns(cells, exam);
            return null;
        }

        var chosen = Chosen(choice);
        if (choice.DependsOnDate)
        {
            exam.ByDay.Add(day, chosen);
        }
        else
        {
            exam.Choice = chosen;
        }

        return chosen;
    }

    private ChosenEdition? FindEdition(ExamEntry exam, string name)
    {
        if (!EditionChooser.TryFindEdition(exam.Editions, name, out var found, out var issue))
        {
            Refuse(issue!, _columns.Edition);
            return null;
        }

        if (!layout.IsLong && layout.Fit(found.Profile!) < 0)
        {
            Refuse(EditionChooser.NoFit([found.Profile!], []), _columns.Edition);
            return null;
        }

        return Chosen(found);
    }

    private ChosenEdition Chosen(EditionChoice choice) => new(MappingOf(choice.Profile!), choice.Note is null ? [] : [choice.Note]);

    /// <summary>No column is a domain of the row's exam. If other exams' columns are filled, that is what is wrong.</summary>
    private void RefuseForeignColumns<TCells>(TCells cells, ExamEntry exam)
        where TCells : IRowCells
    {
        for (var column = 0; column < layout.Headers.Count; column++)
        {
            var cell = CellText.Trim(cells.Get(column));
            if (layout.IsDomain(column) && !cell.IsEmpty && !fields.NotReported.Contains(cell))
            {
                Refuse(RowIssues.UnexpectedDomain(EditionChooser.Newest(exam.Editions), layout.Headers[column], cell), column);
                return;
            }
        }

        Refuse(EditionChooser.NoFit(exam.Editions, []), _columns.Exam);
    }

    private EditionMapping MappingOf(ExamProfile profile)
    {
        if (!_mappings.TryGetValue(profile, out var mapping))
        {
            _mappings.Add(profile, mapping = new EditionMapping(profile, layout, options, fields));
        }

        return mapping;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private DomainResultSet? ParseLevels<TCells>(TCells cells, EditionMapping mapping)
        where TCells : IRowCells
    {
        if (!AcceptOtherDomains(cells, mapping))
        {
            return null;
        }

        var columns = mapping.Columns;
        Span<int> codes = columns.Length <= 64 ? stackalloc int[columns.Length] : new int[columns.Length];
        var unknown = false;
        for (var domain = 0; domain < columns.Length; domain++)
        {
            var cell = CellOf(cells, columns[domain]);
            ImportIssue? issue = null;
            var code = _maxima?.TryComplete(cells, columns[domain], ref cell, out issue) == false ? -1 : mapping.CodeOf(domain, cell, out issue);
            if (code < 0)
            {
                Refuse(issue! with { Field = mapping.Profile.Domains[domain].Id }, columns[domain]);
                return null;
            }

            codes[domain] = code;
            unknown |= !mapping.IsLevel(code);
        }

        return !unknown || !mapping.WarnsOfMissingLevels || AcceptMissingLevels(mapping, codes, cells.Line) ? mapping.SetOf(codes) : null;
    }

    /// <summary>Whether all columns that are domains of something else are empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool AcceptOtherDomains<TCells>(TCells cells, EditionMapping mapping)
        where TCells : IRowCells
    {
        foreach (var column in mapping.Others)
        {
            var cell = CellText.Trim(cells.Get(column));
            if (!cell.IsEmpty && !fields.NotReported.Contains(cell))
            {
                return Refuse(RowIssues.UnexpectedDomain(mapping.Profile, layout.Headers[column], cell), column);
            }
        }

        foreach (var (column, profile) in _foreignColumns)
        {
            var cell = CellText.Trim(cells.Get(column));
            if (!cell.IsEmpty && cell.Length <= 128 && profile.Vocabulary.TryFind(Encoding.UTF8.GetString(cell), out _))
            {
                return Refuse(RowIssues.UnexpectedDomain(mapping.Profile, layout.Headers[column], cell), column);
            }
        }

        return true;
    }

    private bool AcceptMissingLevels(EditionMapping mapping, ReadOnlySpan<int> codes, long line)
    {
        for (var domain = 0; domain < codes.Length; domain++)
        {
            if (options.Strict && !mapping.IsLevel(codes[domain]))
            {
                var missing = RowIssues.MissingLevel(mapping.Profile.Domains[domain]);
                Refuse(missing with { Severity = IssueSeverity.Error }, mapping.Columns[domain]);
                return false;
            }

            if (codes[domain] == 0 && mapping.Columns[domain] >= 0)
            {
                _warnings.Add(Place(RowIssues.MissingLevel(mapping.Profile.Domains[domain]), line, mapping.Columns[domain]));
            }
        }

        return true;
    }
}
