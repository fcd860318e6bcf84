using System.Globalization;
using System.Text;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>Text as a workbook stores it: what XML can't hold is written <c>_x000D_</c>.</summary>
internal static class SheetText
{
    private const int EscapeLength = 7;

    public static string Decode(string text)
    {
        var next = text.IndexOf("_x", StringComparison.Ordinal);
        if (next < 0)
        {
            return text;
        }

        var decoded = new StringBuilder(text.Length);
        var start = 0;
        while (next >= 0)
        {
            if (next + EscapeLength <= text.Length && text[next + EscapeLength - 1] == '_'
                && ushort.TryParse(text.AsSpan(next + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && code != 0)
            {
                decoded.Append(text, start, next - start).Append((char)code);
                start = next + EscapeLength;
                next = text.IndexOf("_x", start, StringComparison.Ordinal);
            }
            else
            {
                next = text.IndexOf("_x", next + 1, StringComparison.Ordinal);
            }
        }

        return decoded.Append(text, start, text.Length - start).ToString();
    }
}
