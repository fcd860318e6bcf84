namespace ScoreCoach.IO.Import.Tables;

/// <summary>Cells and columns as a sheet names them: <c>B7</c>, <c>A1:C3</c>, <c>XFD</c>.</summary>
internal static class CellReference
{
    /// <summary>No sheet has more rows.</summary>
    public const int MaxRows = 1_048_576;

    /// <summary>No sheet has more columns.</summary>
    public const int MaxColumns = 16_384;

    /// <summary>The column of a reference, from 0; -1 when it names none. A column that no sheet has is still a number.</summary>
    public static int ColumnOf(ReadOnlySpan<char> reference) => Split(reference, out var column) >= 0 ? column - 1 : -1;

    /// <summary>The name of a column, from 0.</summary>
    public static string NameOf(int column)
    {
        var name = string.Empty;
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            name = (char)('A' + ((rest - 1) % 26)) + name;
        }

        return name;
    }

    /// <summary>Parses a range of cells; a single cell is a range.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out MergedRange range)
    {
        var colon = text.IndexOf(':');
        range = default;
        if (!TryParseCell(colon < 0 ? text : text[..colon], out var row, out var column) || !TryParseCell(text[(colon + 1)..], out var otherRow, out var otherColumn))
        {
            return false;
        }

        range = new MergedRange(Math.Min(row, otherRow), Math.Max(row, otherRow), Math.Min(column, otherColumn), Math.Max(column, otherColumn));
        return true;
    }

    private static bool TryParseCell(ReadOnlySpan<char> text, out int row, out int column)
    {
        var digits = Split(text, out column);
        column--;
        row = 0;
        return digits > 0 && column >= 0 && column < MaxColumns
            && int.TryParse(text[digits..], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out row)
            && row is >= 1 and <= MaxRows;
    }

    /// <summary>Reads the letters of a reference, with the marks of an absolute one.</summary>
    /// <returns>Where the digits start; -1 without letters.</returns>
    private static int Split(ReadOnlySpan<char> reference, out int column)
    {
        column = 0;
        var index = 0;
        for (; index < reference.Length && (char.IsAsciiLetter(reference[index]) || reference[index] == '$') && column <= 100_000; index++)
        {
            column = reference[index] == '$' ? column : (column * 26) + (reference[index] & 0x1F);
        }

        return column == 0 ? -1 : index;
    }
}
