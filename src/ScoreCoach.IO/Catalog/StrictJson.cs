namespace ScoreCoach.IO.Catalog;

/// <summary>
/// Finds what the reader of the catalog would let pass although it is not JSON, and editors and other programs refuse it: a comma before
/// a closing bracket, single quotes, names without quotes. Comments are accepted, as editors accept them in settings.
/// </summary>
internal static class StrictJson
{
    /// <summary>Something that is not JSON.</summary>
    /// <param name="Line">The line, from 1.</param>
    /// <param name="Message">What is wrong.</param>
    /// <param name="Expected">What was expected.</param>
    public sealed record SyntaxError(int Line, string Message, string Expected);

    /// <summary>The first slip of a text; null where there is none.</summary>
    public static SyntaxError? Find(ReadOnlySpan<char> text)
    {
        var line = 1;
        var commaLine = 0;
        for (var index = 0; index < text.Length; index++)
        {
            switch (text[index])
            {
                case '\n':
                    line++;
                    break;
                case '"':
                    index = EndOfText(text, index);
                    commaLine = 0;
                    break;
                case '/' when index + 1 < text.Length && text[index + 1] is '/' or '*':
                    var end = EndOfComment(text, index);
                    line += text[index..Math.Min(end + 1, text.Length)].Count('\n');
                    index = end;
                    break;
                case '\'':
                    return new SyntaxError(line, "A string or a name is in single quotes.", "double quotes");
                case ',':
                    commaLine = line;
                    break;
                case '}' or ']' when commaLine > 0:
                    return new SyntaxError(commaLine, $"There is a comma before the closing '{text[index]}'.", "no comma after the last entry");
                case var letter when char.IsLetter(letter) || letter is '_' or '$':
                    var length = WordLength(text[index..]);
                    var word = text.Slice(index, length);
                    if (word is not ("true" or "false" or "null"))
                    {
                        return new SyntaxError(line, $"'{word}' is not in quotes.", "strings and names in double quotes, a number, true, false or null");
                    }

                    index += length - 1;
                    commaLine = 0;
                    break;
                case var other when !char.IsWhiteSpace(other):
                    // A number with its sign, its point and its exponent is one word.
                    index += char.IsAsciiDigit(other) || other == '-' ? WordLength(text[(index + 1)..]) : 0;
                    commaLine = 0;
                    break;
            }
        }

        return null;
    }

    private static int WordLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsLetterOrDigit(text[length]) || text[length] is '_' or '$' or '.' or '-' or '+'))
        {
            length++;
        }

        return length;
    }

    private static int EndOfText(ReadOnlySpan<char> text, int start)
    {
        for (var index = start + 1; index < text.Length; index++)
        {
            if (text[index] == '\\')
            {
                index++;
            }
            else if (text[index] is '"' or '\n')
            {
                // A text that does not end on its line is the reader's to report.
                return text[index] == '"' ? index : index - 1;
            }
        }

        return text.Length;
    }

    private static int EndOfComment(ReadOnlySpan<char> text, int start)
    {
        var length = text[start + 1] == '/' ? text[start..].IndexOf('\n') : text[(start + 2)..].IndexOf("*/");
        return length < 0 ? text.Length : text[start + 1] == '/' ? start + length - 1 : start + 2 + length + 1;
    }
}
