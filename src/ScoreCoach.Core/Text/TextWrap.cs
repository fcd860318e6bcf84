using System.Text;

namespace ScoreCoach.Text;

/// <summary>Breaks text into lines between words.</summary>
internal static class TextWrap
{
    /// <summary>Breaks a text to a width in columns. Its own line breaks count as spaces; a longer word stands on a line of its own.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
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

    /// <summary>The lines of a cell of a table: as <see cref="Lines"/>, but no line is wider, however long a word is.</summary>
    public static IEnumerable<string> Cell(string text, int width) => DisplayWidth.Of(text) <= width ? [text] : Lines(text, width).SelectMany(line => DisplayWidth.Parts(line, width));

    // "40 %" and "20 h" are one word each: a line neither begins with the unit nor grows too wide for its sake.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var word in text.Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (words.Count > 0 && IsUnit(word, words[^1]))
            {
                words[^1] += " " + word;
            }
            else
            {
                words.Add(word);
            }
        }

        return words;
    }

    private static bool IsUnit(string word, string before) =>
        word[0] == '%' || (char.IsAsciiDigit(before[^1]) && word.TrimEnd(',', '.', ';', ':', ')') is "h" or "min");
}
