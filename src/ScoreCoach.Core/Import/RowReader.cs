using System.Runtime.CompilerServices;
using System.Text;

namespace ScoreCoach;

/// <summary>
/// Turns a row of cells into a report. Columns are known before the first row; what a cell stands for is looked up by its
/// bytes. A row that is refused gives one issue and leaves no trace in the rows after it.
/// </summary>
/// <remarks>Not safe for several threads: each has its own.</remarks>
internal sealed partial class RowReader
{
    private readonly ColumnLayout _layout;
    private readonly ImportOptions _options;
    private readonly FieldReader _fields;
    private readonly EditionChooser _chooser;
    private readonly string? _path;
    private readonly ExamCells _exams;
    private readonly FieldCells _cells;
    private readonly AttributeCells _attributes;
    private readonly FooterWords _footers;
    private readonly Dictionary<ExamProfile, EditionPlan> _editions = [];
    private readonly TextPool _languages = new();
    private readonly TextPool _forms = new();
    private readonly (int Column, ExamProfile Profile, int Domain)[] _foreignColumns;
    private readonly ReportFile _file;
    private readonly List<ImportIssue> _warnings = [];
    private readonly ExamPlan? _onlyExam;
    private readonly ImportIssue? _onlyExamIssue;
    private readonly Columns _columns;
    private readonly bool _numbersRows;
    private ReportBuilder? _builder;
    private ImportIssue? _issue;
    private int _issueColumn;
    private long _issueLine;

    public RowReader(ColumnLayout layout, ExamCatalog catalog, ImportOptions options, FieldReader fields, string? path)
    {
        _layout = layout;
        _options = options;
        _fields = fields;
        _path = path;
        _chooser = new EditionChooser(catalog);
        _columns = new Columns(layout);
        _exams = new ExamCells(catalog, _chooser);
        _cells = new FieldCells(fields);
        _attributes = new AttributeCells(layout);
        _footers = new FooterWords(catalog.Recognition);
        _file = new ReportFile(path, [.. layout.AttributeNames]);
        _foreignColumns = [.. layout.ForeignColumns];
        _numbersRows = _columns.CandidateId < 0;
        if (_columns.Exam < 0 && !string.IsNullOrWhiteSpace(options.Exam))
        {
            _onlyExam = _exams.Find(options.Exam);
            _onlyExamIssue = _onlyExam is null ? _chooser.UnknownExam(options.Exam) : null;
        }
    }

    /// <summary>What is odd about the row that was read last and accepted.</summary>
    public IReadOnlyList<ImportIssue> Warnings => _warnings;

    /// <summary>Whether anything is.</summary>
    public bool HasWarnings => _warnings.Count > 0;

