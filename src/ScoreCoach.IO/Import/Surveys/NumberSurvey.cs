using System.Runtime.CompilerServices;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.Rows;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Surveys;

/// <summary>
/// Looks at the numbers of the columns that may be domains, where numbers stand for levels and no one named their unit. Which columns
/// are domains is known only after all rows were seen, because it depends on the exams.
/// </summary>
internal sealed class NumberSurvey
{
    private readonly ColumnLayout _layout;
    private readonly bool _isUnitGiven;
    private readonly CellNumber _numbers;
    private int[] _columns = [];
    private NumberColumn[] _found = [];

    public NumberSurvey(ColumnLayout layout, ImportOptions options)
    {
        _numbers = CellNumber.Of(options.Culture);
        _layout = layout;
        _isUnitGiven = options.LevelUnit is not null;
        if (options.LevelThreshold is not null && !_isUnitGiven)
        {
            Begin();
        }
    }

    /// <summary>Whether numbers matter at all.</summary>
    public bool IsOn => _columns.Length > 0;

    /// <summary>What was seen in a column.</summary>
    public NumberColumn this[int column] => Array.IndexOf(_columns, column) is >= 0 and var index ? _found[index] : default;

    /// <summary>Looks at the numbers of a row, unless they have a unit of their own, or can't become levels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Observe<TCells>(TCells cells, ExamEntry? exam)
        where TCells : IRowCells
    {
        if (IsOn ? exam?.HasScaledDomains != true : exam?.HasThresholds == true && Begin())
        {
            Look(cells, exam);
        }
    }

    /// <summary>Begins to look where an exam's profile makes levels of numbers; false where the unit is given.</summary>
    private bool Begin()
    {
        if (_columns.Length == 0 && !_isUnitGiven)
        {
            _columns = _layout.IsLong ? _layout[ReportField.Level] is >= 0 and var level ? [level] : [] : [.. _layout.DomainCandidates];
            _found = new NumberColumn[_columns.Length];
        }

        return IsOn;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Look<TCells>(TCells cells, ExamEntry? exam)
        where TCells : IRowCells
    {
        for (var index = 0; index < _columns.Length; index++)
        {
            var cell = cells.Get(_columns[index]);

            // Most cells are labels or whole numbers.
            if (cell.IsEmpty || (char.IsAsciiLetter((char)cell[0]) && char.IsAsciiLetter((char)cell[^1])))
            {
                continue;
            }

            // A percent sign says what no other cell of the column has to say again.
            ref var found = ref _found[index];
            if (cell[^1] == (byte)'%' ? found.HasSigned : TryParseWhole(cell, out var whole) && found.TryObserve(whole))
            {
                continue;
            }

            if (LevelNumber.TryParse(cell, _numbers, out var number) && !(number.Total is not null && exam?.HasBars == true))
            {
                found.Observe(number, cell, cells.Line);
            }
        }
    }

    /// <summary>Reads a number of one to three digits, as percentages are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryParseWhole(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        if (text.Length is 0 or > 3)
        {
            return false;
        }

        foreach (var value in text)
        {
            var digit = (uint)(value - '0');
            if (digit > 9)
            {
                return false;
            }

            number = (number * 10) + (int)digit;
        }

        return true;
    }

    /// <summary>Adds what was seen in the part of the table that comes next.</summary>
    public void Add(NumberSurvey later, long linesBefore)
    {
        if (later.IsOn)
        {
            Begin();
        }

        for (var index = 0; later.IsOn && index < _found.Length; index++)
        {
            _found[index].Add(later._found[index], linesBefore);
        }
    }
}
