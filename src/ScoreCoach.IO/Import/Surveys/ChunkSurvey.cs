using System.Runtime.CompilerServices;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Headers;
using ScoreCoach.IO.Import.People;
using ScoreCoach.IO.Import.Values;

namespace ScoreCoach.IO.Import.Surveys;

/// <summary>
/// What a first look at a chunk of a file finds, to be added to the survey of the whole: chunks can be looked at at the same
/// time. Lines count from the start of the chunk.
/// </summary>
internal sealed class ChunkSurvey
{
    private PersonMapper _mapper = null!;
    private HeaderWatch _headers = null!;
    private SurveyedDates _column;
    private UInt128[] _people = new UInt128[1024];
    private int _count;

    /// <summary>Where its lines start; they are records if one ends there.</summary>
    public long Start { get; set; }
    public long End { get; set; }

    /// <summary>Whether all of it is text and keeps all rules.</summary>
    public bool IsGood { get; set; }

    public long Lines { get; set; }
    public long Records { get; set; }

    /// <summary>How many records are not blank.</summary>
    public long Rows { get; set; }

    /// <summary>How many rows are refused for their shape before the first one that is not.</summary>
    public long RefusedFirst { get; set; }

    /// <summary>The people of the rows, in their order.</summary>
    public ReadOnlySpan<UInt128> People => _people.AsSpan(0, _count);

    /// <summary>The exams that occur in the chunk, in the order of their first rows.</summary>
    public IReadOnlyList<IReadOnlyList<ExamProfile>> Exams { get; private set; } = [];

    /// <summary>What the dates of the chunk prove.</summary>
    public DateOrderFinder Dates { get; private set; } = new();

    /// <summary>Which ids were read without a wrapper.</summary>
    public RemovedWrappers Wrappers { get; private set; } = new();

    /// <summary>What the scores of the chunk look like.</summary>
    public ScoreSurvey Scores { get; private set; } = null!;

    /// <summary>What the numbers of its domains look like.</summary>
    public NumberSurvey Numbers { get; private set; } = null!;

    /// <summary>The rows that may hold maxima.</summary>
    public MaximumRowSurvey Maxima { get; private set; } = null!;

    /// <summary>Whether a header with other columns is in the chunk.</summary>
    public bool HasOtherHeader { get; private set; }

    /// <summary>Begins a chunk. A thread keeps one mapper for all its chunks.</summary>
    public void Begin(PersonMapper mapper, SurveyedDates column, HeaderWatch headers, ScoreSurvey scores, NumberSurvey numbers, MaximumRowSurvey maxima)
    {
        (_mapper, _column, _headers, _count) = (mapper, column, headers, 0);
        (Scores, Numbers, Maxima, HasOtherHeader) = (scores, numbers, maxima, false);
        mapper.BeginChunk();
        Exams = mapper.Met;
        Wrappers = mapper.Wrappers;
        Dates = new DateOrderFinder();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Observe<TCells>(TCells cells, int fieldCount)
        where TCells : IRowCells
    {
        var isKnown = _mapper.TryMap(cells, out var person);
        if (_mapper.MayBeHeader(cells, _headers) && _headers.IsOther(cells, fieldCount))
        {
            HasOtherHeader = true;
            return;
        }

        if (_mapper.Exam is { } exam)
        {
            Scores.Observe(cells, exam.Editions);
        }

        Numbers.Observe(cells, _mapper.Exam);

        if (Maxima.IsOn)
        {
            Maxima.Observe(cells, fieldCount);
        }

        if (isKnown)
        {
            if (_count == _people.Length)
            {
                Array.Resize(ref _people, _count * 2);
            }

            _people[_count++] = person;
        }

        _column.Observe(cells, Dates);
    }
}
