using System.Text;

namespace ScoreCoach.Text;

/// <summary>Fills the words in braces of a sentence from a guide.</summary>
internal static class Wording
{
    /// <summary>Fills each word once, from left to right: a name of the user's own may have braces, too.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="valueOf">The value of a word with its braces; null leaves the word as it is.</param>
    public static string Fill(string text, Func<string, string?> valueOf)
    {
        var open = text.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
        {
            return text;
        }

        var filled = new StringBuilder(text.Length + 32);
        var at = 0;
        for (; open >= 0; open = text.IndexOf('{', at))
        {
            var close = text.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            var word = text[open..(close + 1)];
            filled.Append(text, at, open - at).Append(valueOf(word) ?? word);
            at = close + 1;
        }

        return filled.Append(text, at, text.Length - at).ToString();
    }
}
