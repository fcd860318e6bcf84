using System.Globalization;
using System.Text;

namespace ScoreCoach.Text;

/// <summary>
/// How many columns of a terminal a text takes: two for wide East Asian characters and emoji, none for marks that join the character before
/// them. What a reader takes for one character is never cut apart.
/// </summary>
internal static class DisplayWidth
{
    private const char ZeroWidthJoiner = '\u200D';
    private const char EmojiPresentation = '\uFE0F';

    // Below are no wide, joining or right-to-left characters.
    private const char FirstOther = '\u0300';

    public static int Of(string text)
    {
        if (IsSimple(text))
        {
            return text.Count(character => !char.IsControl(character) && character != '\u00AD');
        }

        var width = 0;
        for (var index = 0; index < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(index));
            width += OfElement(text.AsSpan(index, length));
            index += length;
        }

        return width;
    }

    /// <summary>A text of exactly that width: cut with an ellipsis if it is too wide, filled if it is too narrow.</summary>
    public static string Fit(string text, int width, bool alignRight = false)
    {
        var shown = Of(text) <= width ? text : width < 1 ? string.Empty : text[..Fitting(text, width - 1)] + "…";
        var filling = new string(' ', Math.Max(0, width - Of(shown)));
        return alignRight ? filling + shown : shown + filling;
    }

    /// <summary>The parts of a text that are no wider than that, however long its words are; a character that is wider stands alone.</summary>
    public static IEnumerable<string> Parts(string text, int width)
    {
        while (Of(text) > width)
        {
            var length = Math.Max(Fitting(text, width), StringInfo.GetNextTextElementLength(text));

            // Names such as linux-foundation break where they are joined.
            var joint = text.AsSpan(0, length).LastIndexOfAny("-/@_") + 1;
            length = joint * 2 >= length ? joint : length;
            yield return text[..length];
            text = text[length..];
        }

        if (text.Length > 0)
        {
            yield return text;
        }
    }

    private static bool IsSimple(string text) => !text.AsSpan().ContainsAnyExceptInRange('\0', (char)(FirstOther - 1));

    // The length of the longest beginning that is not wider.
    private static int Fitting(string text, int width)
    {
        var index = 0;
        while (index < text.Length)
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(index));
            width -= OfElement(text.AsSpan(index, length));
            if (width < 0)
            {
                break;
            }

            index += length;
        }

        return index;
    }

    private static int OfElement(ReadOnlySpan<char> element)
    {
        // A flag is a pair of letters; an emoji is one picture, whatever was joined to it.
        if (element.Contains(ZeroWidthJoiner) && WideCharacters.IsEmoji(FirstOf(element)))
        {
            return 2;
        }

        var width = 0;
        foreach (var rune in element.EnumerateRunes())
        {
            width += rune.Value == EmojiPresentation && width == 1 ? 1
                : width > 0 && WideCharacters.IsSkinTone(rune) ? 0
                : Of(rune);
        }

        return width;
    }

    private static Rune FirstOf(ReadOnlySpan<char> element)
    {
        Rune.DecodeFromUtf16(element, out var first, out _);
        return first;
    }

    private static int Of(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control
            || WideCharacters.IsJoiningJamo(rune) ? 0
        : WideCharacters.Contain(rune) ? 2
        : 1;
}
