using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Surveys;

/// <summary>
/// Looks at the numbers of the columns that may be domains, where numbers stand for levels. Which columns are domains is known only
/// after all rows were seen, because it depends on the exams.
/// </summary>
internal sealed class NumberSurvey
{
    private const int MaxColumns = 512;
    private readonly int[] _columns;
    private readonly CellNumber _numbers;
    private readonly Dictionary<int, NumberColumn> _found = [];

    public NumberSurvey(ColumnLayout layout, ImportOptions options)
    {
        _numbers = CellNumber.Of(options.Culture);
        _columns = options.LevelThreshold is null ? []
            : layout.IsLong ? layout[ReportField.Level] is >= 0 and var level ? [level] : []
            : [.. layout.AttributeColumns.Take(MaxColumns)];
    }

    /// <summary>Whether numbers matter at all.</summary>
    public bool IsOn => _columns.Length > 0;

    /// <summary>What was seen in a column.</summary>
    public NumberColumn this[int column] => _found.GetValueOrDefault(column);

    public void Observe<TCells>(TCells cells)
        where TCells : IRowCells
    {
        Span<char> buffer = stackalloc char[CellText.ShortLength];
        foreach (var column in _columns)
        {
            var cell = CellText.Trim(cells.Get(column));
            if (cell.Length is 0 or > 32 || !(char.IsAsciiDigit((char)cell[0]) || cell[0] is (byte)'.' or (byte)','))
            {
                continue;
            }

            var text = CellText.Decode(cell, buffer);
            if (LevelNumber.TryParse(text, _numbers, out var number))
            {
                var known = _found.GetValueOrDefault(column);
                known.Observe(number, text, cells.Line);
                _found[column] = known;
            }
        }
    }

    /// <summary>Adds what was seen in the part of the table that comes next.</summary>
    public void Add(NumberSurvey later, long linesBefore)
    {
        foreach (var (column, found) in later._found)
        {
            var known = _found.GetValueOrDefault(column);
            known.Add(found, linesBefore);
            _found[column] = known;
        }
    }
}
