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
    /// <summary>The maximum number of unknown exams that are listed together.</summary>
    private const int MaxUnknownExams = 100;

    private readonly ImportOptions _options;
    private readonly ExamCatalog _catalog;
    private readonly IOptionSyntax _syntax;
    private readonly IRowObserver _observer;
    private readonly ObjectCells _cells = new();
    private readonly ObjectShapes _shapes;
    private readonly List<HeldObject> _held = [];
    private readonly HeldHeaders _heads;
    private readonly OddIdFinder _oddIds = new();
    private readonly List<string> _unknownExams = [];
    private long _rows;
    private bool _holdsAll;

    /// <summary>Starts with no rows.</summary>
    /// <exception cref="ScoreCoachException">A date format can't be used.</exception>
    public ObjectRowParser(ImportOptions options, ExamCatalog catalog, IOptionSyntax syntax, IRowObserver observer)
    {
        DateFormatCheck.Check(options);
        (_options, _catalog, _syntax, _observer) = (options with { RowWord = "row" }, catalog, syntax, observer);
        var known = new KnownHeaders(catalog, options);
        var (headers, maxima) = (new ObjectHeaders(known, catalog), new ObjectMaxima(known, catalog));
        _shapes = new ObjectShapes(_options, catalog, known, headers, maxima);
        _heads = new HeldHeaders(_held, _shapes, headers, maxima, known, _options, Unplaced);
    }

    public void Add(IReadOnlyList<KeyValuePair<string, string?>> row, object? source)
    {
        // A row that was typed is the only one; it has no number.
        var shape = _shapes.ShapeOf(row);
        _cells.Fill(row, source is null ? 0 : ++_rows);
        if (source is not null && shape.Headers.IsOther(_cells, row.Count))
        {
            var told = _heads.Continue(shape, StoredRow.Copy(_cells, row.Count, issue: null));
            if (_held.Count == 0)
            {
                _observer.OnIssue(told.Notice!, null);
            }
            else
            {
                _held.Add(told);
            }

            return;
        }

        if (_held.Count == 0 && shape.IsReady && !shape.Layout.IsLong)
        {
            Parse(shape, _cells, source, row.Count);
            return;
        }

        if (source is not null && IsBlank(_cells, row.Count))
        {
            _held.Add(_heads.Report(null, RowIssues.Blank() with { Row = _rows }));
            ReleaseWhenFull();
            return;
        }

        var stored = StoredRow.Copy(_cells, row.Count, issue: null);
        shape.Observe(stored);
        _held.Add(new HeldObject(source, shape, stored) { Key = _shapes.LastKey });
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
        _heads.Prepare();
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

        _heads.Prepare();
        _holdsAll = _held.Exists(held => held.Shape?.Layout.IsLong == true);
        if (!_holdsAll)
        {
            Release();
        }
    }

    private void Release()
    {
        var held = LongShapes.Join(_held, _shapes.Create);
        var reports = new LongObjects(held);
        var halves = new Dictionary<ObjectShape, PartialReports>();
        var outcomes = new Dictionary<LongReport, IReadOnlyList<LongOutcome>>();
        foreach (var (_, shape, row) in held)
        {
            if (shape?.People is not null && reports.StartingAt(row!) is { } report && TryParseLong(shape, report) is { } parsed)
            {
                outcomes.Add(report, parsed);
                halves.TryAdd(shape, new PartialReports(shape.Layout, _options.RowWord));
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
            issue = issue.Severity == IssueSeverity.Error ? _shapes.Briefly(issue, cells.Line) : issue;
        }
        else if (streamed > 0 && IsBlank(cells, streamed))
        {
            issue = RowIssues.Blank();
        }
        else if (streamed > 0 && _heads.TakeLate(shape, StoredRow.Copy(cells, streamed, issue: null), source) is { } told)
        {
            _observer.OnIssue(told.Notice!, told.Source);
            return;
        }

        if (issue is { Code: ImportIssueCode.UnknownExam, Value: { Length: > 0 } text } && _unknownExams.Count < MaxUnknownExams && !_unknownExams.Contains(text))
        {
            _unknownExams.Add(text);
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

    private void ReportLong(ObjectShape shape, LongReport report, LongObjects reports, IReadOnlyList<LongOutcome>? outcomes, PartialReports? halves)
    {
        if (outcomes is null)
        {
            _observer.OnIssue(Placed(_shapes.Briefly(shape.ForAll(About).Unusable!, report.Line), shape, report), reports.SourceOf(report.Line));
            return;
        }

        foreach (var outcome in outcomes)
        {
            halves?.Refuse(outcome);
            if (outcome is not { Report: { } read, Issue: null })
            {
                Report(outcome.Rows, outcome.Issue!);
                continue;
            }

            if (outcome.DuplicateOf > 0)
            {
                Report(outcome.Rows, RepeatedReport.Duplicate(read, NameOf(outcome.DuplicateOf)));
                continue;
            }

            if (FindOddId(shape, outcome.Rows, read) is { } odd)
            {
                Report(outcome.Rows, odd);
            }

            foreach (var warning in outcome.Warnings)
            {
                Report(outcome.Rows, warning);
            }

            _observer.OnReport(read);
        }

        void Report(LongReport rows, ImportIssue issue)
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

    /// <summary>Reports what must be reported about the columns.</summary>
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
