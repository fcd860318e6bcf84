using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.People;
using ScoreCoach.IO.Import.Samples;
using ScoreCoach.IO.Import.Surveys;
using ScoreCoach.IO.Import.Tables;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Passes;

/// <summary>
/// The first pass over a table: finds its columns, which exams occur, how dates are written and who may have several
/// reports. Chunks of a delimited file are looked at on two threads; where one breaks a rule, or starts in the middle of a
/// record, the records are read one by one until a chunk starts where a record does.
/// </summary>
internal sealed class TableSurvey(ReportTable table, ImportOptions options, ExamCatalog catalog, ShapeCheck shape)
{
    /// <summary>After so many broken rows in a row, all after a quote or a field without an end, what follows is no table.</summary>
    public const int MaxBrokenRows = 10_000;

    private readonly List<TableChunk> _chunks = [];
    private int _broken = -1;
    private bool _stopped;

    public ColumnLayout Layout { get; private set; } = null!;

    /// <summary>What the rows tell.</summary>
    public FileSurvey Findings { get; private set; } = null!;
    public long HeaderLine { get; private set; }

    /// <summary>How many rows there are, blank ones apart.</summary>
    public long Rows { get; private set; }

    /// <summary>Where the first row starts; only for a table of chunks.</summary>
    public TablePlace FirstRow { get; private set; }

    /// <summary>The chunks that can be read on their own, in order. Between them are rows that can't.</summary>
    public IReadOnlyList<TableChunk> Chunks => _chunks;

    /// <summary>The record after which nothing is read because it would be no table.</summary>
    public long LastRow { get; private set; } = long.MaxValue;

    /// <summary>The line of that record.</summary>
    public long LastLine { get; private set; }

    /// <summary>How far the survey has come, in the unit of the table's length.</summary>
    public long Position { get; private set; }

    /// <summary>Looks at the table. Returns what makes it unusable; null when its rows were looked at, or its columns say what is wrong.</summary>
    public ImportIssue? Read(RepeatedPeople repeated, CancellationToken cancellation)
    {
        using var records = table.Open();
        if (shape.ReadHeader(records) is { } unusable)
        {
            return unusable;
        }

        HeaderLine = records.Line;
        Layout = ColumnLayout.Create(shape.Headers, catalog, options, table.AttributeColumns, ReadSample());
        table.DateColumn = Layout[ReportField.ExamDate];
        Findings = new FileSurvey(Layout, catalog, options, repeated);
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

            Layout = Layout.WithExams(Findings.Exams);
        }

        Findings.Flush();
        return null;
    }

    /// <summary>The first rows. To be replaced by the sample that the header is found in.</summary>
    private TableSample ReadSample()
    {
        using var records = table.Open();
        var rows = new List<StoredRow>();
        var bytes = 0L;
        for (var header = true; rows.Count < TableSample.MaxRows && bytes < TableSample.MaxBytes && records.Read();)
        {
            if (header)
            {
                header = false;
            }
            else if (!ShapeCheck.IsBlank(records) && records.State == RecordState.Good && records.FieldCount <= options.MaxColumn)
            {
                rows.Add(StoredRow.Copy(new RecordCells(records), records.FieldCount, null));
                bytes += records.Length;
            }
        }

        return new TableSample(rows);
    }

    private static TablePlace PlaceOf(RecordReader records) => new(records.Offset, records.Line - 1, records.Row - 1);

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

        using var workers = new ChunkWorkers<ChunkSurvey>(chunks, () => new ChunkSurveyWork(text, FirstRow.Offset, shape, Findings), cancellation);
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

        Rows++;
        var isText = records.IsText;
        shape.AllText &= isText;
        if (isText && shape.Check(records) is null)
        {
            Findings.Observe(new RecordCells(records));
            _broken = -1;
            return;
        }

        // The lines of a long text that is no table, one by one, would each be an issue, by the million.
        _broken = _broken >= 0 ? _broken + 1 : records.State is RecordState.OpenQuote or RecordState.TooLong ? 0 : -1;
        if (_broken == MaxBrokenRows)
        {
            (LastRow, LastLine) = (records.Row, records.Line);
            _stopped = true;
        }
    }
}
