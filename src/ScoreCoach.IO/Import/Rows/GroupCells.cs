using System.Runtime.CompilerServices;
using ScoreCoach.Cohorts;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;

namespace ScoreCoach.IO.Import.Rows;

/// <summary>Reads the values of a row that make its group, as <see cref="GroupColumn"/> reads them from a report.</summary>
/// <remarks>Not safe for several threads: each has its own.</remarks>
internal sealed class GroupCells
{
    private const int BitsOfNumber = 12;

    /// <summary>Numbers of one column are below this.</summary>
    public const int Numbers = 1 << BitsOfNumber;

    /// <summary>The numbers of so many columns are a hash without collisions; more are rarely asked for.</summary>
    private const int MaxNumbered = 2;

    private readonly int[] _columns;
    private readonly Utf8Table<int>[] _numbers;
    private readonly int[] _given;
    private readonly TextPool[] _pools;
    private readonly string?[] _values;

    public GroupCells(IEnumerable<string> names, ColumnLayout layout)
    {
        _columns = [.. names.Select(ColumnOf)];
        _pools = [.. _columns.Select(_ => new TextPool())];
        _given = new int[_columns.Length];
        _numbers = [.. _columns.Select(_ => new Utf8Table<int>(Numbers))];
        _values = new string?[_columns.Length];

        int ColumnOf(string name)
        {
            var attribute = layout.AttributeNames.ToList().FindIndex(header => header.Equals(name, StringComparison.OrdinalIgnoreCase));
            return attribute >= 0 ? layout.AttributeColumns[attribute] : GroupColumn.FieldOf(name) is { } field ? layout[field] : -1;
        }
    }

    /// <summary>The positions of the columns that the table has.</summary>
    public IEnumerable<int> Found => Enumerable.Range(0, _columns.Length).Where(index => _columns[index] >= 0);

    /// <summary>The values, one for each column and null for none. They change with the next row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadOnlySpan<string?> ValuesOf<TCells>(TCells cells)
        where TCells : IRowCells
    {
        for (var index = 0; index < _columns.Length; index++)
        {
            var cell = _columns[index] < 0 ? default : CellText.Trim(cells.Get(_columns[index]));
            _values[index] = cell.IsEmpty ? null : GroupColumn.Trimmed(_pools[index].Get(cell));
        }

        return _values;
    }

    /// <summary>A number for the values as they are spelled; false where there are too many values or columns to number them, or a value is long.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryNumber<TCells>(TCells cells, out int group)
        where TCells : IRowCells
    {
        group = 0;
        if (_columns.Length > MaxNumbered)
        {
            return false;
        }

        for (var index = 0; index < _columns.Length; index++)
        {
            var cell = _columns[index] < 0 ? default : CellText.Trim(cells.Get(_columns[index]));
            var numbers = _numbers[index];
            if (!numbers.TryGet(cell, out var number))
            {
                // A table that grows can lose a cell, which then gets another number. No number is given twice.
                number = _given[index];
                if (number == Numbers || !numbers.Add(cell, number))
                {
                    return false;
                }

                _given[index]++;
            }

            group = (group << BitsOfNumber) | number;
        }

        return true;
    }
}
