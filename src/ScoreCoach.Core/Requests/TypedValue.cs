using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ScoreCoach.Text;

namespace ScoreCoach.Requests;

/// <summary>The values that users type for options: one form for each kind, the same on every machine and in both hosts.</summary>
internal static class TypedValue
{
    /// <summary>No exam has a greater score.</summary>
    private const decimal MaxThreshold = 1_000_000;

    private static readonly string[] MomentForms = ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mmK"];

    /// <summary>A day as yyyy-MM-dd, or the day of an ISO 8601 date and time.</summary>
    public static bool TryDate(string text, out DateTime date, [NotNullWhen(false)] out string? error)
    {
        var typed = text.Trim();
        if (!IsoDate.TryParse<char>(typed, out date))
        {
            if (!DateTimeOffset.TryParseExact(typed, MomentForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            {
                error = $"'{text}' is not an ISO 8601 date, so it is ambiguous. Accepted: a date such as 2026-03-01.";
                return false;
            }

            date = moment.Date;
        }

        return IsUsable(date, out error);
    }

    /// <summary>Whether a day is near enough to compute with.</summary>
    public static bool IsUsable(DateTime date, [NotNullWhen(false)] out string? error)
    {
        error = PlanOptions.IsUsable(date) ? null : FormattableString.Invariant(
            $"{date:yyyy-MM-dd} is out of range. Accepted: {PlanOptions.FirstDate:yyyy-MM-dd} to {PlanOptions.LastDate:yyyy-MM-dd}.");
        return error is null;
    }

    /// <summary>A number such as 8 or 7.5.</summary>
    public static bool TryNumber(string text, out decimal number, [NotNullWhen(false)] out string? error) => Accept(
        InvariantNumber.TryParse(text, out number), text, "a valid number", "a number such as 8 or 7.5", out error);

    public static bool TryWholeNumber(string text, out int number, [NotNullWhen(false)] out string? error) => Accept(
        InvariantNumber.TryParseWhole(text, out number), text, "a whole number", "a number such as 8", out error);

    public static bool TryPercent(string text, out decimal percent, [NotNullWhen(false)] out string? error) => Accept(
        InvariantNumber.TryParsePercent(text, out percent), text, "a percentage", "0 to 100", out error);

    public static bool TryDay(string text, out DayOfWeek day, [NotNullWhen(false)] out string? error) => Accept(
        DayName.TryParse(text, out day), text, "a day of the week", "Mon, Tue, Wed, Thu, Fri, Sat, Sun, or the full English names", out error);

    public static bool TryTime(string text, out TimeSpan time, [NotNullWhen(false)] out string? error) => Accept(
        TimeOfDay.TryParse(text, out time), text, "a time of day", "a time such as 18:00", out error);

    /// <summary>A culture that exists. The runtime by itself would invent one for any name.</summary>
    public static bool TryCulture(string text, [NotNullWhen(true)] out CultureInfo? culture, [NotNullWhen(false)] out string? error)
    {
        try
        {
            culture = CultureInfo.GetCultureInfo(text, predefinedOnly: true);
            error = null;
            return true;
        }
        catch (CultureNotFoundException)
        {
            culture = null;
            error = $"There is no culture '{text}'. Accepted: names such as de-DE.";
            return false;
        }
    }

    /// <summary>The percentages from which a level counts, by the name of who published them.</summary>
    public static LevelThreshold? FindThreshold(string? name) =>
        string.Equals(name?.Trim(), nameof(LevelThreshold.Article), StringComparison.OrdinalIgnoreCase) ? LevelThreshold.Article : null;

    /// <summary>
    /// The percentages from which a level counts, or the scores of a domain on an exam's scale, which both are above 100; null when they
    /// are not two of a kind in order.
    /// </summary>
    public static LevelThreshold? ParseThreshold(string? adequate, string? strong) =>
        InvariantNumber.TryParse(adequate.AsSpan().TrimEnd("% "), out var first) && InvariantNumber.TryParse(strong.AsSpan().TrimEnd("% "), out var second)
        && first >= 0 && first <= second && second <= MaxThreshold && first <= 100 == second <= 100
            ? new LevelThreshold(first, second)
            : null;

    private static bool Accept(bool isValid, string text, string kind, string accepted, out string? error)
    {
        error = isValid ? null : $"'{text}' is not {kind}. Accepted: {accepted}.";
        return isValid;
    }
}
