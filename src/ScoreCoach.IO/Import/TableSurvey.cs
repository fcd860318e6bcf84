namespace ScoreCoach.IO;

/// <summary>
/// The first pass over a table: finds its columns, which exams occur, how dates are written and who may have several
/// reports. Parts of a delimited file are looked at on two threads; where one breaks a rule, or starts in the middle of a
/// record, the records are read one by one until a part starts where a record does.
/// </summary>
internal sealed class TableSurvey
{
    /// <summary>After so many broken rows in a row, all after a quote or a field without an end, what follows is no table.</summary>
    public const int MostBrokenRows = 10_000;

    private readonly IReportTable _table;
    private readonly ImportOptions _options;
    private readonly ExamCatalog _catalog;
    private readonly ShapeCheck _shape;
    private readonly List<TableChunk> _chunks = [];
    private int _broken = -1;
    private bool _stopped;

    public TableSurvey(IReportTable table, ImportOptions options, ExamCatalog catalog, ShapeCheck shape)
    {
        _table = table;
        _options = options;
        _catalog = catalog;
        _shape = shape;
    }

    /// <summary>The columns.</summary>
    public ColumnLayout Layout { get; private set; } = null!;

    /// <summary>What the rows tell.</summary>
    public FileSurvey Findings { get; private set; } = null!;

    /// <summary>The line of the header.</summary>
    public long HeaderLine { get; private set; }

    /// <summary>How many rows there are, blank ones apart.</summary>
    public long Rows { get; private set; }

    /// <summary>Where the first row starts; only for a table of parts.</summary>
    public TablePlace FirstRow { get; private set; }

    /// <summary>The parts that can be read on their own, in order. Between them are rows that can't.</summary>
    public IReadOnlyList<TableChunk> Chunks => _chunks;

    /// <summary>The record after which nothing is read because it would be no table.</summary>
    public long LastRow { get; private set; } = long.MaxValue;

    /// <summary>The line of that record.</summary>
    public long LastLine { get; private set; }

    /// <summary>How far the survey has come, in the unit of the table's length.</summary>
    public long Position { get; private set; }

    /// <summary>Looks at the table.</summary>
    /// <returns>What makes it unusable; null when its rows were looked at, or its columns say what is wrong.</returns>
    public ImportIssue? Read(CancellationToken cancellation)
    {
        using var records = _table.Open();
        if (_shape.ReadHeader(records) is { } unusable)
        {
            return unusable;
        }

        HeaderLine = records.Line;
        Layout = ColumnLayout.Create(_shape.Headers, _catalog, _options, _table.AttributeColumns);
        _table.UseDateColumn(Layout[ReportField.ExamDate]);
        Findings = new FileSurvey(Layout, _catalog, _options, _table.ExpectedRows);
        if (!Layout.IsUnusable)
        {
            if (_table.Text is { } text && !Layout.IsLong)
            {
                ReadParts(text, records, cancellation);
            }
            else
            {
                ReadRecords(records, long.MaxValue, cancellation);
            }

            Layout = Layout.WithExams(Findings.People.Exams);
        }

        Findings.Complete();
        return null;
    }

    private static TablePlace PlaceOf(RecordReader records) => new(records.Offset, records.Line - 1, records.Row - 1);

    private void ReadParts(ChunkedText text, RecordReader records, CancellationToken cancellation)
    {
        if (!records.Read())
        {
            return;
        }

        FirstRow = PlaceOf(records);
        var parts = text.PartsAfter(FirstRow.Offset);
        if (parts == 0)
        {
            Observe(records);
            ReadRecords(records, long.MaxValue, cancellation);
            return;
        }

        using var workers = new ChunkWorkers<ChunkSurvey>(
            parts, () => new ChunkSurveyWork(text, FirstRow.Offset, _shape, Findings), cancellation);
        var place = FirstRow;
        for (var part = 0; part < parts && !_stopped; part++)
        {
            cancellation.ThrowIfCancellationRequested();
            var seen = workers.ResultOf(part);
            var nextPart = FirstRow.Offset + ((part + 1L) * text.PartLength);
            if (seen.IsGood && seen.Start == place.Offset && !EndsIn(seen))
            {
                place = Add(seen, place);
            }
            else if (place.Offset < Math.Min(nextPart, text.Length))
            {
                using var between = text.Open(place);
                place = ReadRecords(between, nextPart, cancellation) ? PlaceOf(between) : place with { Offset = text.Length };
            }

            workers.Return(seen);
        }
    }

    private TablePlace Add(ChunkSurvey seen, TablePlace start)
    {
        var end = new TablePlace(seen.End, start.LinesBefore + seen.Lines, start.RowsBefore + seen.Records);
        _chunks.Add(new TableChunk(start, end));
        Findings.Add(seen.Survey, start.LinesBefore);
        Rows += seen.Rows;
        Position = end.Offset;
        _broken = _broken >= 0 && seen.RefusedFirst == seen.Rows ? _broken + (int)seen.Rows : -1;
        return end;
    }

    /// <summary>Whether reading ends in a part, because too many broken rows follow each other.</summary>
    private bool EndsIn(ChunkSurvey seen) => _broken >= 0 && _broken + seen.RefusedFirst >= MostBrokenRows;

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

        Rows++;
        var isText = records.IsText;
        _shape.AllText &= isText;
        if (isText && _shape.Check(records) is null)
        {
            Findings.Observe(new RecordCells(records));
            _broken = -1;
            return;
        }

        // The lines of a long text that is no table, one by one, would each be an issue, by the million.
        _broken = _broken >= 0 ? _broken + 1 : records.State is RecordState.OpenQuote or RecordState.TooLong ? 0 : -1;
        if (_broken == MostBrokenRows)
        {
            (LastRow, LastLine) = (records.Row, records.Line);
            _stopped = true;
        }
    }
}
