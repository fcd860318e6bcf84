using System.Text;

namespace ScoreCoach;

/// <summary>Breaks text into lines between words.</summary>
public static class TextWrap
{
    /// <summary>Breaks a text.</summary>
    /// <param name="text">The text; its own line breaks count as spaces.</param>
    /// <param name="width">The width in columns; a longer word stands on a line of its own.</param>
    /// <returns>The lines.</returns>
    public static IEnumerable<string> Lines(string text, int width)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = new StringBuilder();
        var used = 0;
        foreach (var word in text.Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            var wordWidth = DisplayWidth.Of(word);
            // "40 %" stays together.
            if (used > 0 && used + 1 + wordWidth > width && word[0] != '%')
            {
                yield return line.ToString();
                line.Clear();
                used = 0;
            }

            if (used > 0)
            {
                line.Append(' ');
                used++;
            }

            line.Append(word);
            used += wordWidth;
        }

        if (used > 0)
        {
            yield return line.ToString();
        }
    }
}
