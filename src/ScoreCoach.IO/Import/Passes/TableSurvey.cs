using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.Headers;
using ScoreCoach.IO.Import.People;
using ScoreCoach.IO.Import.Rows;
using ScoreCoach.IO.Import.Samples;
using ScoreCoach.IO.Import.Surveys;
using ScoreCoach.IO.Import.Tables;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Passes;

/// <summary>
/// The first pass over a table: finds its header and its columns, which exams occur, how dates and numbers are written and who may have
/// several reports. Chunks of a delimited file are looked at on two threads; where one breaks a rule, or starts in the middle of a
/// record, the records are read one by one until a chunk starts where a record does.
/// </summary>
/// <param name="table">The table.</param>
/// <param name="start">Where it begins, for a table that follows another one in its file; null for the beginning.</param>
/// <param name="options">How to read.</param>
/// <param name="catalog">The exams.</param>
/// <param name="known">What headers consist of.</param>
/// <param name="shape">Checks records.</param>
internal sealed class TableSurvey(ReportTable table, TableStart? start, ImportOptions options, ExamCatalog catalog, KnownHeaders known, ShapeCheck shape)
{
    /// <summary>After so many broken rows in a row, all after a quote or a field without an end, what follows is not a table.</summary>
    public const int MaxBrokenRows = 10_000;

    private readonly List<TableChunk> _chunks = [];
    private SummaryRowCheck? _summaries;
    private HeaderWatch _headers = null!;
    private TableHeader? _header;
    private int _broken = -1;
    private bool _stopped;

    public ColumnLayout Layout { get; private set; } = null!;

    /// <summary>Notices the header further down.</summary>
    public HeaderWatch Headers => _headers;

    /// <summary>Finds rows that are not reports; the threads share it, because it is made once the domains are known.</summary>
    public SummaryRowCheck Summaries => LazyInitializer.EnsureInitialized(ref _summaries, () => new SummaryRowCheck(Layout, catalog, options));

    /// <summary>What the rows show.</summary>
    public FileSurvey Findings { get; private set; } = null!;

    /// <summary>The unit of the numbers of the domains; null where there are none.</summary>
    public LevelScale? Levels { get; private set; }

    /// <summary>What was decided about the table as such, and what keeps it from being read.</summary>
    public List<ImportIssue> Issues { get; } = [];

    public long HeaderLine => _header?.Line ?? 0;

    /// <summary>Whether the header is one of score reports, so that a workbook's sheet is worth reading.</summary>
    public bool IsOfReports => _header?.IsOfReports == true;

    /// <summary>Whether the header names what reports say, and not only who they are about.</summary>
    public bool NamesResults => _header is not null && known.NameResults(_header.Names);

    /// <summary>Whether the header names who reports are about.</summary>
    public bool NamesPeople => _header is not null && known.NamePeople(_header.Names);

    /// <summary>How many rows there are, blank ones apart.</summary>
    public long Rows { get; private set; }

    /// <summary>Where the first row starts; only for a table of chunks.</summary>
    public TablePlace FirstRow { get; private set; }

    /// <summary>The chunks that can be read on their own, in order. Between them are rows that can't.</summary>
    public IReadOnlyList<TableChunk> Chunks => _chunks;

    /// <summary>The record after which nothing is read: what follows is not a table, or another one.</summary>
    public long LastRow { get; private set; } = long.MaxValue;

    /// <summary>The line after which the rest of the file is not a table; 0 when all of it is.</summary>
    public long BrokenLine { get; private set; }

    /// <summary>Where another table of the file begins; null when none follows.</summary>
    public TableStart? NextTable { get; private set; }

    /// <summary>How far the survey has come, in the unit of the table's length.</summary>
    public long Position { get; private set; }

    /// <summary>Finds the header. Returns what makes the table unusable; null when it has one.</summary>
    public ImportIssue? FindHeader()
    {
        using var records = OpenStart();
        var issue = shape.FindHeader(records, known, table.IsHeaderGiven, start is not null, out _header);
        if (_header is not null)
        {
            _headers = new HeaderWatch(known, _header.Names);
            if (_header.Decision is { } decision)
            {
                Issues.Add(decision);
            }
        }

        return issue;
    }

