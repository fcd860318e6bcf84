using System.Globalization;
using System.Text;

namespace ScoreCoach.IO.Import.Values;

/// <summary>Makes the many dashes and blanks of dates the ones of the keyboard.</summary>
internal static class DateText
{
    /// <summary>No date is longer.</summary>
    public const int MaxLength = 128;

    /// <summary>A text with plain dashes and blanks, without invisible characters; the text itself where it is too long for a date.</summary>
    /// <param name="text">The text of a cell.</param>
    /// <param name="buffer">Room for <see cref="MaxLength"/> characters.</param>
    public static ReadOnlySpan<char> Plain(ReadOnlySpan<char> text, Span<char> buffer)
    {
        if (text.Length > buffer.Length || (Ascii.IsValid(text) && text.IndexOfAnyInRange('\t', '\r') < 0))
        {
            return text;
        }

        var length = 0;
        foreach (var character in text)
        {
            if (character is (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE58' or '\uFE63' or '\uFF0D')
            {
                buffer[length++] = '-';
            }
            else if (char.IsWhiteSpace(character))
            {
                buffer[length++] = ' ';
            }
            else if (char.GetUnicodeCategory(character) != UnicodeCategory.Format)
            {
                buffer[length++] = character;
            }
        }

        return buffer[..length].Trim(' ');
    }
}
