using System.Globalization;
using System.Text;

namespace ScoreCoach.Text;

/// <summary>How many columns of a terminal a text takes: two for wide East Asian characters and emoji, none for combining marks.</summary>
internal static class DisplayWidth
{
    public static int Of(string text) => text.EnumerateRunes().Sum(Of);

    /// <summary>A text of exactly that width: cut with an ellipsis if it is too wide, filled if it is too narrow.</summary>
    public static string Fit(string text, int width, bool alignRight = false)
    {
        var shown = Of(text) <= width ? text : Cut(text, width - 1) + "…";
        var filling = new string(' ', Math.Max(0, width - Of(shown)));
        return alignRight ? filling + shown : shown + filling;
    }

    private static string Cut(string text, int width)
    {
        var used = 0;
        return string.Concat(text.EnumerateRunes().TakeWhile(rune => (used += Of(rune)) <= width));
    }

    private static int Of(Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control)
        {
            return 0;
        }

        // The wide blocks of Unicode's East Asian Width (UAX #11), as blocks rather than single characters.
        return rune.Value switch
        {
            >= 0x1100 and <= 0x115F => 2,
            >= 0x2E80 and <= 0x303E => 2,
            >= 0x3041 and <= 0xA4CF => 2,
            >= 0xAC00 and <= 0xD7A3 => 2,
            >= 0xF900 and <= 0xFAFF => 2,
            >= 0xFE30 and <= 0xFE6F => 2,
            >= 0xFF00 and <= 0xFF60 => 2,
            >= 0xFFE0 and <= 0xFFE6 => 2,
            >= 0x1F300 and <= 0x1FAFF => 2,
            >= 0x20000 and <= 0x3FFFD => 2,
            _ => 1,
        };
    }
}
