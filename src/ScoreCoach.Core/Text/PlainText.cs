using System.Buffers;

namespace ScoreCoach.Text;

/// <summary>Makes text from input safe to show on a terminal.</summary>
internal static class PlainText
{
    // Control characters, and the marks that turn the direction of the text around them.
    private static readonly SearchValues<char> s_unsafe = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl), '\u2028', '\u2029', .. "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069"]);

    /// <summary>Replaces control characters, so that a name can't move the cursor, color the screen or break a line.</summary>
    public static string OneLine(string? text) => text is not null && text.AsSpan().ContainsAny(s_unsafe) ? string.Concat(text.Select(Shown)) : text ?? string.Empty;

    /// <summary>The first character that would be replaced; null for none.</summary>
    public static char? FirstUnsafe(string text) => text.AsSpan().IndexOfAny(s_unsafe) is >= 0 and var index ? text[index] : null;

    private static char Shown(char character) => character is '\n' or '\r' or '\t' ? ' ' : s_unsafe.Contains(character) ? '\uFFFD' : character;
}