    /// <summary>Looks at the rows. Its columns may say what is wrong with the table.</summary>
    public void Read(RepeatedPeople repeated, CancellationToken cancellation)
    {
        Layout = ColumnLayout.Create(shape.Headers, catalog, options, table.AttributeColumns, ReadSample(cancellation), FindExamAbove());
        table.DateColumn = Layout[ReportField.ExamDate];
        _headers = new HeaderWatch(known, _header!.Names, table.IsHeaderGiven ? null : new ValueColumns(Layout, catalog, options));
        Findings = new FileSurvey(Layout, catalog, options, repeated, _headers);
        using var records = OpenRows();
        if (!Layout.IsUnusable)
        {
            if (table.Text is { } text && !Layout.IsLong)
            {
                ReadChunks(text, records, cancellation);
            }
            else
            {
                ReadRecords(records, long.MaxValue, cancellation);
            }

            Layout = Layout.WithExams(Findings.Exams, FindMaxima(cancellation));
            FindUnits();
        }

        Findings.Flush();
    }

    /// <summary>Counts the rows of a table that can't be read.</summary>
    public void CountRows(CancellationToken cancellation)
    {
        // A table whose domains are not found was read once, to learn which exams occur.
        Rows = 0;
        using var records = OpenRows();
        while (records.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            Position = records.Offset;
            Rows += ShapeCheck.IsBlank(records) ? 0 : 1;
        }
    }

    /// <summary>The cells of the last record of the header, also where it is none that can be used.</summary>
    public IReadOnlyList<string> ReadNames()
    {
        using var records = OpenStart();
        while (records.Read() && records.Row < LastHeaderRecord)
        {
            // What is above the header.
        }

        return records is { State: RecordState.Good, IsText: true }
            ? [.. Enumerable.Range(0, records.FieldCount).Select(column => CellText.ToString(records.Get(column)))]
            : [];
    }

    /// <summary>Starts reading the rows, after the header and up to where the table ends.</summary>
    public RecordReader OpenRows()
    {
        var records = OpenStart();
        while (records.Row < LastHeaderRecord && records.Read())
        {
            // The header, and what is above it.
        }

        records.LastRow = LastRow;
        return records;
    }

    /// <summary>Starts reading rows at a place further down.</summary>
    public RecordReader OpenRows(ChunkedText text, TablePlace place)
    {
        var records = Prepare(text.Open(place));
        records.LastRow = LastRow;
        return records;
    }

    /// <summary>How many records stand before the first row; rows are numbered from there, on through all tables of a file.</summary>
    public long HeaderRecords => start?.HeaderRecords ?? _header?.LastRecord ?? 1;

    private static TablePlace PlaceOf(RecordReader records) => new(records.Offset, records.Line - 1, records.Row - 1);

    /// <summary>The record after which the rows begin; a header that can't be used is one record.</summary>
    private long LastHeaderRecord => _header?.LastRecord ?? (start?.Place.RowsBefore ?? 0) + 1;

    private RecordReader OpenStart() => Prepare(start is null ? table.Open() : table.OpenAt(start.Place));

    private RecordReader Prepare(RecordReader records)
    {
        records.HeaderRecords = HeaderRecords;
        records.HeaderWidth = _header?.Names.Count ?? 0;
        return records;
    }

    private TableSample ReadSample(CancellationToken cancellation)
    {
        var rows = new List<StoredRow>();
        var length = 0L;
        using var records = OpenRows();
        while (rows.Count < TableSample.MaxRows && length < TableSample.MaxBytes && records.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            length += records.Length + records.FieldCount;
            if (records is not { State: RecordState.Good, IsText: true } || ShapeCheck.IsBlank(records))
            {
                continue;
            }

            var cells = new RecordCells(records);
            if (_headers.IsOther(cells, records.FieldCount))
            {
                // What follows are the rows of another table, with columns of their own.
                break;
            }

            if (shape.Check(records) is null && !_headers.IsSame(cells))
            {
                rows.Add(StoredRow.Copy(cells, records.FieldCount, null));
            }
        }

        return new TableSample(rows);
    }

    /// <summary>The one exam that titles or the name of the worksheet name, and where; null for none or several.</summary>
    private (string Exam, string Place)? FindExamAbove()
    {
        if (_header!.Titles.Count == 0 && table.Worksheet is null)
        {
            return null;
        }

        return ExamAbove.Find(catalog, _header.Titles
            .SelectMany(row => row.Cells.Select(cell => (cell, FormattableString.Invariant($"Line {row.Line}"))))
            .Append((table.Worksheet ?? string.Empty, "The name of the worksheet")));
    }

    /// <summary>Compares the rows that may hold maxima with all others; rarely there is one, so that the table is seldom read once more for it.</summary>
    private RowsOfMaxima FindMaxima(CancellationToken cancellation)
    {
        if (Findings.Maxima.Rows is not { Count: > 0 } rows)
        {
            return RowsOfMaxima.None;
        }

        var greatest = new GreatestNumbers(Layout, catalog, options);
        using var records = OpenRows();
        while (records.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (records is { State: RecordState.Good, IsText: true } && !ShapeCheck.IsBlank(records))
            {
                greatest.Observe(new RecordCells(records), records.FieldCount);
            }
        }

        return greatest.CompareWith([.. rows.Select(MaximumRow.Labeled)]);
    }

