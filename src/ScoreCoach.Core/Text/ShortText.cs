using System.Text.RegularExpressions;

namespace ScoreCoach.Text;

/// <summary>A value in a message: its start and its end where it is so long that no one would read it.</summary>
internal static partial class ShortText
{
    /// <summary>Longer than names, texts and most paths are.</summary>
    public const int MaxLength = 300;

    private const int MaxHead = 200;
    private const int MaxTail = 60;

    /// <summary>The text, or its start and its end.</summary>
    public static string Of(string text) => text.Length <= MaxLength ? text : $"{Head(text)}…{Tail(text)}";

    /// <summary>A message about a value, with the value shortened.</summary>
    public static string In(string message, string? value) =>
        value?.Trim() is { Length: > MaxLength } text ? message.Replace(text, Of(text), StringComparison.Ordinal) : message;

    /// <summary>A message with every value in quotes shortened.</summary>
    public static string Quoted(string message) =>
        message.Length <= MaxLength ? message : InQuotes().Replace(message, quoted => $"'{Of(quoted.Groups[1].Value)}'");

    // An apostrophe inside a word is not a quote.
    [GeneratedRegex(@"(?<![\p{L}\p{N}])'([^']{301,})'(?!\p{L})")]
    private static partial Regex InQuotes();

    // A pair of surrogates is one character.
    private static string Head(string text) => text[..(char.IsHighSurrogate(text[MaxHead - 1]) ? MaxHead - 1 : MaxHead)];

    private static string Tail(string text) => text[^(char.IsLowSurrogate(text[^MaxTail]) ? MaxTail - 1 : MaxTail)..];
}
