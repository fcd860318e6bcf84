using System.Globalization;

namespace ScoreCoach.IO.Import.Values;

/// <summary>
/// Whether a text itself says the date that it was read as. The runtime reads "5. April" as a day of the year that the
/// machine's clock shows, and "April 2026" as its first day; neither is a date that someone wrote.
/// </summary>
internal static class WrittenDate
{
    /// <summary>Day, month, year, a clock with fractions, an offset, and some to spare.</summary>
    private const int MaxNumbers = 16;

    /// <summary>Looks for the day, the month and the year, each in a number of its own or, for the month, in a name.</summary>
    public static bool ContainsAllOf(ReadOnlySpan<char> text, DateTime read, CultureInfo culture)
    {
        Span<int> numbers = stackalloc int[MaxNumbers];
        if (!TryFindNumbers(text, ref numbers))
        {
            return false;
        }

        // A text that is a clock time only is read as the first day there is, which not every calendar has.
        var calendar = culture.DateTimeFormat.Calendar;
        if (read < calendar.MinSupportedDateTime || read > calendar.MaxSupportedDateTime)
        {
            return false;
        }

        var year = calendar.GetYear(read);
        return (Take(numbers, year) || Take(numbers, year % 100))
            && Take(numbers, calendar.GetDayOfMonth(read))
            && TakeClock(numbers, read)
            && (Take(numbers, calendar.GetMonth(read)) || NamesMonth(text, calendar.GetMonth(read), culture));
    }

    /// <summary>The numbers of a clock are none of the date. Of the hour it is not known whether it was written as 14 or as 2.</summary>
    private static bool TakeClock(Span<int> numbers, DateTime read) =>
        (read.Minute == 0 || Take(numbers, read.Minute))
        && (read.Second == 0 || Take(numbers, read.Second))
        && (read.Hour == 0 || Take(numbers, read.Hour) || Take(numbers, read.Hour % 12));

    private static bool Take(Span<int> numbers, int number)
    {
        var place = numbers.IndexOf(number);
        if (place >= 0)
        {
            numbers[place] = -1;
        }

        return place >= 0;
    }

    private static bool TryFindNumbers(ReadOnlySpan<char> text, ref Span<int> numbers)
    {
        var count = 0;
        for (var from = 0; from < text.Length; from++)
        {
            var end = from;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (end == from)
            {
                continue;
            }

            if (count == numbers.Length)
            {
                return false;
            }

            // The digits of a fraction can be too many for a number, and are none of the date's.
            numbers[count++] = int.TryParse(text[from..end], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
            from = end;
        }

        numbers = numbers[..count];
        return true;
    }

    private static bool NamesMonth(ReadOnlySpan<char> text, int month, CultureInfo culture)
    {
        string[] names =
        [
            .. NamesOf(month, culture.DateTimeFormat),

            // The runtime reads the English names in every culture.
            .. NamesOf(month, CultureInfo.InvariantCulture.DateTimeFormat),
        ];
        for (var from = 0; from < text.Length; from++)
        {
            var end = from;
            while (end < text.Length && (char.IsLetter(text[end]) || char.GetUnicodeCategory(text[end]) == UnicodeCategory.NonSpacingMark))
            {
                end++;
            }

            if (end == from)
            {
                continue;
            }

            var word = text[from..end];
            foreach (var name in names)
            {
                if (culture.CompareInfo.IndexOf(name, word, CompareOptions.IgnoreCase) >= 0)
                {
                    return true;
                }
            }

            from = end;
        }

        return false;
    }

    private static string[] NamesOf(int month, DateTimeFormatInfo format) =>
        month > format.MonthNames.Length
            ? []
            : [format.MonthNames[month - 1], format.AbbreviatedMonthNames[month - 1], format.MonthGenitiveNames[month - 1], format.AbbreviatedMonthGenitiveNames[month - 1]];
}
