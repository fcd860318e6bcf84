using System.Text;
using ScoreCoach.Catalog;
using ScoreCoach.Errors;
using ScoreCoach.Files;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.Headers;
using ScoreCoach.IO.Import.Passes;
using ScoreCoach.IO.Import.People;
using ScoreCoach.IO.Import.Rows;
using ScoreCoach.IO.Import.Samples;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Objects;

/// <summary>
/// Makes reports of objects with named values by the rules that files are read by. Up to <see cref="TableSample.MaxRows"/>
/// rows are held until the columns of their shape are known; the rows after them stream. Rows of one domain each are held to
/// the end, because a report is whole only when its last row is there. Repeated reports are not noticed, but ids that may be two people's.
/// </summary>
internal sealed class ObjectRowParser : IRowParser
{
    /// <summary>Objects of more shapes than this come from different places; what was learnt about the first shapes is given up.</summary>
    private const int MaxShapes = 64;

    /// <summary>So many unknown exams are listed together.</summary>
    private const int MaxUnknownExams = 100;

    private readonly ImportOptions _options;
    private readonly ExamCatalog _catalog;
    private readonly IOptionSyntax _syntax;
    private readonly IRowObserver _observer;
    private readonly Dictionary<string, ObjectShape> _shapes = new(StringComparer.Ordinal);
    private readonly KnownHeaders _known;
    private readonly ObjectCells _cells = new();
    private readonly List<HeldObject> _held = [];
    private readonly OddIdFinder _oddIds = new();
    private readonly Dictionary<string, ObjectShape> _continued = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _refusals = new(StringComparer.Ordinal);
    private readonly ObjectHeaders _headers;
    private readonly ObjectMaxima _maxima;
    private readonly List<string> _unknownExams = [];
    private ObjectShape? _last;
    private ObjectShape _current = null!;
    private string _lastKey = string.Empty;
    private long _rows;
    private bool _holdsAll;

    /// <summary>Starts with no rows.</summary>
    /// <exception cref="ScoreCoachException">A date format can't be used.</exception>
    public ObjectRowParser(ImportOptions options, ExamCatalog catalog, IOptionSyntax syntax, IRowObserver observer)
    {
        DateFormatCheck.Check(options);
        (_options, _catalog, _syntax, _observer, _known) = (options with { RowWord = "row" }, catalog, syntax, observer, new KnownHeaders(catalog, options));
        (_headers, _maxima) = (new ObjectHeaders(_known, catalog), new ObjectMaxima(_known, catalog));
    }

    public void Add(IReadOnlyList<KeyValuePair<string, string?>> row, object? source)
    {
        // A row that was typed is the only one; it has no number.
        var shape = ShapeOf(row);
        _cells.Fill(row, source is null ? 0 : ++_rows);
        if (source is not null && shape.Headers.IsOther(_cells, row.Count))
        {
            Continue(shape, StoredRow.Copy(_cells, row.Count, issue: null));
            return;
        }

        if (_held.Count == 0 && shape.IsReady && !shape.Layout.IsLong)
        {
            Parse(shape, _cells, source, row.Count);
            return;
        }

        if (source is not null && IsBlank(_cells, row.Count))
        {
            _held.Add(Told(null, RowIssues.Blank() with { Row = _rows }));
            ReleaseWhenFull();
            return;
        }

        var stored = StoredRow.Copy(_cells, row.Count, issue: null);
        shape.Observe(stored);
        _held.Add(new HeldObject(source, shape, stored) { Key = _lastKey });
        ReleaseWhenFull();
    }

    public void AddOther(object other)
    {
        if (_held.Count == 0)
        {
            _observer.OnOther(other);
            return;
        }

        _held.Add(new HeldObject(other, null, null));
        ReleaseWhenFull();
    }

    public void Complete()
    {
        Prepare();
        Release();

        // Who corrects one of them wants to know of the others.
        if (_unknownExams.Count > 1)
        {
            About(new ExamTable(_catalog, _options.Exam, _options.ExamMap).UnknownAll(_unknownExams) with { Severity = IssueSeverity.Decision, Count = 0 });
        }

        _unknownExams.Clear();
    }

