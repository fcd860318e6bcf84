using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.Headers;
using ScoreCoach.IO.Import.People;
using ScoreCoach.IO.Import.Rows;
using ScoreCoach.IO.Import.Samples;
using ScoreCoach.IO.Import.Surveys;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Objects;

/// <summary>
/// Objects with the same names in the same order: what a file is among files. Its columns are found from its names and its
/// first rows, as soon as no more rows are waited for.
/// </summary>
internal sealed class ObjectShape(
    string[] names, ObjectHeader header, ExamCatalog catalog, ImportOptions options, KnownHeaders known, Func<IEnumerable<ObjectShape>> all)
{
    private readonly ExamTable _table = new(catalog, options.Exam, options.ExamMap);
    private readonly Dictionary<string, ExamRows> _exams = new(StringComparer.Ordinal);
    private HashSet<string> _said = new(StringComparer.Ordinal);
    private DateOrderFinder _dates = new("row");
    private SurveyedDates _dateColumn;
    private NumberSurvey _numbers = null!;
    private ScoreSurvey _scores = null!;
    private PersonMapper _mapper = null!;
    private readonly Dictionary<string, DomainNumbers> _domainNumbers = new(StringComparer.Ordinal);
    private List<StoredRow>? _first = [];
    private ImportIssue? _misread;
    private RowsOfMaxima? _maxima;
    private GreatestNumbers? _greatest;
    private NumberSurvey _streamed = null!;

    /// <summary>The names, with their units.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>Where its names come from.</summary>
    public ObjectHeader Header => header;

    /// <summary>Notices its names among values, where files were put together.</summary>
    public HeaderWatch Headers { get; private set; } = new(known, header.Names);

    /// <summary>Whether a row of it was seen.</summary>
    public bool HasRows => _first is not { Count: 0 };

    /// <summary>Whether its columns are known.</summary>
    public bool IsReady => _first is null;

    /// <summary>Whether one of its rows was parsed; from then on nothing more is learned from its columns.</summary>
    public bool HasStarted { get; private set; }

    public ColumnLayout Layout { get; private set; } = null!;

    /// <summary>Finds out who a row is about; only where a row holds one domain.</summary>
    public PersonMapper? People { get; private set; }

    /// <summary>What makes its columns unusable; null when they can be used.</summary>
    public ImportIssue? Unusable => _misread ?? Layout.Issues.FirstOrDefault(issue => issue.Severity == IssueSeverity.Error);

    public bool Fits(IReadOnlyList<KeyValuePair<string, string?>> row)
    {
        if (row.Count != names.Length)
        {
            return false;
        }

        for (var index = 0; index < names.Length; index++)
        {
            if (!string.Equals(row[index].Key, names[index], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Looks at a row that is held.</summary>
    public void Observe(StoredRow row)
    {
        if (_first is { } first)
        {
            first.Add(row);
        }
        else if (!HasStarted)
        {
            Look(row);
        }
    }

    /// <summary>Forgets the rows that were seen, because others belong to it.</summary>
    public void Restart(IEnumerable<StoredRow> rows) => (_first, _dates) = ([.. rows], new DateOrderFinder("row"));

    /// <summary>Goes on with what was learned from another shape whose rows were read, where a row among them changes the header.</summary>
    /// <param name="from">The shape of the rows before.</param>
    /// <param name="maxima">The rows of all shapes that hold maxima.</param>
    public void GoOn(ObjectShape from, ObjectMaxima maxima)
    {
        (_first, _dates, _said) = ([.. from.Layout.Sample.Rows], new DateOrderFinder("row"), from._said);
        Prepare(maxima);

        // The rows after the first ones were not kept, but what their dates and numbers are.
        (_dates, _streamed, HasStarted) = (from._dates, from._streamed, from.HasStarted);
    }

    /// <summary>Looks at the row of a person that was not held.</summary>
    public void ObserveStreamed<TCells>(TCells cells)
        where TCells : IRowCells
    {
        _mapper.TryMap(cells, out _);
        _streamed.Observe(cells, _mapper.Exam);
    }

    /// <summary>Whether a row gives maxima that no number of people contradicts.</summary>
    public bool GivesMaxima(RowOfMaxima row)
    {
        if (Layout.IsLong)
        {
            return false;
        }

        if (_greatest is null)
        {
            _greatest = new GreatestNumbers(Layout, catalog, options);
            _greatest.Observe(Layout.Sample.Rows);
        }

        return MaximumRow.MaximaIn(row, Layout, HeaderMaximum.Of(known.Recognition.Columns), CellNumber.Of(options.Culture), Layout.DomainCandidates.Contains, GreatestOf).Count > 0;
    }

    /// <summary>Finds the columns from what was seen.</summary>
    /// <param name="maxima">The rows of all shapes that hold maxima.</param>
    public void Prepare(ObjectMaxima? maxima = null)
    {
        if (_first is not { } first)
        {
            return;
        }

        _first = null;
        StoredRow[] rows = [.. first.Where(row => !Headers.IsSame(row))];
        Layout = ColumnLayout.Create(names, catalog, options, sample: new TableSample(rows) { Maxima = maxima?.For(names, rows) ?? [] }, examAbove: header.Exam);
        Headers = new HeaderWatch(known, header.Names, new ValueColumns(Layout, catalog, options));
        _misread = MisreadNames.Find(known, Layout, rows);
        People = Layout.IsLong && !Layout.IsUnusable ? new PersonMapper(Layout, catalog, options) : null;
        _dateColumn = new SurveyedDates(Layout, options);
        (_numbers, _streamed) = (new NumberSurvey(Layout, options), new NumberSurvey(Layout, options));
        _scores = new ScoreSurvey(Layout, options, new FieldParsers(options, catalog.Recognition).Scores);
        _mapper = new PersonMapper(Layout, catalog, options);
        first.ForEach(Look);
    }

    /// <summary>The hashes of a row's person, without regard to case and as its id is written; false when the row names no one.</summary>
    public bool TryIdentify<TCells>(TCells cells, out UInt128 person, out UInt128 id)
        where TCells : IRowCells
    {
        var isKnown = _mapper.TryFold(cells, out person);
        id = isKnown ? _mapper.IdOf(cells) : default;
        return isKnown;
    }

    /// <summary>What must be reported about the columns before the first row.</summary>
    public IEnumerable<ImportIssue> Start()
    {
        if (HasStarted)
        {
            yield break;
        }

        HasStarted = true;
        if (!Layout.IsUnusable && _dates.Order is DateOrder.DayFirst or DateOrder.MonthFirst)
        {
            yield return DateOrderIssue.Detected(_dates);
        }

        if (!Layout.IsUnusable && _dates.SwappedEvidence?.ToIssue(0, "row") is { } swapped)
        {
            yield return swapped;
        }

        if (!Layout.IsUnusable && _mapper.Wrappers.ToIssue(0, "row") is { } wrapped)
        {
            yield return wrapped;
        }
    }

    /// <summary>What becomes of a row whose columns can't be used: what is not about a person is set aside nevertheless.</summary>
    public ImportIssue SetAside<TCells>(TCells cells, ImportIssue issue)
        where TCells : IRowCells => _misread is null ? For(string.Empty, _ => { }).Rows.SetAside(cells, issue) : issue;

    /// <summary>The parser for rows of an exam: which values are domains and which are attributes depends on it.</summary>
    public ExamRows For(string exam, Action<ImportIssue> onIssue)
    {
        var editions = _table.Find(exam.Length > 0 ? exam : options.Exam ?? string.Empty)?.Editions ?? [];
        var id = editions.Count == 0 ? string.Empty : editions[0].Id;
        if (!_exams.TryGetValue(id, out var rows))
        {
            _exams.Add(id, rows = Create(editions.Count == 0 ? [] : [editions], onIssue));
        }

        return rows;
    }

    /// <summary>The parser for rows of one domain each: which names are domains depends on all exams that occur.</summary>
    public ExamRows ForAll(Action<ImportIssue> onIssue)
    {
        if (!_exams.TryGetValue("*", out var rows))
        {
            _exams.Add("*", rows = Create(People!.Met, onIssue));
        }

        return rows;
    }

    /// <summary>Objects need not have a date or a score: only a name that looks like one is worth a word.</summary>
    private static bool IsPlain(ImportIssue issue) => issue is { Code: ImportIssueCode.FieldNotFound, Value: null };

    private void Look(StoredRow row)
    {
        _dateColumn.Observe(row, _dates);
        _mapper.TryMap(row, out _);
        _numbers.Observe(row, _mapper.Exam);
        if (_mapper.Exam is { } exam)
        {
            _scores.Observe(row, exam.Editions);
        }
    }

    /// <summary>The greatest number of people in a column, of those that were held and of those after them; null for none.</summary>
    private decimal? GreatestOf(int column)
    {
        var held = _greatest![column];
        return _streamed[column] is { Count: > 0 } streamed && (held is null || streamed.Maximum > held) ? streamed.Maximum : held;
    }

    /// <summary>The columns with the domains of exams. What rows of maxima are compared with are people, as in files.</summary>
    private ColumnLayout WithExams(IEnumerable<IReadOnlyList<ExamProfile>> exams) =>
        Layout.WithExams(exams, Layout.IsLong || !MaximumRow.Matters(options) ? null : _maxima ??= GreatestNumbers.InSample(Layout, catalog, options));

    /// <summary>What the numbers in the domains of exams are.</summary>
    private DomainNumbers NumbersOf(IReadOnlyList<IReadOnlyList<ExamProfile>> exams)
    {
        var key = string.Join('\n', exams.Select(editions => editions[0].Id));
        if (!_domainNumbers.TryGetValue(key, out var found))
        {
            var layout = WithExams(exams);
            var numbers = new NumberColumn();
            foreach (var column in Enumerable.Range(0, names.Length).Where(layout.IsDomain))
            {
                numbers.Add(_numbers[column], 0);
            }

            var points = layout.Issues.FirstOrDefault(issue => issue is { Code: ImportIssueCode.UnlikelyScale, Severity: IssueSeverity.Error, Field: nameof(ReportField.Level), Column: not null });
            _domainNumbers.Add(key, found = new DomainNumbers(numbers, points));
        }

        return found;
    }

    /// <summary>Whether a column that holds points in other objects is a domain with numbers here too.</summary>
    private bool HasNumbersIn(ColumnLayout layout, string name) =>
        Array.FindIndex(names, other => TextKey.AreSame(other, name)) is >= 0 and var column && layout.IsDomain(column) && _numbers[column].Count > 0;

    private ExamRows Create(IReadOnlyList<IReadOnlyList<ExamProfile>> exams, Action<ImportIssue> onIssue)
    {
        var layout = WithExams(exams);
        foreach (var notice in layout.Issues.Where(issue => issue.Severity != IssueSeverity.Error && !IsPlain(issue) && _said.Add(issue.Message)))
        {
            onIssue(notice);
        }

        // Objects of one list may differ in a property: the unit of their numbers is the same.
        var (others, rows) = (new NumberColumn(), layout.Sample.Rows.Count);
        ImportIssue? points = null;
        foreach (var shape in layout.IsLong ? [] : all().Where(shape => shape != this && shape.IsReady && !shape.Layout.IsLong && !shape.Layout.IsUnusable))
        {
            var found = shape.NumbersOf(exams);
            others.Add(found.Numbers, 0);
            points ??= found.Points is { } doubt && HasNumbersIn(layout, shape.Names[doubt.Column!.Value - 1]) ? doubt : null;
            rows += shape.Layout.Sample.Rows.Count;
        }

        var summaries = new Lazy<SummaryRowCheck>(() => new SummaryRowCheck(layout, catalog, options));
        var levels = new LevelUnitFinder(layout, catalog, options, () => summaries.Value) { Stated = header.Stated }.Find(_numbers, exams, rows, out var unit, others);
        unit = points ?? unit;
        if (unit is { Severity: IssueSeverity.Decision } && _said.Add(unit.Message))
        {
            onIssue(unit);
        }

        var scores = _scores.Unlikely.Where(unlikely => exams.Contains(unlikely.Exam))
            .Select(unlikely => UnlikelyScore.All(unlikely.Exam[0], layout.Headers[layout[ReportField.Score]], unlikely.Text)).FirstOrDefault();
        return new ExamRows(
            new RowParser(layout, catalog, options, new FieldParsers(options, catalog.Recognition, _dates, levels), Headers, summaries.Value, path: null),
            new ReportFactory(layout, options, path: null),
            layout.Issues.FirstOrDefault(issue => issue.Severity == IssueSeverity.Error) ?? (unit is { Severity: IssueSeverity.Error } ? unit : scores));
    }

    /// <summary>What the numbers in domains are, and why they are points; null where nothing indicates it.</summary>
    private sealed record DomainNumbers(NumberColumn Numbers, ImportIssue? Points);

    /// <summary>What parses the rows of a shape, and what makes it unusable for an exam.</summary>
    internal sealed record ExamRows(RowParser Rows, ReportFactory Reports, ImportIssue? Unusable);
}
