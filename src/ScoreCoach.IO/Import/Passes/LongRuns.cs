using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.People;
using ScoreCoach.IO.Import.Rows;
using ScoreCoach.IO.Import.Surveys;
using ScoreCoach.IO.Import.Tables;
using ScoreCoach.Import;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Passes;

/// <summary>Puts rows of one domain together to reports: rows of one report that follow each other, until another report starts.</summary>
internal sealed class LongRuns(RecordReader records, ShapeCheck shape, ColumnLayout layout, PersonMapper people, RowParser parser)
{
    private readonly HashSet<string> _domains = new(StringComparer.Ordinal);
    private UInt128 _lastSitting;
    private UInt128 _lastKey;
    private StoredRow? _ahead;
    private UInt128 _aheadKey;
    private UInt128 _aheadPerson;
    private UInt128 _aheadId;

    /// <summary>The rows of the run that was read last.</summary>
    public LongReport Run { get; private set; } = new(0, 0);

    /// <summary>The key of its report; 0 for a row that can't be assigned to a report.</summary>
    public UInt128 Key { get; private set; }

    /// <summary>How many rows were read, blank ones apart.</summary>
    public long Rows { get; private set; }

    public bool Read(CancellationToken cancellation)
    {
        if (_ahead is null && !ReadRow(cancellation))
        {
            return false;
        }

        Run = new LongReport(_aheadPerson, _aheadId);
        Key = _aheadKey;
        _domains.Clear();
        do
        {
            Run.Add(_ahead!);
            _domains.Add(NameIn(_ahead!));

            _ahead = null;
        }
        while (ReadRow(cancellation) && Key != 0 && (Continues() || (_aheadKey == Key && !StartsAnother(_ahead!))));
        return true;
    }

    private bool ReadRow(CancellationToken cancellation)
    {
        while (records.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (ShapeCheck.IsBlank(records))
            {
                continue;
            }

            Rows++;
            var cells = new RecordCells(records);
            _aheadKey = KeyOf(cells);
            _ahead = StoredRow.Copy(cells, records.FieldCount, shape.Check(records));
            return true;
        }

        _ahead = null;
        return false;
    }

    private UInt128 KeyOf(RecordCells cells)
    {
        _aheadId = default;
        if (people.TryMap(cells, out _aheadPerson))
        {
            var sitting = people.SittingOf(cells);
            _aheadId = people.IdOf(cells);
            _lastKey = FileSurvey.ReportKey(layout, cells, sitting, _lastSitting, _lastKey);
            _lastSitting = sitting;
            return _lastKey;
        }

        if (people.HasPeople)
        {
            return 0;
        }

        var exam = layout[ReportField.Exam];
        return FileSurvey.ReportKey(layout, cells, exam < 0 ? 1 : PersonHash.Combine(1, CellText.Trim(cells.Get(exam))), 0, 0);
    }

    /// <summary>Where rows name no one, a domain that comes again starts another report.</summary>
    private bool StartsAnother(StoredRow row) => !people.HasPeople && _domains.Contains(NameIn(row));

    /// <summary>
    /// Whether the row ahead names no person but a domain that the report before it still lacks: files that write an id once, in the
    /// first row, look like that. It may be the rest of that report, which is then not read in part.
    /// </summary>
    private bool Continues()
    {
        var row = _ahead!;
        if (!people.HasPeople || _aheadKey != 0 || row.Issue is not null || !people.IsNobody(row) || layout.LevelOf(row).IsEmpty
            || parser.IsSummaryDomain(Run, row) || _domains.Contains(NameIn(row)) || _domains.Contains(string.Empty))
        {
            return false;
        }

        _ahead = StoredRow.Copy(row, row.FieldCount, RowIssues.MayBelong(Run.Line) with { Line = row.Line });
        return true;
    }

    private string NameIn(StoredRow row) => TextKey.Of(System.Text.Encoding.UTF8.GetString(row.Get(layout[ReportField.Domain])));
}
