using System.Globalization;
using System.Text;

namespace ScoreCoach;

/// <summary>
/// The form in which names are compared: letters and digits only, without case, in Unicode's compatibility form. So
/// "Needs_Improvement", "needs improvement" and "NEEDS-IMPROVEMENT" are one name, on every machine and in every culture.
/// </summary>
public static class TextKey
{
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
        foreach (var rune in text.ToString().Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            // A combining mark belongs to its letter: scripts that write vowels as marks stay distinct.
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                builder.Append(Rune.ToLowerInvariant(rune).ToString());
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
