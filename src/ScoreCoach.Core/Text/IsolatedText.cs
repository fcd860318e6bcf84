using System.Globalization;
using System.Text;

namespace ScoreCoach.Text;

/// <summary>
/// Keeps text that is written from right to left from reordering what stands after it on a line: an Arabic name would otherwise swap places with
/// the columns that follow. For terminals only; in a file or a pipe the invisible marks would be in the way of comparing and searching.
/// </summary>
internal static class IsolatedText
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopDirectionalIsolate = '\u2069';

    /// <summary>The text with each stretch of right-to-left words in an isolate. Stretches that are isolated already stay as they are.</summary>
    public static string Of(string text)
    {
        if (!text.Any(character => character >= '\u0590'))
        {
            return text;
        }

        var isolated = new StringBuilder();
        var depth = 0;
        for (var index = 0; index < text.Length;)
        {
            depth += text[index] == FirstStrongIsolate ? 1 : text[index] == PopDirectionalIsolate ? -1 : 0;
            var end = depth > 0 ? index : EndOfStretch(text, index);
            if (end > index)
            {
                isolated.Append(FirstStrongIsolate).Append(text, index, end - index).Append(PopDirectionalIsolate);
                index = end;
            }
            else
            {
                isolated.Append(text[index++]);
            }
        }

        return isolated.ToString();
    }

    // Behind the last right-to-left letter, with marks, digits and punctuation between such letters; the start where no such letter stands there.
    private static int EndOfStretch(string text, int start)
    {
        if (!IsRightToLeft(text, start))
        {
            return start;
        }

        var end = start;
        for (var index = start; index < text.Length && text[index] != '\n'; index += char.IsSurrogatePair(text, index) ? 2 : 1)
        {
            if (IsRightToLeft(text, index) || (index == end && Rune.TryGetRuneAt(text, index, out var mark) && IsMark(mark)))
            {
                end = index + (char.IsSurrogatePair(text, index) ? 2 : 1);
            }
            else if (char.IsLetter(text, index) || text[index] == FirstStrongIsolate)
            {
                break;
            }
        }

        return end;
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    // The blocks of scripts that are written from right to left: Hebrew to Arabic Extended, their presentation forms, and the historic ones.
    private static bool IsRightToLeft(string text, int index) => Rune.TryGetRuneAt(text, index, out var rune) && Rune.IsLetter(rune)
        && rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
}
