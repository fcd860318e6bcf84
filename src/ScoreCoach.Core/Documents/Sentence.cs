namespace ScoreCoach.Documents;

/// <summary>A text as a sentence.</summary>
internal static class Sentence
{
    /// <summary>The text, with a full stop unless it ends with one.</summary>
    public static string Of(string text) => text.EndsWith('.') ? text : text + ".";

    /// <summary>The text with a capital letter at its start.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
