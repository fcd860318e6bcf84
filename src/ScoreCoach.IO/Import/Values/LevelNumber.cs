using System.Runtime.CompilerServices;
using ScoreCoach.IO.Import.Cells;

namespace ScoreCoach.IO.Import.Values;

/// <summary>A number in a domain's cell.</summary>
/// <param name="Value">The number.</param>
/// <param name="HasSign">Whether a percent sign follows it.</param>
/// <param name="Total">What it is out of, as in "18/20"; null where the cell does not say.</param>
internal readonly record struct LevelNumber(decimal Value, bool HasSign, decimal? Total)
{
    private const int MaxLength = 32;

    /// <summary>No number of a domain is greater, and no one who computes with one has to think of overflows.</summary>
    private const decimal Greatest = 1_000_000_000;

    /// <summary>The number of digits that fit into an int.</summary>
    private const int MaxPlainLength = 9;

    /// <summary>Parses a cell as it is in the file, for all who look at one before its row is parsed.</summary>
    public static bool TryParse(ReadOnlySpan<byte> cell, CellNumber numbers, out LevelNumber number)
    {
        if (TryParsePlain(cell, numbers, out number))
        {
            return true;
        }

        if (!cell.ContainsAnyInRange((byte)'0', (byte)'9'))
        {
            return false;
        }

        var text = CellText.Decode(CellText.Trim(cell), stackalloc char[CellText.ShortLength]);
        return TryParse(WithoutLevel(text), numbers, out number);
    }

    /// <summary>The number of a cell as a message quotes it.</summary>
    public static string TextOf(ReadOnlySpan<byte> cell) => CellText.Unwrap(WithoutLevel(CellText.Quote(CellText.Trim(cell))).Trim()).ToString();

    /// <summary>Parses the text of a cell, with whatever programs put around numbers.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, CellNumber numbers, out LevelNumber number)
    {
        number = default;
        text = CellText.Unwrap(text.Trim());
        if (text.Length is 0 or > MaxLength || !(char.IsAsciiDigit(text[0]) || char.IsAsciiDigit(text[^1]) || text[^1] == '%'))
        {
            return false;
        }

        var hasSign = text[^1] == '%';
        if (hasSign)
        {
            text = text[..^1].TrimEnd();
        }

        decimal? total = null;
        var slash = hasSign ? -1 : text.IndexOf('/');
        if (slash > 0)
        {
            if (!numbers.TryParse(text[(slash + 1)..].Trim(), out var found) || found <= 0)
            {
                return false;
            }

            total = found;
            text = text[..slash].TrimEnd();
        }

        if (!numbers.TryParse(text, out var value) || value is < -Greatest or > Greatest || total > Greatest)
        {
            return false;
        }

        number = new LevelNumber(value, hasSign, total);
        return true;
    }

    /// <summary>Nearly every number is a few digits, some with a decimal point or a percent sign.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryParsePlain(ReadOnlySpan<byte> cell, CellNumber numbers, out LevelNumber number)
    {
        number = default;
        var hasSign = cell is [.., (byte)'%'];
        var text = hasSign ? cell[..^1] : cell;
        if (text.Length is 0 or > MaxPlainLength)
        {
            return false;
        }

        var value = 0;
        var point = -1;
        for (var index = 0; index < text.Length; index++)
        {
            var digit = (uint)(text[index] - '0');
            if (digit <= 9)
            {
                value = (value * 10) + (int)digit;
            }
            else if (text[index] == '.' && point < 0 && text.Length > 1 && numbers.HasPoint)
            {
                point = index;
            }
            else
            {
                return false;
            }
        }

        number = new LevelNumber(new decimal(value, 0, 0, false, (byte)(point < 0 ? 0 : text.Length - point - 1)), hasSign, null);
        return true;
    }

    /// <summary>The text before the level that a report of ours adds to it.</summary>
    private static ReadOnlySpan<char> WithoutLevel(ReadOnlySpan<char> text) =>
        text.IndexOf(LabelParser.LevelMark) is >= 0 and var mark ? text[..mark] : text;
}
