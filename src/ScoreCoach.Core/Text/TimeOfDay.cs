using System.Globalization;

namespace ScoreCoach.Text;

/// <summary>A time of day on a clock of 24 hours.</summary>
internal static class TimeOfDay
{
    private static readonly string[] Forms = ["HH:mm", "H:mm"];

    /// <summary>Parses a time such as 18:00 or 9:30.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out TimeSpan time)
    {
        var isTime = TimeOnly.TryParseExact(text.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed);
        time = parsed.ToTimeSpan();
        return isTime;
    }
}
