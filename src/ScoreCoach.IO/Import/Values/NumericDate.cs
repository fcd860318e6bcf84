using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Values;

/// <summary>A date written as three numbers with the year last, whose first two can be day and month or month and day.</summary>
internal readonly record struct NumericDate(int First, int Second, int Year)
{
    /// <summary>Takes a text apart. A clock time after a blank is passed over: spreadsheets add "0:00" to dates.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out NumericDate date)
    {
        date = default;
        text = text.Trim();
        var blank = text.IndexOf(' ');
        if (blank > 0)
        {
            if (!IsClockTime(text[(blank + 1)..]))
            {
                return false;
            }

            text = text[..blank];
        }

        var one = text.IndexOfAny('/', '.', '-');
        if (one is < 1 or > 2)
        {
            return false;
        }

        var rest = text[(one + 1)..];
        var two = rest.IndexOf(text[one]);
        if (two is < 1 or > 2 || rest.Length - two - 1 != 4
            || !Digits.TryParse(text[..one], out var first)
            || !Digits.TryParse(rest[..two], out var second)
            || !Digits.TryParse(rest[(two + 1)..], out var year))
        {
            return false;
        }

        date = new NumericDate(first, second, year);
        return true;
    }

    /// <summary>The day, read in an order.</summary>
    public bool TryToDate(bool dayFirst, out DateTime day)
    {
        day = default;
        var (month, dayOfMonth) = dayFirst ? (Second, First) : (First, Second);
        if (month is < 1 or > 12 || Year < 1 || dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(Year, month))
        {
            return false;
        }

        day = new DateTime(Year, month, dayOfMonth);
        return true;
    }

    private static bool IsClockTime(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.EndsWith("am", StringComparison.OrdinalIgnoreCase) || text.EndsWith("pm", StringComparison.OrdinalIgnoreCase))
        {
            text = text[..^2].TrimEnd();
        }

        return text.Length is >= 4 and <= 12 && char.IsAsciiDigit(text[0]) && text.Contains(':') && text.Trim("0123456789:.").IsEmpty;
    }
}
