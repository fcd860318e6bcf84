using System.Globalization;
using System.Text;

namespace ScoreCoach;

/// <summary>
/// The form in which names are compared: letters and digits only, without case, in Unicode's compatibility form. So
/// "Needs_Improvement", "needs improvement" and "NEEDS-IMPROVEMENT" are one name, on every machine and in every culture.
/// </summary>
public static class TextKey
{
    private const char ReversedMark = '\uFFFE';

    /// <summary>Makes the key of a name.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The key; empty when the text has no letter and no digit.</returns>
    public static string Of(ReadOnlySpan<char> text)
    {
        if (IsAscii(text))
        {
            return OfAscii(text);
        }

        var builder = new StringBuilder(text.Length);
        foreach (var rune in WithoutNoncharacters(text).Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            // A combining mark belongs to its letter: scripts that write vowels as marks stay distinct.
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                builder.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return builder.ToString();
    }

    /// <summary>Whether two names have the same key.</summary>
    /// <param name="left">Any text.</param>
    /// <param name="right">Any text.</param>
    /// <returns>As comparing the keys, without building them where both are plain.</returns>
    public static bool AreSame(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (!IsAscii(left) || !IsAscii(right))
        {
            return Of(left) == Of(right);
        }

        while (true)
        {
            var one = NextAscii(ref left);
            if (one != NextAscii(ref right))
            {
                return false;
            }

            if (one == '\0')
            {
                return true;
            }
        }
    }

    /// <summary>What normalising refuses, left out: halves of characters and a byte order mark the wrong way round. None is part of a key.</summary>
    private static string WithoutNoncharacters(ReadOnlySpan<char> text)
    {
        if (!text.Contains(ReversedMark) && text.IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
        {
            return text.ToString();
        }

        var builder = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value != ReversedMark)
            {
                builder.Append(rune.ToString());
            }
        }

        return builder.ToString();
    }

    private static bool IsAscii(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (character > 127)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The next letter or digit in lower case, taken off the text; \0 at its end.</summary>
    private static char NextAscii(ref ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var character = text[0];
            text = text[1..];
            if (char.IsAsciiLetterOrDigit(character))
            {
                return char.ToLowerInvariant(character);
            }
        }

        return '\0';
    }

    private static string OfAscii(ReadOnlySpan<char> text)
    {
        Span<char> buffer = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var character in text)
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                buffer[length++] = (char)(char.IsAsciiLetterUpper(character) ? character | 0x20 : character);
            }
        }

        return new string(buffer[..length]);
    }
}
