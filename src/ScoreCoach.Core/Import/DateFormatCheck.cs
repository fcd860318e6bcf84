using System.Globalization;

namespace ScoreCoach;

/// <summary>
/// Tries date formats before the first date is read. Otherwise a format that can't be used would fail in the middle of a
/// file, or at no date at all and nobody would know.
/// </summary>
internal static class DateFormatCheck
{
    /// <summary>Day and month have two digits each, so that a format without separators can be read back.</summary>
    private static readonly DateTime Sample = new(2011, 12, 13, 14, 15, 16);

    /// <summary>Checks the date formats of the options.</summary>
    /// <exception cref="ScoreCoachException">One of them can't be used.</exception>
    public static void Check(ImportOptions options)
    {
        var culture = options.Culture ?? CultureInfo.InvariantCulture;
        foreach (var format in options.DateFormats)
        {
            if (!IsUsable(format, culture))
            {
                throw new ScoreCoachException(
                    "UnusableDateFormat",
                    $"Dates can't be read with the format '{CellText.Quote(format ?? string.Empty)}'. Accepted: a format with a year, such as dd.MM.yyyy, M/d/yyyy or yyyy-MM-dd HH:mm.",
                    format,
                    "Correct the format, or name a culture instead.");
            }
        }
    }

    /// <summary>Only a format that reads back the year that it wrote gives dates; without one, the machine's clock would fill it in.</summary>
    private static bool IsUsable(string? format, CultureInfo culture)
    {
        if (string.IsNullOrWhiteSpace(format))
        {
            return false;
        }

        try
        {
            return DateTime.TryParseExact(
                Sample.ToString(format, culture), format, culture, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.NoCurrentDateDefault, out var day)
                && day.Year == Sample.Year;
        }
        catch (Exception unusable) when (unusable is FormatException or ArgumentException)
        {
            return false;
        }
    }
}