    private void ReleaseWhenFull()
    {
        if (_holdsAll || _held.Count < TableSample.MaxRows)
        {
            return;
        }

        Prepare();
        _holdsAll = _held.Exists(held => held.Shape?.Layout.IsLong == true);
        if (!_holdsAll)
        {
            Release();
        }
    }

    private void Prepare()
    {
        ReadUnits();
        foreach (var shape in Waiting())
        {
            _maxima.Look(shape, RowsOf(shape));
        }

        foreach (var shape in Waiting())
        {
            shape.Prepare(_maxima);
        }

        ReadHeaders();
    }

    private ObjectShape[] Waiting() => [.. _held.Select(held => held.Shape).OfType<ObjectShape>().Where(shape => !shape.IsReady).Distinct()];

    private IEnumerable<StoredRow> RowsOf(ObjectShape shape) => _held.Where(held => held.Shape == shape).Select(held => held.Row!);

    /// <summary>Adds the units that rows give to the names of the rows after them; to those before them where none follows.</summary>
    private void ReadUnits()
    {
        for (var index = 0; index < _held.Count; index++)
        {
            if (_held[index] is not { Key: { } key, Shape: { } shape, Row: { } row } || (shape.IsReady && shape.Layout.IsLong))
            {
                continue;
            }

            if (_headers.IsOfSurvey(row, shape.Header.Names))
            {
                _held[index] = Told(_held[index].Source, RowIssues.HeaderRepeated() with { Row = row.Line });
                shape.Restart(RowsOf(shape));
                continue;
            }

            if (_headers.UnitsIn(row, shape.Header.Names) is not { } units)
            {
                continue;
            }

            _held[index] = Told(_held[index].Source, NoticeOf(shape, units));
            if (shape.Header.HasUnits(units))
            {
                continue;
            }

            var others = PlacesOf(key, shape, 0);
            if (others.Length > 0)
            {
                Move(key, shape, others, index, shape.Header with { Units = units });
                continue;
            }

            // The row has properties of its own, because it lacks what the row of a person has.
            foreach (var other in _held.Where(held => held.Key is not null).DistinctBy(held => (held.Key, held.Shape)).ToArray())
            {
                if (!other.Shape!.IsReady && _headers.UnitsFor(units, shape.Header.Names, other.Shape.Header.Names) is { } moved)
                {
                    Move(other.Key!, other.Shape, PlacesOf(other.Key!, other.Shape, 0), index, other.Shape.Header with { Units = moved });
                }
            }
        }
    }

    /// <summary>Finds headers that only the values of the other rows show, and reads the rows after them by them.</summary>
    private void ReadHeaders()
    {
        for (var index = 0; index < _held.Count; index++)
        {
            if (_held[index] is { Key: { } key, Shape: { HasStarted: false, Unusable: null, Layout.IsLong: false } shape, Row: { } row }
                && shape.Headers.IsOther(row, row.FieldCount))
            {
                var header = _headers.Read(shape.Names, [], row, isFirst: false, out var notice);
                _held[index] = Told(null, notice);
                Move(key, shape, PlacesOf(key, shape, index), index, header);
                foreach (var waiting in Waiting())
                {
                    waiting.Prepare(_maxima);
                }
            }
        }
    }

    /// <summary>Where held rows of a shape stand that have the same properties.</summary>
    private int[] PlacesOf(string key, ObjectShape shape, int first) => [.. Enumerable.Range(first, _held.Count - first).Where(place => _held[place].Key == key && _held[place].Shape == shape)];

    /// <summary>Gives rows another header: those after a row, or all where none follows.</summary>
    private void Move(string key, ObjectShape from, int[] places, int row, ObjectHeader header)
    {
        var to = Find(header);
        int[] moved = [.. places.Where(place => place > row)];
        foreach (var place in moved.Length > 0 ? moved : places)
        {
            _held[place] = _held[place] with { Shape = to };
            to.Observe(_held[place].Row!);
        }

        if (!from.HasStarted)
        {
            from.Restart(RowsOf(from));
        }

        Replace(key, to);
    }