    /// <summary>Reads a row that holds a whole report.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ScoreReport? Read<TCells>(TCells cells, out ImportIssue? issue)
        where TCells : IRowCells
    {
        var report = ReadRow(cells);
        issue = report is null ? Place(_issue!, _issueLine > 0 ? _issueLine : cells.Line, _issueColumn) : null;
        if (issue is not null)
        {
            issue = AdviseFooter(cells, issue);
            _warnings.Clear();
        }

        return report;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ScoreReport? ReadRow<TCells>(TCells cells)
        where TCells : IRowCells
    {
        _warnings.Clear();
        _issue = null;
        _issueColumn = -1;
        _issueLine = 0;
        var exam = _onlyExam;
        if (_columns.Exam >= 0)
        {
            var cell = CellText.Trim(cells.Get(_columns.Exam));
            exam = cell.IsEmpty && _onlyExam is not null ? _onlyExam : _exams.Find(cell);
            if (exam is null)
            {
                return Refuse(_exams.Unknown(cell), _columns.Exam);
            }
        }
        else if (exam is null)
        {
            return Refuse(_onlyExamIssue!, -1);
        }

        var id = ReadOnlySpan<byte>.Empty;
        if (!_numbersRows)
        {
            id = CellText.Trim(cells.Get(_columns.CandidateId));
            if (id.IsEmpty)
            {
                return Refuse(MissingCandidate(string.Empty), _columns.CandidateId);
            }
        }

        if (!TryReadDate(cells, out var date) || !TryReadAttempt(cells, out var attempt))
        {
            return null;
        }

        if (ChooseEdition(cells, exam, date) is not { } choice)
        {
            return null;
        }

        var edition = choice.Edition;
        if (!TryReadScore(cells, edition.Profile, out var score) || !TryReadResult(cells, out var result))
        {
            return null;
        }

        var set = cells is LongReport report ? ReadLevels(report, edition) : ReadLevels(cells, edition);
        if (set is null)
        {
            return null;
        }

        if (set.Known == 0 && !id.IsEmpty && _footers.Contains(id))
        {
            return Refuse(MissingCandidate(CellText.Quote(id)), _columns.CandidateId);
        }

        var builder = _builder ??= new ReportBuilder(edition.Profile, _options, _fields);
        builder.Start(edition.Profile);
        builder.Results = set;
        builder.CandidateId = !_numbersRows ? CellText.ToString(id)
            : _options.NumberRows ? cells.Row.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : null;
        builder.CandidateName = ReadName(cells);
        builder.Attempt = attempt;
        builder.ExamDate = date?.Day;
        builder.ExamTime = date?.Time;
        builder.Score = score;
        builder.HasCheckedScore = true;
        builder.Result = result;
        builder.AttributeValues = _attributes.Read(cells);
        builder.Language = ReadPooled(cells, _columns.Language, _languages);
        builder.ExamForm = ReadPooled(cells, _columns.ExamForm, _forms);
        builder.Notes = choice.Notes;
        builder.File = _file;
        builder.Line = cells.Line;
        if (!builder.TryBuild(out var built, out _issue))
        {
            _issueColumn = _issue.Code == ImportIssueCode.ResultContradictsScore ? _columns.Result : _columns.Score;
            return null;
        }

        if (builder.HasWarnings)
        {
            AddWarnings(builder, cells.Line);
        }

        return built;
    }

    private void AddWarnings(ReportBuilder builder, long line)
    {
        foreach (var warning in builder.Warnings)
        {
            _warnings.Add(Place(warning, line, _columns.ExamDate));
        }
    }

    private ScoreReport? Refuse(ImportIssue issue, int column)
    {
        _issue = issue;
        _issueColumn = column;
        return null;
    }

    private ImportIssue Place(ImportIssue issue, long line, int column) =>
        issue with { Path = _path, Line = line, Column = column >= 0 ? column + 1 : null };

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private EditionChoicePlan? ChooseEdition<TCells>(TCells cells, ExamPlan exam, ReportDate? date)
        where TCells : IRowCells
    {
        var asked = _columns.Edition >= 0 ? CellText.Trim(cells.Get(_columns.Edition)) : default;
        if (!asked.IsEmpty || !string.IsNullOrWhiteSpace(_options.Edition))
        {
            var named = asked.IsEmpty ? _options.Edition! : Encoding.UTF8.GetString(asked);
            if (!EditionChooser.TryFindEdition(exam.Editions, named, out var found, out var issue))
            {
                Refuse(issue!, _columns.Edition);
                return null;
            }

            if (!_layout.IsLong && _layout.Fit(found.Profile!) < 0)
            {
                Refuse(EditionChooser.NoFit([found.Profile!], []), _columns.Edition);
                return null;
            }

            return new EditionChoicePlan(PlanOf(found.Profile!), []);
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

        var choice = _chooser.Choose(exam.Editions, _layout.Fit, date?.Day);
        if (choice.Profile is null)
        {
            RefuseForeignColumns(cells, exam);
            return null;
        }

        var plan = new EditionChoicePlan(PlanOf(choice.Profile), choice.Note is null ? [] : [choice.Note]);
        if (choice.DependsOnDate)
        {
            exam.ByDay.Add(day, plan);
        }
        else
        {
            exam.Choice = plan;
        }

        return plan;
    }

    /// <summary>No column is a domain of the row's exam. If other exams' columns are filled, that is what is wrong.</summary>
    private void RefuseForeignColumns<TCells>(TCells cells, ExamPlan exam)
        where TCells : IRowCells
    {
        for (var column = 0; column < _layout.Headers.Count; column++)
        {
            var cell = CellText.Trim(cells.Get(column));
            if (_layout.IsDomain(column) && !cell.IsEmpty && !_cells.IsNotReported(cell))
            {
                Refuse(UnexpectedDomain(EditionChooser.Newest(exam.Editions), column, cell), column);
                return;
            }
        }

        Refuse(EditionChooser.NoFit(exam.Editions, []), _columns.Exam);
    }

    private EditionPlan PlanOf(ExamProfile profile)
    {
        if (!_editions.TryGetValue(profile, out var plan))
        {
            _editions.Add(profile, plan = new EditionPlan(profile, _layout, _options, _fields));
        }

        return plan;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryReadDate<TCells>(TCells cells, out ReportDate? date)
        where TCells : IRowCells
    {
        date = null;
        return _columns.ExamDate < 0
            || _cells.TryReadDate(CellText.Trim(cells.Get(_columns.ExamDate)), out date, out var issue)
            || RefuseCell(issue, _columns.ExamDate);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryReadAttempt<TCells>(TCells cells, out int? attempt)
        where TCells : IRowCells
    {
        attempt = null;
        return _columns.Attempt < 0
            || _cells.TryReadAttempt(CellText.Trim(cells.Get(_columns.Attempt)), out attempt, out var issue)
            || RefuseCell(issue, _columns.Attempt);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryReadScore<TCells>(TCells cells, ExamProfile profile, out decimal? score)
        where TCells : IRowCells
    {
        score = null;
        return _columns.Score < 0
            || _cells.TryReadScore(CellText.Trim(cells.Get(_columns.Score)), profile.Scale, out score, out var issue)
            || RefuseCell(issue, _columns.Score);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryReadResult<TCells>(TCells cells, out ExamResult result)
        where TCells : IRowCells
    {
        result = ExamResult.Unknown;
        return _columns.Result < 0
            || _cells.TryReadResult(CellText.Trim(cells.Get(_columns.Result)), out result, out var issue)
            || RefuseCell(issue, _columns.Result);
    }

    private bool RefuseCell(ImportIssue? issue, int column)
    {
        Refuse(issue!, column);
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private DomainResultSet? ReadLevels<TCells>(TCells cells, EditionPlan edition)
        where TCells : IRowCells
    {
        foreach (var column in edition.Others)
        {
            var cell = CellText.Trim(cells.Get(column));
            if (!cell.IsEmpty && !_cells.IsNotReported(cell))
            {
                Refuse(UnexpectedDomain(edition.Profile, column, cell), column);
                return null;
            }
        }

        foreach (var (column, profile, domain) in _foreignColumns)
        {
            var cell = CellText.Trim(cells.Get(column));
            if (!cell.IsEmpty && cell.Length <= 128 && profile.Vocabulary.TryFind(Encoding.UTF8.GetString(cell), out _))
            {
                Refuse(UnexpectedDomain(edition.Profile, column, cell), column);
                return null;
            }
        }

        var columns = edition.Columns;
        Span<int> codes = columns.Length <= 64 ? stackalloc int[columns.Length] : new int[columns.Length];
        var unknown = false;
        for (var domain = 0; domain < columns.Length; domain++)
        {
            codes[domain] = 0;
            if (columns[domain] < 0)
            {
                unknown = true;
                continue;
            }

            var code = edition.CodeOf(domain, CellText.Trim(cells.Get(columns[domain])), out var issue);
            if (code < 0)
            {
                Refuse(issue! with { Field = edition.Profile.Domains[domain].Id }, columns[domain]);
                return null;
            }

            codes[domain] = code;
            unknown |= !edition.IsLevel(code);
        }

        if (unknown && edition.WarnsOfMissingLevels && !AcceptMissingLevels(edition, codes, cells.Line))
        {
            return null;
        }

        return edition.SetOf(codes);
    }

    private bool AcceptMissingLevels(EditionPlan edition, ReadOnlySpan<int> codes, long line)
    {
        for (var domain = 0; domain < codes.Length; domain++)
        {
            if (_options.Strict && !edition.IsLevel(codes[domain]))
            {
                var missing = ReportBuilder.MissingLevel(edition.Profile.Domains[domain]);
                Refuse(missing with { Severity = IssueSeverity.Error }, edition.Columns[domain]);
                return false;
            }

            if (codes[domain] == 0 && edition.Columns[domain] >= 0)
            {
                _warnings.Add(Place(ReportBuilder.MissingLevel(edition.Profile.Domains[domain]), line, edition.Columns[domain]));
            }
        }

        return true;
    }

    private ImportIssue UnexpectedDomain(ExamProfile profile, int column, ReadOnlySpan<byte> cell) => new()
    {
        Code = ImportIssueCode.UnexpectedDomain,
        Field = _layout.Headers[column],
        Value = CellText.Quote(cell),
        Message = $"The column '{CellText.Quote(_layout.Headers[column])}' is filled, but {profile.Id} ({profile.Edition}) has no such domain.",
        Accepted = profile.Domains.Select(domain => domain.Name).ToArray(),
        Suggestion = "Correct the exam, name its edition, or empty the cell.",
    };

    private static ImportIssue MissingCandidate(string value) => new()
    {
        Code = ImportIssueCode.MissingCandidate,
        Field = nameof(ReportField.CandidateId),
        Value = value,
        Message = value.Length == 0 ? "The row names no candidate." : $"'{value}' is no candidate.",
        Suggestion = "Fill in the id, or leave the whole column out: rows without one are numbered.",
    };

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private string? ReadName<TCells>(TCells cells)
        where TCells : IRowCells
    {
        if (_columns.CandidateName >= 0)
        {
            var name = CellText.Trim(cells.Get(_columns.CandidateName));
            return name.IsEmpty ? null : CellText.ToString(name);
        }

        if (_columns.FirstName < 0 && _columns.LastName < 0)
        {
            return null;
        }

        var first = _columns.FirstName < 0 ? default : CellText.Trim(cells.Get(_columns.FirstName));
        var last = _columns.LastName < 0 ? default : CellText.Trim(cells.Get(_columns.LastName));
        return (first.IsEmpty, last.IsEmpty) switch
        {
            (true, true) => null,
            (false, true) => Encoding.UTF8.GetString(first),
            (true, false) => Encoding.UTF8.GetString(last),
            _ => string.Concat(Encoding.UTF8.GetString(first), " ", Encoding.UTF8.GetString(last)),
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static string? ReadPooled<TCells>(TCells cells, int column, TextPool pool)
        where TCells : IRowCells
    {
        var cell = column < 0 ? default : CellText.Trim(cells.Get(column));
        return cell.IsEmpty ? null : pool.Get(cell);
    }

    /// <summary>Says of a refused row that it looks like a footer, if it does.</summary>
    public ImportIssue AdviseFooter<TCells>(TCells cells, ImportIssue issue)
        where TCells : IRowCells => _footers.Advise(cells, _layout.Headers.Count, issue);

    /// <summary>The columns of the fields, in one place and as plain numbers.</summary>
    private readonly struct Columns(ColumnLayout layout)
    {
        public readonly int CandidateId = layout[ReportField.CandidateId];
        public readonly int CandidateName = layout[ReportField.CandidateName];
        public readonly int FirstName = layout[ReportField.FirstName];
        public readonly int LastName = layout[ReportField.LastName];
        public readonly int Exam = layout[ReportField.Exam];
        public readonly int Edition = layout[ReportField.Edition];
        public readonly int Attempt = layout[ReportField.Attempt];
        public readonly int ExamDate = layout[ReportField.ExamDate];
        public readonly int Score = layout[ReportField.Score];
        public readonly int Result = layout[ReportField.Result];
        public readonly int Domain = layout[ReportField.Domain];
        public readonly int Level = layout[ReportField.Level];
        public readonly int Language = layout[ReportField.Language];
        public readonly int ExamForm = layout[ReportField.ExamForm];
    }
}
