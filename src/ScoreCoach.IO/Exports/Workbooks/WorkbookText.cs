using System.Text;
using System.Xml;

namespace ScoreCoach.IO.Exports.Workbooks;

/// <summary>Text as a cell of a workbook stores it, which <see cref="Import.Tables.SheetText"/> reads back.</summary>
internal static class WorkbookText
{
    /// <summary>What a cell of Excel can hold.</summary>
    private const int MaxLength = 32_767;

    private const char Ellipsis = '…';
    private const char Substitute = '\uFFFD';
    private const int EscapeLength = 7;

    /// <summary>
    /// Escapes characters that XML can't hold, and text that looks like such an escape. What no program could read back, half a character
    /// and the character 0, becomes the substitute character; text that is too long for a cell is cut and ends with an ellipsis.
    /// </summary>
    public static string Encode(string text)
    {
        text = text.Length <= MaxLength ? text : string.Concat(text.AsSpan(0, MaxLength - 1 - (char.IsHighSurrogate(text[MaxLength - 2]) ? 1 : 0)), [Ellipsis]);
        var first = FirstToEscape(text);
        if (first < 0)
        {
            return text;
        }

        var encoded = new StringBuilder(text, 0, first, text.Length + 64);
        for (var index = first; index < text.Length; index++)
        {
            var letter = text[index];
            if (index + 1 < text.Length && char.IsSurrogatePair(letter, text[index + 1]))
            {
                encoded.Append(letter).Append(text[++index]);
            }
            else if (char.IsSurrogate(letter) || letter == '\0')
            {
                encoded.Append(Substitute);
            }
            else if (NeedsEscape(letter) || IsLikeEscape(text, index))
            {
                encoded.Append(System.Globalization.CultureInfo.InvariantCulture, $"_x{(int)letter:X4}_");
            }
            else
            {
                encoded.Append(letter);
            }
        }

        return encoded.ToString();
    }

    private static int FirstToEscape(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogate(text[index]) || NeedsEscape(text[index]) || IsLikeEscape(text, index))
            {
                return index;
            }
        }

        return -1;
    }

    // A parser of XML reads a carriage return as a line feed.
    private static bool NeedsEscape(char letter) => letter == '\r' || !XmlConvert.IsXmlChar(letter);

    private static bool IsLikeEscape(string text, int index) => text[index] == '_' && index + EscapeLength <= text.Length && text[index + 1] == 'x' && text[index + EscapeLength - 1] == '_'
        && char.IsAsciiHexDigit(text[index + 2]) && char.IsAsciiHexDigit(text[index + 3]) && char.IsAsciiHexDigit(text[index + 4]) && char.IsAsciiHexDigit(text[index + 5]);
}
