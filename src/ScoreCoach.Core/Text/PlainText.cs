namespace ScoreCoach.Text;

/// <summary>Makes text from input safe to show on a terminal.</summary>
internal static class PlainText
{
    /// <summary>Replaces control characters, so that a name can't move the cursor, color the screen or break a line.</summary>
    public static string OneLine(string? text) => text is not null && text.Any(IsUnsafe) ? string.Concat(text.Select(Shown)) : text ?? string.Empty;

    private static char Shown(char character) => character is '\n' or '\r' or '\t' ? ' ' : IsUnsafe(character) ? '\uFFFD' : character;

    // Control characters, and the marks that turn the direction of the text around them.
    private static bool IsUnsafe(char character) =>
        char.IsControl(character) || character is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
