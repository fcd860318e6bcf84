using ScoreCoach.IO.Import.Cells;

namespace ScoreCoach.IO.Import.Headers;

/// <summary>Notices a header further down, where files were put together: the same one again, or one with other columns, which begins another table.</summary>
internal sealed class HeaderWatch(KnownHeaders known, IReadOnlyList<string> names)
{
    /// <summary>Wider rows are no headers of reports.</summary>
    private const int MaxColumns = 4096;

    /// <summary>Whether a row is the header again.</summary>
    public bool IsSame<TCells>(TCells cells)
        where TCells : IRowCells
    {
        var same = 0;
        for (var column = 0; column < names.Count; column++)
        {
            var cell = CellText.Trim(cells.Get(column));
            if (names[column].Length == 0 && cell.IsEmpty)
            {
                continue;
            }

            if (cell.Length > 1024 || !string.Equals(CellText.ToString(cell), names[column].Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }

            same++;
        }

        return same > 1;
    }

    /// <summary>Whether a row is a header with other columns, or with the same in another order.</summary>
    public bool IsOther<TCells>(TCells cells, int fieldCount)
        where TCells : IRowCells
    {
        if (fieldCount > MaxColumns || IsSame(cells))
        {
            return false;
        }

        var texts = new List<string>(fieldCount);
        for (var column = 0; column < fieldCount; column++)
        {
            var cell = CellText.Trim(cells.Get(column));
            if (cell.Length > 1024 || (cell.Length > 0 && IsNumberOrCode(cell)))
            {
                return false;
            }

            if (!cell.IsEmpty)
            {
                texts.Add(CellText.ToString(cell));
            }
        }

        return known.CountIn(texts) >= 3 && texts.Count(known.Knows) * 2 > texts.Count;
    }

    /// <summary>Whether a cell that identifies a person reads like the name of a column: only then it is worth a closer look at its row.</summary>
    public bool MayBegin(ReadOnlySpan<byte> cell) =>
        cell.Length is > 1 and < 128 && !cell.ContainsAnyInRange((byte)'0', (byte)'9') && known.Knows(CellText.ToString(cell));

    /// <summary>A row of data has numbers, dates or codes: words with digits.</summary>
    private static bool IsNumberOrCode(ReadOnlySpan<byte> cell) =>
        char.IsAsciiDigit((char)cell[0]) || (cell.ContainsAnyInRange((byte)'0', (byte)'9') && !cell.Contains((byte)' '));
}
