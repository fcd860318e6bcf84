using System.Runtime.CompilerServices;

namespace ScoreCoach;

/// <summary>
/// What a look at a part of a file tells, to be added to the survey of the whole: parts can be looked at at the same time.
/// Lines count from the start of the part.
/// </summary>
internal sealed class PartSurvey
{
    private PersonKeyReader _people = null!;
    private SurveyedDates _dates;
    private ulong[] _keys = new ulong[1024];
    private int _count;

    /// <summary>The people of the rows, in their order.</summary>
    public ReadOnlySpan<ulong> People => _keys.AsSpan(0, _count);

    /// <summary>The exams that occur in the part, in the order of their first rows.</summary>
    public IReadOnlyList<IReadOnlyList<ExamProfile>> Exams { get; private set; } = [];

    /// <summary>What the dates of the part prove.</summary>
    public DateOrderFinder Dates { get; private set; } = new();

    /// <summary>Begins a part.</summary>
    /// <param name="people">What reads who a row is about; a thread keeps one for all its parts.</param>
    /// <param name="dates">The column of dates.</param>
    public void Begin(PersonKeyReader people, SurveyedDates dates)
    {
        (_people, _dates) = (people, dates);
        _count = 0;
        Exams = people.BeginPart();
        Dates = new DateOrderFinder();
    }

    /// <summary>Looks at a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Observe<TCells>(TCells cells)
        where TCells : IRowCells
    {
        if (_people.TryRead(cells, out var person))
        {
            if (_count == _keys.Length)
            {
                Array.Resize(ref _keys, _count * 2);
            }

            _keys[_count++] = person;
        }

        _dates.Observe(cells, Dates);
    }
}
