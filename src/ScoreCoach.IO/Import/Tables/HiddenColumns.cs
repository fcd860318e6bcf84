using System.Collections;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>Which columns of a sheet are hidden.</summary>
internal sealed class HiddenColumns
{
    private BitArray? _columns;

    public bool IsEmpty => _columns is null;

    /// <summary>Adds columns, both ends included; they are counted from 0.</summary>
    public void Add(int first, int last)
    {
        _columns ??= new BitArray(CellReference.MaxColumns);
        for (var column = Math.Max(first, 0); column <= Math.Min(last, CellReference.MaxColumns - 1); column++)
        {
            _columns[column] = true;
        }
    }

    public bool Contains(int column) => _columns is not null && column < _columns.Length && _columns[column];
}
