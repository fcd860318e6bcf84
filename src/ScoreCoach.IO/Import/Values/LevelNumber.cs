namespace ScoreCoach.IO.Import.Values;

/// <summary>A number in a domain's cell.</summary>
/// <param name="Value">The number.</param>
/// <param name="HasSign">Whether a percent sign follows it.</param>
/// <param name="Total">What it is out of, as in "18/20"; null where the cell does not say.</param>
internal readonly record struct LevelNumber(decimal Value, bool HasSign, decimal? Total)
{
    private const int MaxLength = 32;

    public static bool TryParse(ReadOnlySpan<char> text, CellNumber numbers, out LevelNumber number)
    {
        number = default;
        text = text.Trim();
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

        if (!numbers.TryParse(text, out var value))
        {
            return false;
        }

        number = new LevelNumber(value, hasSign, total);
        return true;
    }
}
