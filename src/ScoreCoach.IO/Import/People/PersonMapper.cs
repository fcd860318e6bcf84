using System.Runtime.CompilerServices;
using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.Headers;
using ScoreCoach.IO.Import.Rows;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.People;

/// <summary>Finds out who a row is about, and collects the exams that occur.</summary>
/// <remarks>Not safe for several threads: each has its own. The hashes of all of them agree.</remarks>
internal sealed class PersonMapper
{
    private readonly ExamTable _exams;
    private readonly ColumnLayout _layout;
    private IdentityColumns _identity;
    private readonly int _examColumn;
    private ExamEntry? _lastMet;

    public PersonMapper(ColumnLayout layout, ExamCatalog catalog, ImportOptions options)
    {
        _exams = new ExamTable(catalog, options.Exam, options.ExamMap);
        _layout = layout;
        _identity = new IdentityColumns(layout, Wrappers);
        _examColumn = layout[ReportField.Exam];
        if (_exams.Only is { } only)
        {
            Met.Add(only.Editions);
        }
    }

    /// <summary>The editions of every exam that occurs since <see cref="BeginChunk"/>, in the order of their first rows.</summary>
    public List<IReadOnlyList<ExamProfile>> Met { get; private set; } = [];

    /// <summary>Which ids were read without a wrapper since <see cref="BeginChunk"/>.</summary>
    public RemovedWrappers Wrappers { get; private set; } = new();

    /// <summary>Whether rows name people at all.</summary>
    public bool HasPeople => _identity.Kind != IdentityKind.None;

    /// <summary>Begins a chunk of the file: what it meets goes into a list of its own.</summary>
    public void BeginChunk()
    {
        (Met, _lastMet, Wrappers) = ([], null, new RemovedWrappers());
        _identity = new IdentityColumns(_layout, Wrappers);
    }

    /// <summary>The exam of the row that was mapped last; null when it is not known.</summary>
    public ExamEntry? Exam { get; private set; }

    /// <summary>The hash of the row's person, without regard to case; false when the person or the exam is not known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryMap<TCells>(TCells cells, out UInt128 person)
        where TCells : IRowCells
    {
        person = default;
        Exam = FindExam(cells);
        return Exam is not null && _identity.TryFold(cells, out person);
    }

    /// <summary>The hash of a row's person, without regard to case, whatever its exam; false when the row names no one.</summary>
    public bool TryFold<TCells>(TCells cells, out UInt128 person)
        where TCells : IRowCells => _identity.TryFold(cells, out person);

    /// <summary>The hash of the id, or of the name that stands for it, exactly as it identifies the person of the row that was mapped last.</summary>
    public UInt128 IdOf<TCells>(TCells cells)
        where TCells : IRowCells
    {
        _identity.TryHash(cells, 0, out var id);
        return id;
    }

    /// <summary>The hash of the person and the exam of the row that was mapped last.</summary>
    public UInt128 SittingOf<TCells>(TCells cells)
        where TCells : IRowCells
    {
        _identity.TryHash(cells, Exam!.Hash, out var sitting);
        return sitting;
    }

    /// <summary>Whether a row names no one.</summary>
    public bool IsNobody<TCells>(TCells cells)
        where TCells : IRowCells => _identity.CellOf(cells).IsEmpty;

    /// <summary>Whether the row that was mapped last may be a header: it names no known exam or, in a file without exams, has a name of a column where others have a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBeHeader<TCells>(TCells cells, HeaderWatch headers)
        where TCells : IRowCells => _examColumn >= 0 ? Exam is null : headers.MayBegin(cells, _identity.CellOf(cells));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ExamEntry? FindExam<TCells>(TCells cells)
        where TCells : IRowCells
    {
        var cell = _examColumn < 0 ? default : CellText.Trim(cells.Get(_examColumn));
        if (cell.IsEmpty)
        {
            return _exams.Only;
        }

        var exam = _exams.Find(cell);
        if (exam is not null && !ReferenceEquals(exam, _lastMet))
        {
            _lastMet = exam;
            if (!Met.Contains(exam.Editions))
            {
                Met.Add(exam.Editions);
            }
        }

        return exam;
    }
}
