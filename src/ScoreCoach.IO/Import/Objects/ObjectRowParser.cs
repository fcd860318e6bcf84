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
    private ObjectShape? _last;
    private string _lastKey = string.Empty;
    private long _rows;
    private bool _holdsAll;

    /// <summary>Starts with no rows.</summary>
    /// <exception cref="ScoreCoachException">A date format can't be used.</exception>
    public ObjectRowParser(ImportOptions options, ExamCatalog catalog, IOptionSyntax syntax, IRowObserver observer)
    {
        DateFormatCheck.Check(options);
        (_options, _catalog, _syntax, _observer, _known) = (options with { RowWord = "row" }, catalog, syntax, observer, new KnownHeaders(catalog, options));
    }

    public void Add(IReadOnlyList<KeyValuePair<string, string?>> row, object? source)
    {
        // A row that was typed is the only one; it has no number.
        var shape = ShapeOf(row);
        _cells.Fill(row, source is null ? 0 : ++_rows);
        if (source is not null && shape.Headers.IsOther(_cells, row.Count))
        {
            Continue(shape, row);
            return;
        }

        if (_held.Count == 0 && shape.IsReady && !shape.Layout.IsLong)
        {
            Parse(shape, _cells, source);
            return;
        }

        var stored = StoredRow.Copy(_cells, row.Count, issue: null);
        shape.Observe(stored);
        _held.Add(new HeldObject(source, shape, stored));
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
        foreach (var held in _held)
        {
            held.Shape?.Prepare();
        }
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

        foreach (var (source, shape, row) in held)
        {
            if (shape is null)
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

    private void Parse<TCells>(ObjectShape shape, TCells cells, object? source)
        where TCells : IRowCells
    {
        Start(shape);
        var issue = shape.Unusable;
        if (issue is null)
        {
            var column = shape.Layout[ReportField.Exam];
            var exam = shape.For(column >= 0 ? Encoding.UTF8.GetString(CellText.Trim(cells.Get(column))) : string.Empty, About);
            issue = exam.Unusable;
            if (issue is null && exam.Rows.TryParse(cells, out var parsed, out issue))
            {
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

        _observer.OnIssue(Placed(issue!, shape, cells), source);
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
            _observer.OnIssue(Placed(shape.ForAll(About).Unusable!, shape, report), reports.SourceOf(report.Line));
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
    /// whose properties have the names of the first one.
    /// </summary>
    private void Continue(ObjectShape shape, IReadOnlyList<KeyValuePair<string, string?>> header)
    {
        About(HeaderFinder.FurtherRow(_rows));

        // Surveys export two rows of names: what the second leaves out, the first names.
        string[] names = [.. header.Select(cell => string.IsNullOrWhiteSpace(cell.Value) ? shape.HasRows ? string.Empty : cell.Key : cell.Value)];
        _continued[_lastKey] = Find(names, KeyOf(names));
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

    private ObjectShape CreateShape(string[] names) => new(names, _catalog, _options, _known, () => _shapes.Values);

    private ObjectShape ShapeOf(IReadOnlyList<KeyValuePair<string, string?>> row)
    {
        if (_last?.Fits(row) != true)
        {
            string[] names = [.. row.Select(pair => pair.Key)];
            _lastKey = KeyOf(names);
            _last = Find(names, _lastKey);
        }

        return _continued.Count > 0 ? _continued.GetValueOrDefault(_lastKey, _last) : _last;
    }

    private static string KeyOf(string[] names) => string.Join('\u001F', names);

    private ObjectShape Find(string[] names, string key)
    {
        if (!_shapes.TryGetValue(key, out var shape))
        {
            if (_shapes.Count >= MaxShapes)
            {
                _shapes.Clear();
            }

            _shapes.Add(key, shape = CreateShape(names));
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
