using ScoreCoach.Errors;

namespace ScoreCoach.Completion;

/// <summary>The word at the cursor: what is typed of it, and the quote that it begins with.</summary>
/// <param name="Text">The text without quotes.</param>
/// <param name="Quote">The quote; null for a bare word.</param>
internal readonly record struct TypedWord(string Text, char? Quote)
{
    private const char Double = '"';

    /// <summary>The word as it stands in the command line, whose closing quote may not be there yet.</summary>
    public static TypedWord Of(string word)
    {
        if (word is not ['\'' or Double, ..])
        {
            return new TypedWord(word, null);
        }

        var quote = word[0];
        var text = word.Length > 1 && word[^1] == quote ? word[1..^1] : word[1..];
        return new TypedWord(quote == Double ? text.Replace("`", string.Empty, StringComparison.Ordinal) : text.Replace("''", "'", StringComparison.Ordinal), quote);
    }

    /// <summary>A text as the argument of a parameter: bare where that is safe and no quote is typed.</summary>
    public string Argument(string text) => Quote is null && IsBareArgument(text) ? text : Quoted(text);

    /// <summary>A text as a key of a table.</summary>
    public string Key(string text) => Quote is null ? PowerShellSyntax.Word(text) : Quoted(text);

    /// <summary>A text as a value of a table: in quotes, unless it is a number.</summary>
    public string Value(string text) => Quote is null && text.Length > 0 && text.All(char.IsAsciiDigit) ? text : Quoted(text);

    private string Quoted(string text) =>
        Quote != Double || PowerShellSyntax.HasHidden(text) ? PowerShellSyntax.Quote(text) : $"\"{Escaped(text)}\"";

    // What a text in double quotes would expand or end at.
    private static string Escaped(string text) => string.Concat(text.Select(letter => letter is '`' or '$' or Double or '\u201C' or '\u201D' or '\u201E' ? $"`{letter}" : letter.ToString()));

    private static bool IsBareArgument(string text) =>
        text is [var first, ..] && (char.IsAsciiLetterOrDigit(first) || first == '_') && text.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.' or '/' or '+');
}