    /// <summary>What is told in the place of a row that is not one.</summary>
    private HeldObject Told(object? source, ImportIssue notice) => new(notice.Severity == IssueSeverity.SetAside ? source : null, null, null) { Notice = Unplaced(notice) with { Row = notice.Row } };

    /// <summary>What to tell of a row of units: one that comes again says nothing new.</summary>
    private static ImportIssue NoticeOf(ObjectShape shape, HeaderRow units) =>
        shape.Header.HasUnits(units) ? RowIssues.HeaderRepeated() with { Row = units.Line } : ObjectHeaders.UnitsFound(units);

    /// <summary>From now on, rows with these properties are read by another header.</summary>
    private void Replace(string key, ObjectShape to)
    {
        _continued[key] = to;
        _current = key == _lastKey ? to : _current;
    }

    private void Release()
    {
        var held = LongShapes.Join(_held, CreateShape);
        var reports = new LongObjects(held);
        var halves = new Dictionary<ObjectShape, HalfReports>();
        var outcomes = new Dictionary<LongReport, IReadOnlyList<LongOutcome>>();
        foreach (var (_, shape, row) in held)
        {
            if (shape?.People is not null && reports.StartingAt(row!) is { } report && TryParseLong(shape, report) is { } parsed)
            {
                outcomes.Add(report, parsed);
                halves.TryAdd(shape, new HalfReports(shape.Layout, _options.RowWord));
                foreach (var outcome in parsed)
                {
                    halves[shape].Observe(outcome, shape.ForAll(About).Rows.ExamOf(outcome.Rows));
                }
            }
        }

        foreach (var one in held)
        {
            var (source, shape, row) = one;
            if (one.Notice is { } notice)
            {
                _observer.OnIssue(notice, source);
            }
            else if (shape is null)
            {
                _observer.OnOther(source!);
            }
            else if (shape.People is null)
            {
                Parse(shape, row!, source);
            }
            else if (reports.StartingAt(row!) is { } report)
            {
                ReportLong(shape, report, reports, outcomes.GetValueOrDefault(report), halves.GetValueOrDefault(shape));
            }
        }

        _held.Clear();
        _holdsAll = false;
    }

    /// <summary>Reads a row.</summary>
    /// <param name="shape">Its columns.</param>
    /// <param name="cells">Its cells.</param>
    /// <param name="source">The object.</param>
    /// <param name="streamed">How many cells it has, if the rows after it are not known yet; 0 for a row that was held.</param>
    private void Parse<TCells>(ObjectShape shape, TCells cells, object? source, int streamed = 0)
        where TCells : IRowCells
    {
        Start(shape);
        var issue = shape.Unusable;
        var isOfAll = issue is not null;
        if (issue is null)
        {
            var column = shape.Layout[ReportField.Exam];
            var exam = shape.For(column >= 0 ? Encoding.UTF8.GetString(CellText.Trim(cells.Get(column))) : string.Empty, About);
            issue = exam.Unusable;
            isOfAll = issue is not null;
            if (issue is null && exam.Rows.TryParse(cells, out var parsed, out issue))
            {
                if (streamed > 0)
                {
                    shape.ObserveStreamed(cells);
                }

                var report = exam.Reports.Create(cells, parsed);
                if (FindOddId(shape, cells, report) is { } odd)
                {
                    _observer.OnIssue(Placed(odd, shape, cells), source);
                }

                foreach (var warning in exam.Rows.Warnings)
                {
                    _observer.OnIssue(Placed(warning, shape, cells), source);
                }

                _observer.OnReport(report);
                return;
            }
        }

        if (isOfAll)
        {
            issue = shape.SetAside(cells, issue!);
            issue = issue.Severity == IssueSeverity.Error ? Briefly(issue, cells.Line) : issue;
        }
        else if (streamed > 0 && IsBlank(cells, streamed))
        {
            issue = RowIssues.Blank();
        }
        else if (streamed > 0 && TakeLate(shape, StoredRow.Copy(cells, streamed, issue: null), source))
        {
            return;
        }

        if (issue is { Code: ImportIssueCode.UnknownExam, Value: { Length: > 0 } text } && _unknownExams.Count < MaxUnknownExams && !_unknownExams.Contains(text))
        {
            _unknownExams.Add(text);
        }

        _observer.OnIssue(Placed(issue!, shape, cells), source);
    }

