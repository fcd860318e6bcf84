using System.Text;

namespace ScoreCoach;

/// <summary>Makes text from input safe to show on a terminal.</summary>
public static class PlainText
{
    /// <summary>Replaces control characters, so that a name can't move the cursor, colour the screen or break a line.</summary>
    /// <param name="text">Text as it came; null gives an empty text.</param>
    /// <returns>The text on one line.</returns>
    public static string OneLine(string? text)
    {
        if (text is null)
        {
            return string.Empty;
        }

        if (!text.Any(IsUnsafe))
        {
            return text;
        }

        var builder = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            builder.Append(IsUnsafe(character) ? character is '\n' or '\r' or '\t' ? ' ' : '\uFFFD' : character);
        }

        return builder.ToString();
    }

    // Control characters, and the marks that turn the direction of the text around them.
    private static bool IsUnsafe(char character) =>
        char.IsControl(character) || character is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
