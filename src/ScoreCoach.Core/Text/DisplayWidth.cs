using System.Globalization;
using System.Text;

namespace ScoreCoach;

/// <summary>How many columns of a terminal a text takes: two for wide East Asian characters and emoji, none for combining marks.</summary>
public static class DisplayWidth
{
    /// <summary>Measures a text.</summary>
    /// <param name="text">One line of text.</param>
    /// <returns>Its width in columns.</returns>
    public static int Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Of(rune);
        }

        return width;
    }

    /// <summary>Cuts a text that is too wide, with an ellipsis, and fills one that is too narrow.</summary>
    /// <param name="text">One line of text.</param>
    /// <param name="width">The width in columns.</param>
    /// <param name="alignRight">Whether the filling goes before the text.</param>
    /// <returns>A text of exactly that width.</returns>
    public static string Fit(string text, int width, bool alignRight = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        var shown = Of(text) <= width ? text : Cut(text, width - 1) + "…";
        var filling = new string(' ', Math.Max(0, width - Of(shown)));
        return alignRight ? filling + shown : shown + filling;
    }

    private static string Cut(string text, int width)
    {
        var builder = new StringBuilder();
        var used = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            used += Of(rune);
            if (used > width)
            {
                break;
            }

            builder.Append(rune.ToString());
        }

        return builder.ToString();
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
