namespace ScoreCoach.Tests.Documents;

/// <summary>The sentences of a text.</summary>
internal static class Sentences
{
    /// <summary>Splits a text after each full stop that a space and a capital letter, a digit or a quotation mark follow.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var start = 0;
        for (var place = 0; place + 2 < text.Length; place++)
        {
            if (text[place] == '.' && text[place + 1] == ' ' && (char.IsUpper(text[place + 2]) || char.IsDigit(text[place + 2]) || text[place + 2] == '"'))
            {
                yield return text[start..(place + 1)];
                start = place + 2;
            }
        }

        if (start < text.Length)
        {
            yield return text[start..];
        }
    }
}
