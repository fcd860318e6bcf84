using System.Globalization;

namespace ScoreCoach.Text;

/// <summary>Numbers in the one form that means the same everywhere: a decimal point and no thousands separators, so that 1,5 is never 15.</summary>
internal static class InvariantNumber
{
    private const NumberStyles Whole = NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    /// <summary>Parses a number such as 8 or 7.5.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out decimal number) =>
        decimal.TryParse(text, Whole | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    /// <summary>Parses a whole number.</summary>
    public static bool TryParseWhole(ReadOnlySpan<char> text, out int number) => int.TryParse(text, Whole, CultureInfo.InvariantCulture, out number);

    /// <summary>Parses a percentage from 0 to 100, with or without the sign.</summary>
    public static bool TryParsePercent(ReadOnlySpan<char> text, out decimal percent) =>
        TryParse(text.TrimEnd("% "), out percent) && percent is >= 0 and <= 100;
}
