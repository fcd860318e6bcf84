namespace ScoreCoach.IO;

/// <summary>Puts rows of one domain together to reports: rows of one report that follow each other, until another report starts.</summary>
internal sealed class LongRuns
{
    private readonly RecordReader _records;
    private readonly ShapeCheck _shape;
    private readonly ColumnLayout _layout;
    private readonly PersonKeyReader _people;
    private readonly HashSet<string> _domains = new(StringComparer.Ordinal);
    private ulong _lastPerson;
    private ulong _lastKey;
    private StoredRow? _ahead;
    private ulong _aheadKey;
    private ulong _aheadPerson;

    public LongRuns(RecordReader records, ShapeCheck shape, ColumnLayout layout, PersonKeyReader people)
    {
        _records = records;
        _shape = shape;
        _layout = layout;
        _people = people;
    }

    /// <summary>The rows of the run that was read last.</summary>
    public LongReport Run { get; private set; } = new(0);

    /// <summary>The key of its report; 0 for a row that can't be told to belong to a report.</summary>
    public ulong Key { get; private set; }

    /// <summary>How many rows were read, blank ones apart.</summary>
    public long Rows { get; private set; }

    /// <summary>Reads the next run.</summary>
    public bool Read(CancellationToken cancellation)
    {
        if (_ahead is null && !ReadRow(cancellation))
        {
            return false;
        }

        Run = new LongReport(_aheadPerson);
        Key = _aheadKey;
        _domains.Clear();
        do
        {
            Run.Add(_ahead!);
            Remember(_ahead!);
            _ahead = null;
        }
        while (ReadRow(cancellation) && Key != 0 && _aheadKey == Key && !StartsAnother(_ahead!));
        return true;
    }

    private bool ReadRow(CancellationToken cancellation)
    {
        while (_records.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (ShapeCheck.IsBlank(_records))
            {
                continue;
            }

            Rows++;
            var cells = new RecordCells(_records);
            _aheadKey = KeyOf(cells);
            _ahead = StoredRow.Copy(cells, _records.FieldCount, _shape.Check(_records));
            return true;
        }

        _ahead = null;
        return false;
    }

    private ulong KeyOf(RecordCells cells)
    {
        if (_people.TryRead(cells, out _aheadPerson))
        {
            _lastKey = FileSurvey.ReportKey(_layout, cells, _aheadPerson, _lastPerson, _lastKey);
            _lastPerson = _aheadPerson;
            return _lastKey;
        }

        if (_people.HasPeople)
        {
            return 0;
        }

        var exam = _layout[ReportField.Exam];
        return FileSurvey.ReportKey(_layout, cells, exam < 0 ? 1 : Utf8Hash.Of(CellText.Trim(cells.Get(exam))), 0, 0);
    }

    /// <summary>Where rows name nobody, a domain that comes again starts another report.</summary>
    private bool StartsAnother(StoredRow row) => !_people.HasPeople && _domains.Contains(NameIn(row));

    private void Remember(StoredRow row)
    {
        if (!_people.HasPeople)
        {
            _domains.Add(NameIn(row));
        }
    }

    private string NameIn(StoredRow row) => TextKey.Of(System.Text.Encoding.UTF8.GetString(row.Get(_layout[ReportField.Domain])));
}
