using System.Text;

namespace ScoreCoach;

/// <summary>Finds out who sat which exam from the cells of a row, and collects the exams that occur.</summary>
internal sealed class PersonKeyReader
{
    private readonly ExamCatalog _catalog;
    private readonly int _idColumn;
    private readonly int _examColumn;
    private readonly int _onlyExam = -1;
    private readonly Utf8Table<int> _examByCell = new(1024);
    private readonly List<IReadOnlyList<ExamProfile>> _exams = [];

    public PersonKeyReader(ColumnLayout layout, ExamCatalog catalog, ImportOptions options)
    {
        _catalog = catalog;
        _idColumn = layout[ReportField.CandidateId];
        _examColumn = layout[ReportField.Exam];
        if (!string.IsNullOrWhiteSpace(options.Exam))
        {
            _onlyExam = NumberOf(options.Exam);
        }
    }

    /// <summary>The editions of every exam that occurs, in the order of their first rows.</summary>
    public IReadOnlyList<IReadOnlyList<ExamProfile>> Exams => _exams;

    /// <summary>Whether rows name people at all.</summary>
    public bool HasPeople => _idColumn >= 0;

    /// <summary>The hash of the row's person and exam; false when either is not known.</summary>
    public bool TryRead<TCells>(TCells cells, out ulong key)
        where TCells : IRowCells
    {
        key = 0;
        var exam = _onlyExam;
        if (_examColumn >= 0)
        {
            var cell = CellText.Trim(cells.Get(_examColumn));
            exam = cell.IsEmpty ? _onlyExam : ExamOf(cell);
        }

        if (exam < 0 || _idColumn < 0)
        {
            return false;
        }

        var id = CellText.Trim(cells.Get(_idColumn));
        if (id.IsEmpty)
        {
            return false;
        }

        key = PersonKey.Of(id, exam);
        return true;
    }

    private int ExamOf(ReadOnlySpan<byte> cell)
    {
        if (_examByCell.TryGet(cell, out var number))
        {
            return number;
        }

        number = cell.Length > 1024 ? -1 : NumberOf(Encoding.UTF8.GetString(cell));
        _examByCell.Add(cell, number);
        return number;
    }

    private int NumberOf(string name)
    {
        var editions = _catalog.FindExam(name.Trim());
        if (editions.Count == 0)
        {
            return -1;
        }

        var number = _exams.IndexOf(editions);
        if (number < 0)
        {
            number = _exams.Count;
            _exams.Add(editions);
        }

        return number;
    }
}