    /// <summary>What is wrong with the columns is told of the first row, and the rows after it refer to that: the advice would be lost among them.</summary>
    private ImportIssue Briefly(ImportIssue issue, long row)
    {
        if (row == 0 || _refusals.TryAdd(issue.Message, row))
        {
            return issue;
        }

        return issue with { Message = FormattableString.Invariant($"Refused for the same reason as row {_refusals[issue.Message]}."), Accepted = [], Advice = null };
    }

    /// <summary>Notices a row of units or maxima after rows that were read without: the rows after it are read with them. True where nothing else is to be told.</summary>
    private bool TakeLate(ObjectShape shape, StoredRow row, object? source)
    {
        if (_headers.UnitsIn(row, shape.Header.Names) is { } units)
        {
            var told = Told(source, NoticeOf(shape, units));
            _observer.OnIssue(told.Notice!, told.Source);
            if (!shape.Header.HasUnits(units))
            {
                Replace(_lastKey, Find(shape.Header with { Units = units }, shape));
            }

            return true;
        }

        if (MaximumRow.Matters(_options) && _maxima.Take(shape, row))
        {
            Replace(_lastKey, Find(shape.Header with { FirstRow = row.Line + 1 }, shape));
        }

        return false;
    }

    /// <summary>What becomes of a report; null when the columns of its shape can't be used.</summary>
    private IReadOnlyList<LongOutcome>? TryParseLong(ObjectShape shape, LongReport report)
    {
        Start(shape);
        var exam = shape.ForAll(About);
        return exam.Unusable is null ? exam.Rows.ParseLong(report, (cells, row) => exam.Reports.Create(cells, row)) : null;
    }

    private void ReportLong(ObjectShape shape, LongReport report, LongObjects reports, IReadOnlyList<LongOutcome>? outcomes, HalfReports? halves)
    {
        if (outcomes is null)
        {
            _observer.OnIssue(Placed(Briefly(shape.ForAll(About).Unusable!, report.Line), shape, report), reports.SourceOf(report.Line));
            return;
        }

        foreach (var outcome in outcomes)
        {
            halves?.Refuse(outcome);
            if (outcome is not { Report: { } read, Issue: null })
            {
                Tell(outcome.Rows, outcome.Issue!);
                continue;
            }

            if (outcome.DuplicateOf > 0)
            {
                Tell(outcome.Rows, RepeatedReport.Duplicate(read, NameOf(outcome.DuplicateOf)));
                continue;
            }

            if (FindOddId(shape, outcome.Rows, read) is { } odd)
            {
                Tell(outcome.Rows, odd);
            }

            foreach (var warning in outcome.Warnings)
            {
                Tell(outcome.Rows, warning);
            }

            _observer.OnReport(read);
        }

        void Tell(LongReport rows, ImportIssue issue)
        {
            var row = rows.Rows.FirstOrDefault(row => row.Line == issue.Line) ?? rows.Rows[0];
            _observer.OnIssue(Placed(issue, shape, row), reports.SourceOf(row.Line));
        }
    }

    /// <summary>What is odd about the id of a row; null for nothing. A row that was typed is compared with none.</summary>
    private ImportIssue? FindOddId<TCells>(ObjectShape shape, TCells cells, ScoreReport report)
        where TCells : IRowCells =>
        cells.Line > 0 && shape.TryIdentify(cells, out var person, out var id) && _oddIds.Add(person, id, report) is { } odd
            ? odd.IsName ? RepeatedReport.OtherName(report, odd.Text, NameOf(odd.Row)) : RepeatedReport.OtherCase(report, odd.Text, NameOf(odd.Row))
            : null;

