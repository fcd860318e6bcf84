using ScoreCoach.Catalog;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Columns;

/// <summary>Recognizes headers of identities by their words.</summary>
internal sealed class ComposedName(ComposedHeader header)
{
    private readonly HashSet<string> _people = TextKey.SetOf(header.People);
    private readonly HashSet<string> _nouns = TextKey.SetOf(header.Nouns);
    private readonly HashSet<string> _beside = TextKey.SetOf(header.Beside);

    /// <summary>The key of the header that is as good.</summary>
    public string RankedLike { get; } = TextKey.Of(header.RankedLike);

    /// <summary>Whether all words of a header are known, and what is needed is among them.</summary>
    public bool IsMatch(string text)
    {
        string[] words = [.. HeaderWords.ListOf(text).Select(word => TextKey.Of(word))];
        return words.Length > 1 && Array.Exists(words, _nouns.Contains) && (_people.Count == 0 || Array.Exists(words, _people.Contains))
            && Array.TrueForAll(words, word => _nouns.Contains(word) || _people.Contains(word) || _beside.Contains(word));
    }
}
