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
        foreach (var word in Words(text))
        {
            var wordWidth = DisplayWidth.Of(word);
            if (used > 0 && used + 1 + wordWidth > width)
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

    // "40 %" is one word: a line neither begins with the sign nor grows too wide for its sake.
    private static IEnumerable<string> Words(string text)
    {
        string? held = null;
        foreach (var word in text.Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (held is not null && word[0] == '%')
            {
                held = $"{held} {word}";
                continue;
            }

            if (held is not null)
            {
                yield return held;
            }

            held = word;
        }

        if (held is not null)
        {
            yield return held;
        }
    }
}