    /// <summary>
    /// Reads the rows after a header by its names, as in a file: it comes from files that were put together before they became objects,
    /// whose properties have the names of the first one. Rows above the first header are titles.
    /// </summary>
    private void Continue(ObjectShape shape, StoredRow row)
    {
        var isFirst = !shape.HasRows;
        var places = shape.IsReady || _known.AreHeader(shape.Names) ? [] : PlacesOf(_lastKey, shape, 0);
        StoredRow[] titles = places.Length > ObjectHeaders.MaxTitles ? [] : [.. places.Select(place => _held[place].Row!)];
        var header = _headers.Read(shape.Header.Names, titles, row, isFirst, out var notice);
        if (titles.Length > 0)
        {
            _held.RemoveAll(held => titles.Contains(held.Row));
            shape.Restart(RowsOf(shape));
        }

        Replace(_lastKey, Find(header));
        if (_held.Count == 0)
        {
            About(notice);
        }
        else
        {
            _held.Add(Told(null, notice));
        }
    }

    /// <summary>Whether an object has properties and no values, like a line of delimiters.</summary>
    private static bool IsBlank<TCells>(TCells cells, int fieldCount)
        where TCells : IRowCells
    {
        for (var column = 0; column < fieldCount; column++)
        {
            if (!CellText.Trim(cells.Get(column)).IsEmpty)
            {
                return false;
            }
        }

        return fieldCount > 0;
    }

    private static string NameOf(long row) => FormattableString.Invariant($"row {row}");

    private void Start(ObjectShape shape)
    {
        foreach (var issue in shape.Start())
        {
            About(issue);
        }
    }

    /// <summary>Reports what is to be said about the columns.</summary>
    private void About(ImportIssue issue) => _observer.OnIssue(Unplaced(issue), null);

    private ImportIssue Unplaced(ImportIssue issue) => issue.For(_syntax) with { Path = null, Line = 0, Column = null };

    private ImportIssue Placed<TCells>(ImportIssue issue, ObjectShape shape, TCells cells)
        where TCells : IRowCells => Unplaced(issue) with { Row = cells.Line, RowCandidate = cells.Line > 0 ? CandidateIn(shape.Layout, cells) : null };

    private static string? CandidateIn<TCells>(ColumnLayout layout, TCells cells)
        where TCells : IRowCells
    {
        var id = layout[ReportField.CandidateId] is >= 0 and var column ? CellText.Trim(cells.Get(column)) : default;
        return !id.IsEmpty ? CellText.Quote(id) : new NameColumns(layout).TextOf(cells) is { } name ? CellText.Quote(name) : null;
    }

    private ObjectShape CreateShape(string[] names) => CreateShape(new ObjectHeader(names));

    private ObjectShape CreateShape(ObjectHeader header) => new(_headers.NamesOf(header), header, _catalog, _options, _known, () => _shapes.Values);

    private ObjectShape ShapeOf(IReadOnlyList<KeyValuePair<string, string?>> row)
    {
        if (_last?.Fits(row) != true)
        {
            var header = new ObjectHeader([.. row.Select(pair => pair.Key)]);
            _lastKey = header.Key;
            _last = Find(header);
            _current = _continued.GetValueOrDefault(_lastKey, _last);
        }

        return _current;
    }

    /// <summary>The shape of a header.</summary>
    /// <param name="header">The header.</param>
    /// <param name="before">The shape of the rows before, which goes on with another header; null where nothing is known.</param>
    private ObjectShape Find(ObjectHeader header, ObjectShape? before = null)
    {
        var key = header.Key;
        if (!_shapes.TryGetValue(key, out var shape))
        {
            if (_shapes.Count >= MaxShapes)
            {
                _shapes.Clear();
                _refusals.Clear();
            }

            _shapes.Add(key, shape = CreateShape(header));
            if (before is not null)
            {
                shape.GoOn(before, _maxima);
            }
        }

        return shape;
    }

    /// <summary>The values of one object.</summary>
    private sealed class ObjectCells : IRowCells
    {
        private readonly CellBuffer _values = new();

        public long Line { get; private set; }

        public long Row => Line;

        public void Fill(IReadOnlyList<KeyValuePair<string, string?>> row, long number)
        {
            Line = number;
            _values.Clear();
            for (var column = 0; column < row.Count; column++)
            {
                _values.Set(column, row[column].Value);
            }
        }

        public ReadOnlySpan<byte> Get(int column) => _values.Get(column);
    }
}
