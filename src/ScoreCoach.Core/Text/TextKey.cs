using System.Globalization;
using System.Text;

namespace ScoreCoach.Text;

/// <summary>
/// The form in which names are compared: letters and digits only, without case, in Unicode's compatibility form. So
/// "Needs_Improvement", "needs improvement" and "NEEDS-IMPROVEMENT" are one name, on every machine and in every culture.
/// </summary>
internal static class TextKey
{
    private const char ReversedMark = '\uFFFE';

    /// <summary>The keys of several names.</summary>
    public static HashSet<string> SetOf(IEnumerable<string> names) => names.Select(name => Of(name)).ToHashSet(StringComparer.Ordinal);

    /// <summary>The key of a name; empty when it has no letter and no digit.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        if (Ascii.IsValid(text))
        {
            return OfAscii(text);
        }

        var composed = WithoutNoncharacters(text).Normalize(NormalizationForm.FormKC);

        // No character in lower case takes more than two places.
        Span<char> buffer = composed.Length <= 128 ? stackalloc char[2 * composed.Length] : new char[2 * composed.Length];
        var length = 0;
        foreach (var rune in composed.EnumerateRunes())
        {
            if (IsPartOfKey(rune))
            {
                length += Rune.ToLowerInvariant(rune).EncodeToUtf16(buffer[length..]);
            }
        }

        return new string(buffer[..length]);
    }

    /// <summary>Whether two names have the same key. Where both are plain, no key is built.</summary>
    public static bool AreSame(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (!Ascii.IsValid(left) || !Ascii.IsValid(right))
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

    /// <summary>What normalizing refuses, omitted: halves of characters and a reversed byte order mark. None is part of a key.</summary>
    private static string WithoutNoncharacters(ReadOnlySpan<char> text)
    {
        if (!text.Contains(ReversedMark) && text.IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
        {
            return text.ToString();
        }

        return string.Concat(text.ToString().EnumerateRunes().Where(rune => rune.Value != ReversedMark));
    }

    // A combining mark belongs to its letter: scripts that write vowels as marks stay distinct.
    private static bool IsPartOfKey(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

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
