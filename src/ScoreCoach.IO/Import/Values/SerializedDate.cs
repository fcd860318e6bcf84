using System.Globalization;

namespace ScoreCoach.IO.Import.Values;

/// <summary>Parses moments as older serializers of .NET write them into JSON: /Date(1789376400000)/, with or without an offset.</summary>
internal static class SerializedDate
{
    private const string Start = "/Date(";
    private const string End = ")/";

    /// <summary>Later than this no time zone is as far ahead of UTC that the day there has not begun.</summary>
    private const int FirstMidnightHour = 21;

    /// <summary>Parses a text; false when it has another form.</summary>
    /// <param name="text">The text of a cell.</param>
    /// <param name="moment">The moment, at its offset.</param>
    /// <param name="mayBeMidnight">
    /// Whether it has no offset and is midnight in zones a few hours ahead of UTC. Serializers turn a day without a time into such a
    /// moment, and the day that was meant is the next one.
    /// </param>
    public static bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset moment, out bool mayBeMidnight)
    {
        moment = default;
        mayBeMidnight = false;

        // A text that was escaped twice still holds the backslashes: \/Date(…)\/.
        Span<char> plain = stackalloc char[64];
        var length = 0;
        foreach (var character in text)
        {
            if (length == plain.Length)
            {
                return false;
            }

            if (character != '\\')
            {
                plain[length++] = character;
            }
        }

        ReadOnlySpan<char> inner = plain[..length];
        if (!inner.StartsWith(Start, StringComparison.OrdinalIgnoreCase) || !inner.EndsWith(End, StringComparison.Ordinal) || inner.Length < Start.Length + End.Length)
        {
            return false;
        }

        inner = inner[Start.Length..^End.Length];
        var sign = inner.LastIndexOfAny('+', '-');
        var offset = TimeSpan.Zero;
        if (sign > 0)
        {
            if (!TimeSpan.TryParseExact(inner[(sign + 1)..], ["hhmm", "hh\\:mm"], CultureInfo.InvariantCulture, out offset) || offset.TotalHours > 14)
            {
                return false;
            }

            offset = inner[sign] == '-' ? -offset : offset;
            inner = inner[..sign];
        }

        // The limits are those of the calendar, a day apart, so that no offset leads out of it.
        if (!long.TryParse(inner, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds) || milliseconds is < -62_135_510_400_000 or > 253_402_214_400_000)
        {
            return false;
        }

        moment = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToOffset(offset);
        mayBeMidnight = sign <= 0 && moment.Hour >= FirstMidnightHour && moment.TimeOfDay.Ticks % TimeSpan.TicksPerHour == 0;
        return true;
    }
}
