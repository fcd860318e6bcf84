using ScoreCoach.IO.Import.Cells;

namespace ScoreCoach.IO.Import.Headers;

/// <summary>Notices a header further down, where files were put together: the same one again, or one with other columns, which begins another table.</summary>
/// <param name="known">What headers consist of.</param>
/// <param name="names">The header of the table.</param>
/// <param name="values">What its columns hold; null before they are known.</param>
internal sealed class HeaderWatch(KnownHeaders known, IReadOnlyList<string> names, ValueColumns? values = null)
{
    /// <summary>Wider rows are not headers of reports.</summary>
    private const int MaxColumns = 4096;

    /// <summary>How far behind its last column a header that comes again is searched for columns that were added.</summary>
    private const int MaxAdded = 64;

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

        for (var column = names.Count; same > 1 && column < names.Count + MaxAdded; column++)
        {
            if (!CellText.Trim(cells.Get(column)).IsEmpty)
            {
                return false;
            }
        }

        return same > 1;
    }

    /// <summary>Whether a row is a header with other columns, or with the same in another order.</summary>
    public bool IsOther<TCells>(TCells cells, int fieldCount)
        where TCells : IRowCells
    {
        if (fieldCount > MaxColumns)
        {
            return false;
        }

        // Nearly every row has a number, which is found without making texts of its cells.
        var filled = 0;
        for (var column = 0; column < fieldCount; column++)
        {
            var cell = CellText.Trim(cells.Get(column));
            if (cell.Length > 1024 || IsNumber(cell))
            {
                return false;
            }

            filled += cell.IsEmpty ? 0 : 1;
        }

        return filled >= 3 && !IsSame(cells) && (NamesMost(cells, fieldCount, filled) || values?.AreNames(cells, fieldCount) == true);
    }

    /// <summary>Whether a row is worth a closer look: what identifies its person reads like the name of a column, or a word stands where others have a date.</summary>
    /// <param name="cells">The row.</param>
    /// <param name="identity">Its cell that identifies the person.</param>
    public bool MayBegin<TCells>(TCells cells, ReadOnlySpan<byte> identity)
        where TCells : IRowCells => values?.MayBeNames(cells) == true || MayBeName(identity);

    private bool MayBeName(ReadOnlySpan<byte> cell) => cell.Length is > 1 and < 128
        && (cell.ContainsAny("([:"u8) ? known.NameOf(CellText.ToString(cell)) is not null
            : !cell.ContainsAnyInRange((byte)'0', (byte)'9') && known.Knows(CellText.ToString(cell)));

    /// <summary>Numbers and dates are in rows of data; names of columns with digits in them have letters too.</summary>
    private static bool IsNumber(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty || !char.IsAsciiDigit((char)cell[0]))
        {
            return false;
        }

        foreach (var value in cell)
        {
            if (char.IsAsciiLetter((char)value) || value >= 0x80)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Whether more than half of a row's cells, and three different ones, name fields or domains, as a whole or within a longer name.
    /// </summary>
    private bool NamesMost<TCells>(TCells cells, int fieldCount, int filled)
        where TCells : IRowCells
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var unknown = 0;
        for (var column = 0; column < fieldCount; column++)
        {
            var cell = CellText.Trim(cells.Get(column));
            if (cell.IsEmpty)
            {
                continue;
            }

            if (known.NameOf(CellText.ToString(cell)) is { } name)
            {
                found.Add(name);
            }
            else if (char.IsAsciiDigit((char)cell[0]) || ++unknown * 2 >= filled)
            {
                return false;
            }
        }

        return found.Count >= 3;
    }
}
