using System.Runtime.CompilerServices;
using System.Text;

namespace ScoreCoach;

/// <summary>Finds out who sat which exam from the cells of a row, and collects the exams that occur.</summary>
/// <remarks>Not safe for several threads: each has its own. The keys of all of them agree.</remarks>
internal sealed class PersonKeyReader
{
    private readonly ExamCatalog _catalog;
    private readonly int _idColumn;
    private readonly int _examColumn;
    private readonly ulong _onlyExam;
    private readonly Utf8Table<KnownExam?> _examByCell = new(1024);
    private readonly List<IReadOnlyList<ExamProfile>> _exams = [];
    private List<IReadOnlyList<ExamProfile>> _met = [];
    private int _part;

    public PersonKeyReader(ColumnLayout layout, ExamCatalog catalog, ImportOptions options)
    {
        _catalog = catalog;
        _idColumn = layout[ReportField.CandidateId];
        _examColumn = layout[ReportField.Exam];
        if (!string.IsNullOrWhiteSpace(options.Exam))
        {
            _onlyExam = Find(options.Exam)?.Key ?? 0;
        }
    }

    /// <summary>The editions of every exam that occurs, in the order of their first rows.</summary>
    public IReadOnlyList<IReadOnlyList<ExamProfile>> Exams => _exams;

    /// <summary>Whether rows name people at all.</summary>
    public bool HasPeople => _idColumn >= 0;

    /// <summary>Takes up exams that were found elsewhere in the file, after all that were found here.</summary>
    public void Add(IEnumerable<IReadOnlyList<ExamProfile>> exams)
    {
        foreach (var exam in exams)
        {
            if (!_exams.Contains(exam))
            {
                _exams.Add(exam);
            }
        }
    }

    /// <summary>Begins a part of the file.</summary>
    /// <returns>Takes the exams that occur in the part, in the order of their first rows.</returns>
    public IReadOnlyList<IReadOnlyList<ExamProfile>> BeginPart()
    {
        _part++;
        return _met = [];
    }

    /// <summary>The hash of the row's person and exam; false when either is not known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

        if (exam == 0 || _idColumn < 0)
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

    private ulong ExamOf(ReadOnlySpan<byte> cell)
    {
        if (!_examByCell.TryGet(cell, out var exam))
        {
            exam = Learn(cell);
        }

        if (exam is null)
        {
            return 0;
        }

        if (exam.LastPart != _part)
        {
            exam.LastPart = _part;
            if (!_met.Contains(exam.Editions))
            {
                _met.Add(exam.Editions);
            }
        }

        return exam.Key;
    }

    private KnownExam? Learn(ReadOnlySpan<byte> cell)
    {
        var exam = cell.Length > 1024 ? null : Find(Encoding.UTF8.GetString(cell));
        _examByCell.Add(cell, exam);
        return exam;
    }

    private KnownExam? Find(string name)
    {
        var editions = _catalog.FindExam(name.Trim());
        if (editions.Count == 0)
        {
            return null;
        }

        if (!_exams.Contains(editions))
        {
            _exams.Add(editions);
        }

        return new KnownExam(editions, Utf8Hash.Of(Encoding.UTF8.GetBytes(editions[0].Id)) | 1);
    }

    /// <summary>What a cell stands for: an exam, the hash of its code, and the part of the file in which it was met last.</summary>
    private sealed class KnownExam(IReadOnlyList<ExamProfile> editions, ulong key)
    {
        public IReadOnlyList<ExamProfile> Editions => editions;

        public ulong Key => key;

        public int LastPart { get; set; } = -1;
    }
}
