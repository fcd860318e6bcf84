using ScoreCoach.IO.Import.Cells;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>Gives each cell of a merged range the text of the first, row by row as the sheet is read.</summary>
internal sealed class MergedCells(MergedRanges ranges)
{
    /// <summary>A sheet of reports repeats ids, names and titles; this much was made to do harm.</summary>
    private const long MaxRepeatedBytes = 256L * 1024 * 1024;

    private readonly List<(MergedRange Range, byte[] Text)> _open = [];
    private int _next;
    private long _repeated;

    /// <summary>Fills the merged cells of a row that has text of its own. Rows come in ascending order.</summary>
    /// <exception cref="InvalidDataException">The merged cells hold more text than any sheet of reports.</exception>
    public void Fill(long row, CellBuffer cells)
    {
        if (_open.Count > 0)
        {
            _open.RemoveAll(open => open.Range.LastRow < row);
        }

        for (; _next < ranges.Count && ranges[_next].FirstRow <= row; _next++)
        {
            var range = ranges[_next];
            if (range.FirstRow == row && !cells.Get(range.FirstColumn).IsEmpty)
            {
                Open(range, cells.Get(range.FirstColumn));
            }
        }

        foreach (var (range, text) in _open)
        {
            var last = Math.Min(range.LastColumn, ranges.Width - 1);
            if (range.FirstRow != row || last > range.FirstColumn)
            {
                _repeated += (long)text.Length * (last - range.FirstColumn + 1);
                cells.Fill(range.FirstColumn, last, text);
            }
        }

        if (_repeated > MaxRepeatedBytes)
        {
            throw new InvalidDataException("Merged cells repeat too much text.");
        }
    }

    private void Open(MergedRange range, ReadOnlySpan<byte> text)
    {
        // Ranges never overlap in a sheet that a program wrote; of two that do, the first counts.
        var isLast = _open.Count == 0 || _open[^1].Range.LastColumn < range.FirstColumn;
        var place = isLast ? -1 : _open.FindIndex(open => open.Range.LastColumn >= range.FirstColumn);
        if (isLast)
        {
            _open.Add((range, text.ToArray()));
        }
        else if (_open[place].Range.FirstColumn > range.LastColumn)
        {
            _open.Insert(place, (range, text.ToArray()));
        }
    }
}
