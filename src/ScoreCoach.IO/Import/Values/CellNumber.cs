using System.Globalization;

namespace ScoreCoach.IO.Import.Values;

/// <summary>
/// Numbers as one culture writes them. Digits are grouped only where it groups them, by threes: the runtime reads 1.5 as 15 where
/// a point separates thousands.
/// </summary>
internal sealed class CellNumber
{
    private const int MaxLength = 40;
    private const string Spaces = " \u00A0\u202F\u2009";
    private const string Apostrophes = "'\u2019";

    /// <summary>How numbers are written in cultures that a message may name. Not the machine's data: the same message everywhere.</summary>
    private static readonly (string Culture, CellNumber Numbers)[] Known =
    [
        ("en-US", new CellNumber(".", ",")), ("de-DE", new CellNumber(",", ".")), ("fr-FR", new CellNumber(",", Spaces)), ("de-CH", new CellNumber(".", Apostrophes)),
    ];

    private readonly string _decimalPoint;
    private readonly string _groupMarks;
    private readonly bool _hasPoint;

    private CellNumber(string decimalPoint, string groupMarks) => (_decimalPoint, _groupMarks, _hasPoint) = (decimalPoint, groupMarks, decimalPoint == ".");

    /// <summary>Whether decimals follow a point.</summary>
    public bool HasPoint => _hasPoint;

    /// <summary>Numbers with a decimal point and without thousands marks.</summary>
    public static CellNumber Invariant { get; } = new(".", string.Empty);

    /// <summary>Numbers as a culture writes them; the invariant ones where none is named.</summary>
    public static CellNumber Of(CultureInfo? culture)
    {
        if (culture is not { Name.Length: > 0 })
        {
            return Invariant;
        }

        var (point, mark) = (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NumberGroupSeparator);
        return new CellNumber(point, mark.Length == 0 ? mark : Spaces.Contains(mark, StringComparison.Ordinal) ? Spaces : Apostrophes.Contains(mark, StringComparison.Ordinal) ? Apostrophes : mark);
    }

    /// <summary>The culture that a number without one may come from, by name; null when none of the usual ones writes numbers like it.</summary>
    /// <param name="text">The text of a cell.</param>
    /// <param name="isLikely">Whether a value can be meant.</param>
    public static string? CultureOf(ReadOnlySpan<char> text, Func<decimal, bool> isLikely)
    {
        string? any = null;
        foreach (var (culture, numbers) in Known)
        {
            if (numbers.TryParse(text, out var value))
            {
                if (isLikely(value))
                {
                    return culture;
                }

                any ??= culture;
            }
        }

        return any;
    }

    /// <summary>Whether a number with a decimal point may be a whole one whose point separates thousands: 1.000.</summary>
    public static bool MayBeGrouped(ReadOnlySpan<char> text, out decimal grouped)
    {
        grouped = 0;
        text = text.Trim();
        var point = text.IndexOf('.');
        return point is >= 1 and <= 3 && text.Length == point + 4 && text[0] != '0' && Known[1].Numbers.TryParse(text, out grouped);
    }

    /// <summary>Parses a number with an optional sign; blanks around it do not matter.</summary>
    public bool TryParse(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        text = text.Trim();
        var point = text.IndexOf(_decimalPoint);
        var whole = point < 0 ? text : text[..point];
        var fraction = point < 0 ? default : text[(point + _decimalPoint.Length)..];
        if (text.Length is 0 or > MaxLength || fraction.IndexOfAnyExceptInRange('0', '9') >= 0)
        {
            return false;
        }

        Span<char> plain = stackalloc char[MaxLength + 1];
        var length = 0;
        if (whole is ['+' or '-', ..])
        {
            plain[length++] = whole[0];
            whole = whole[1..];
        }

        // The first group has one to three digits, each later one three.
        var digits = 0;
        var isGrouped = false;
        foreach (var character in whole)
        {
            if (char.IsAsciiDigit(character))
            {
                plain[length++] = character;
                digits++;
            }
            else if (_groupMarks.Contains(character) && (isGrouped ? digits == 3 : digits is >= 1 and <= 3))
            {
                (isGrouped, digits) = (true, 0);
            }
            else
            {
                return false;
            }
        }

        if (isGrouped && digits != 3)
        {
            return false;
        }

        if (!fraction.IsEmpty)
        {
            plain[length++] = '.';
            fraction.CopyTo(plain[length..]);
            length += fraction.Length;
        }

        return decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }
}
