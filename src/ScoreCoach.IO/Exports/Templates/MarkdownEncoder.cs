using System.Text;
using System.Text.Encodings.Web;

namespace ScoreCoach.IO.Exports.Templates;

/// <summary>Writes values into Markdown so that they show as the text they are: nothing in them is emphasis, a link, a cell, a list or HTML.</summary>
internal sealed class MarkdownEncoder : TextEncoder
{
    public static readonly MarkdownEncoder Instance = new();

    private MarkdownEncoder()
    {
    }

    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override string Encode(string value)
    {
        using var writer = new StringWriter();
        Encode(writer, value, 0, value.Length);
        return writer.ToString();
    }

    public override void Encode(TextWriter output, string value, int startIndex, int characterCount) => Write(output, value.AsSpan(startIndex, characterCount));

    public override void Encode(TextWriter output, char[] value, int startIndex, int characterCount) => Write(output, value.AsSpan(startIndex, characterCount));

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength) => textLength > 0 ? 0 : -1;

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        numberOfCharactersWritten = 0;
        Span<char> text = stackalloc char[2];
        var length = new Rune(unicodeScalar).EncodeToUtf16(text);
        var encoded = Encode(text[..length].ToString());
        if (encoded.Length > bufferLength)
        {
            return false;
        }

        encoded.AsSpan().CopyTo(new Span<char>(buffer, bufferLength));
        numberOfCharactersWritten = encoded.Length;
        return true;
    }

    public override bool WillEncode(int unicodeScalar) => true;

    private static void Write(TextWriter output, ReadOnlySpan<char> text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            switch (character)
            {
                case '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '$':
                    output.Write('\\');
                    output.Write(character);
                    break;
                case '<':
                    output.Write("&lt;");
                    break;
                case '>':
                    output.Write("&gt;");
                    break;
                case '&':
                    output.Write("&amp;");
                    break;
                case '#' or '+' or '-' or '=' when index == 0 && IsMark(text[1..]):
                case '.' or ')' when IsNumber(text[..index]) && IsMark(text[(index + 1)..]):
                case ':' when text[index..].StartsWith("://", StringComparison.Ordinal):
                case '.' when text[..index].EndsWith("www", StringComparison.OrdinalIgnoreCase):
                    // What begins a heading, a list, a line below a heading or a link by itself.
                    output.Write('\\');
                    output.Write(character);
                    break;
                case '@':
                    // A mention would notify someone.
                    output.Write("&#64;");
                    break;
                default:
                    output.Write(char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character);
                    break;
            }
        }
    }

    // A mark of a line is followed by a space or its like, never by a word.
    private static bool IsMark(ReadOnlySpan<char> rest) => rest.IsEmpty || !char.IsLetterOrDigit(rest[0]);

    private static bool IsNumber(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
