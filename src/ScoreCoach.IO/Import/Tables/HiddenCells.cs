using ScoreCoach.IO.Import.Cells;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>The hidden rows and columns of a sheet that hold text: they are read, and that is reported once.</summary>
internal sealed class HiddenCells
{
    private readonly SortedSet<int> _columns = [];
    private long _lastRow;
    private long _rows;

    /// <summary>Notes a row that is read. Of a sheet that is read several times each row counts once.</summary>
    public void Note(long row, bool isHidden, HiddenColumns columns, CellBuffer cells)
    {
        if (!columns.IsEmpty)
        {
            for (var column = 0; column < cells.Count; column++)
            {
                if (columns.Contains(column) && !cells.Get(column).IsEmpty)
                {
                    _columns.Add(column);
                }
            }
        }

        if (isHidden && row > _lastRow)
        {
            _rows++;
            _lastRow = row;
        }
    }

    /// <summary>The notice; null when nothing is hidden.</summary>
    public ImportIssue? ToIssue(string worksheet)
    {
        if (_rows == 0 && _columns.Count == 0)
        {
            return null;
        }

        var rows = _rows == 0 ? null : _rows == 1 ? "1 hidden row" : FormattableString.Invariant($"{_rows} hidden rows");
        var columns = _columns.Count == 0 ? null : $"the hidden {(_columns.Count == 1 ? "column" : "columns")} {string.Join(", ", Spans())}";
        return new ImportIssue
        {
            Worksheet = worksheet,
            Code = ImportIssueCode.HiddenCells,
            Severity = IssueSeverity.Decision,
            Message = $"The sheet '{worksheet}' is read with {string.Join(" and ", new[] { rows, columns }.OfType<string>())}.",
            Advice = "If they don't belong to the reports, delete them, or copy the visible cells to a sheet of their own.",
        };
    }

    private IEnumerable<string> Spans()
    {
        var columns = _columns.ToArray();
        for (var index = 0; index < columns.Length; index++)
        {
            var first = columns[index];
            while (index + 1 < columns.Length && columns[index + 1] == columns[index] + 1)
            {
                index++;
            }

            yield return first == columns[index] ? CellReference.NameOf(first) : $"{CellReference.NameOf(first)}-{CellReference.NameOf(columns[index])}";
        }
    }
}