    /// <summary>Finds the unit of numbers, and refuses those that are on no scale on which they would be read.</summary>
    private void FindUnits()
    {
        Levels = new LevelUnitFinder(Layout, catalog, options, () => Summaries) { Stated = _header?.Stated }.Find(Findings.Numbers, Findings.Exams, Rows, out var issue);

        // A column of maxima says more than a guess.
        if (issue is not null && !Layout.Issues.Any(other => other.Code == ImportIssueCode.UnlikelyScale && other.Field == nameof(ReportField.Level)))
        {
            Issues.Add(issue);
        }

        foreach (var (exam, text, line) in Findings.Scores.Unlikely)
        {
            Issues.Add(UnlikelyScore.All(exam[0], Layout.Headers[Layout[ReportField.Score]], text) with { Line = line, Column = Layout[ReportField.Score] + 1 });
        }
    }

    private void ReadChunks(ChunkedText text, RecordReader records, CancellationToken cancellation)
    {
        if (!records.Read())
        {
            return;
        }

        FirstRow = PlaceOf(records);
        var chunks = text.ChunksAfter(FirstRow.Offset);
        if (chunks == 0)
        {
            Observe(records);
            ReadRecords(records, long.MaxValue, cancellation);
            return;
        }

        using var workers = new ChunkWorkers<ChunkSurvey>(chunks, () => new ChunkSurveyWork(text, FirstRow.Offset, shape, Findings, _headers), cancellation);
        var place = FirstRow;
        for (var chunk = 0; chunk < chunks && !_stopped; chunk++)
        {
            cancellation.ThrowIfCancellationRequested();
            var seen = workers.ResultOf(chunk);
            var nextChunk = FirstRow.Offset + ((chunk + 1L) * text.ChunkLength);
            if (seen.IsGood && seen.Start == place.Offset && !EndsIn(seen))
            {
                place = Add(seen, place);
            }
            else if (place.Offset < Math.Min(nextChunk, text.Length))
            {
                using var between = text.Open(place);
                place = ReadRecords(between, nextChunk, cancellation) ? PlaceOf(between) : place with { Offset = text.Length };
            }

            workers.Return(seen);
        }
    }

    private TablePlace Add(ChunkSurvey seen, TablePlace start)
    {
        var end = new TablePlace(seen.End, start.LinesBefore + seen.Lines, start.RowsBefore + seen.Records);
        _chunks.Add(new TableChunk(start, end));
        Findings.Add(seen, start.LinesBefore);
        Rows += seen.Rows;
        Position = end.Offset;
        _broken = _broken >= 0 && seen.RefusedFirst == seen.Rows ? _broken + (int)seen.Rows : -1;
        return end;
    }

    /// <summary>Whether reading ends in a chunk, because too many broken rows follow each other.</summary>
    private bool EndsIn(ChunkSurvey seen) => _broken >= 0 && _broken + seen.RefusedFirst >= MaxBrokenRows;

    /// <summary>Reads records up to the first that starts at or after an end; true when there is one.</summary>
    private bool ReadRecords(RecordReader records, long end, CancellationToken cancellation)
    {
        while (!_stopped && records.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            Position = records.Offset;
            if (Position >= end)
            {
                return true;
            }

            Observe(records);
        }

        return false;
    }

    private void Observe(RecordReader records)
    {
        if (ShapeCheck.IsBlank(records))
        {
            return;
        }

        var isText = records.IsText;
        shape.AllText &= isText;
        var cells = new RecordCells(records);
        var fits = isText && shape.Check(records) is null;
        if (fits ? !Findings.Observe(cells, records.FieldCount) : isText && records.State == RecordState.Good && _headers.IsOther(cells, records.FieldCount))
        {
            NextTable = new TableStart(PlaceOf(records), HeaderRecords);
            LastRow = records.Row - 1;
            _stopped = true;
            return;
        }

        Rows++;
        if (fits)
        {
            _broken = -1;
            return;
        }

        Findings.EndRun();
        if (isText && records.State == RecordState.Good)
        {
            // It may lack the cells at its end.
            Findings.Maxima.ObserveShort(cells, records.FieldCount);
        }

        // The lines of a long text that is not a table, one by one, would each be an issue, by the million.
        _broken = _broken >= 0 ? _broken + 1 : records.State is RecordState.OpenQuote or RecordState.TooLong ? 0 : -1;
        if (_broken == MaxBrokenRows)
        {
            (LastRow, BrokenLine) = (records.Row, records.Line);
            _stopped = true;
        }
    }
}
