using System.Runtime.CompilerServices;
using ScoreCoach.Cohorts;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;

namespace ScoreCoach.IO.Import.Rows;

/// <summary>Reads the values of a row that make its group, as <see cref="GroupColumn"/> reads them from a report.</summary>
/// <remarks>Not safe for several threads: each has its own.</remarks>
internal sealed class GroupCells
{
    private readonly int[] _columns;
    private readonly TextPool[] _pools;
    private readonly string?[] _values;

    public GroupCells(IEnumerable<string> names, ColumnLayout layout)
    {
        _columns = [.. names.Select(ColumnOf)];
        _pools = [.. _columns.Select(_ => new TextPool())];
        _values = new string?[_columns.Length];

        int ColumnOf(string name)
        {
            var attribute = layout.AttributeNames.ToList().FindIndex(header => header.Equals(name, StringComparison.OrdinalIgnoreCase));
            return attribute >= 0 ? layout.AttributeColumns[attribute] : GroupColumn.FieldOf(name) is { } field ? layout[field] : -1;
        }
    }

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
}
