using System.Runtime.CompilerServices;
using System.Text;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;

namespace ScoreCoach.IO.Import.Rows;

/// <summary>Parses the unmapped columns. Values that repeat share one string.</summary>
/// <remarks>Not safe for several threads: each has its own.</remarks>
internal sealed class AttributeParser(ColumnLayout layout)
{
    private static readonly string?[] NoValue = [null];

    private readonly int[] _columns = [.. layout.AttributeColumns];
    private readonly string?[] _noValues = new string?[layout.AttributeColumns.Count];
    private readonly TextPool[] _pools = [.. layout.AttributeColumns.Select(_ => new TextPool())];

    /// <summary>The values of a row: none as null, one as a text, several as an array.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public object? Parse<TCells>(TCells cells)
        where TCells : IRowCells
    {
        var columns = _columns;
        if (columns.Length <= 1)
        {
            return columns.Length == 0 ? null : ParseOne(cells, 0) ?? (object)NoValue;
        }

        string?[]? values = null;
        for (var index = 0; index < columns.Length; index++)
        {
            if (ParseOne(cells, index) is { } value)
            {
                values ??= new string?[columns.Length];
                values[index] = value;
            }
        }

        // Of thousands of columns that a file of objects may have, an object that names none of them carries none.
        return values ?? _noValues;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private string? ParseOne<TCells>(TCells cells, int index)
        where TCells : IRowCells
    {
        var cell = CellText.Trim(cells.Get(_columns[index]));
        return cell.IsEmpty ? null
            : cells is LongReport report && report.FindDisagreement(_columns[index]) is not null ? Join(report, _columns[index])
            : _pools[index].Get(cell);
    }

    /// <summary>The different values that the rows of a report give for one attribute, in their order.</summary>
    private static string Join(LongReport report, int column) => string.Join("; ", report.Rows
        .Select(row => Encoding.UTF8.GetString(CellText.Trim(row.Get(column))))
        .Where(value => value.Length > 0)
        .Distinct(StringComparer.Ordinal));
}
