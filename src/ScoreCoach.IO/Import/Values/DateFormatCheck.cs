using System.Globalization;
using ScoreCoach.Errors;
using ScoreCoach.IO.Import.Cells;

namespace ScoreCoach.IO.Import.Values;

/// <summary>
/// Tries date formats before the first date is read. Otherwise a format that can't be used would fail in the middle of a
/// file, or at no date at all and no one would know.
/// </summary>
internal static class DateFormatCheck
{
    private static readonly TimeSpan Offset = new(5, 30, 0);

    /// <summary>
    /// Day and month have two digits each, so that a format without separators can be read back. Two years: the machine's
    /// clock would give a format without one the same year twice.
    /// </summary>
    private static readonly DateTimeOffset[] Samples = [new(2011, 12, 13, 14, 15, 16, Offset), new(2012, 10, 28, 14, 15, 16, Offset)];

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
                    ErrorId.UnusableDateFormat,
                    $"Dates can't be read with the format '{CellText.Quote(format ?? string.Empty)}'. Accepted: a format with day, month and year, such as dd.MM.yyyy, M/d/yyyy or yyyy-MM-dd HH:mm, and an offset only with a clock time.",
                    format,
                    Advice.With($"Correct the format, or specify a culture with {OptionExample.Of(nameof(ImportOptions.Culture), "de-DE")}."));
            }
        }
    }

    /// <summary>
    /// Only a format that reads back the day that it wrote gives dates: the runtime would fill in what it lacks from the
    /// machine's clock, or with the first of the month. An offset without a clock time would make midnight of no time.
    /// </summary>
    private static bool IsUsable(string? format, CultureInfo culture)
    {
        if (string.IsNullOrWhiteSpace(format))
        {
            return false;
        }

        try
        {
            return Samples.All(sample =>
            {
                var text = sample.ToString(format, culture);
                return DateTimeOffset.TryParseExact(text, format, culture, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal, out var read)
                    && read.Date == sample.Date
                    && DateTime.TryParseExact(text, format, culture, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.RoundtripKind, out var kind)
                    && (kind.Kind == DateTimeKind.Unspecified || read.TimeOfDay != TimeSpan.Zero);
            });
        }
        catch (Exception unusable) when (unusable is FormatException or ArgumentException)
        {
            return false;
        }
    }
}
