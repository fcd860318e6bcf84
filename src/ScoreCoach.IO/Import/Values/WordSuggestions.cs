using System.Runtime.CompilerServices;
using ScoreCoach.Catalog;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Values;

/// <summary>
/// Suggests the word that a misspelled one was probably meant to be, where words have meanings that must not be swapped. Every word
/// of one has its counterpart in the other, a letter or two apart: "Not Near Target" suggests nothing, and neither does "Inadequate".
/// </summary>
internal sealed class WordSuggestions
{
    /// <summary>Words of this length and longer may differ in two letters; shorter ones in one.</summary>
    private const int LongWord = 8;

    /// <summary>Up to this length one letter makes another word.</summary>
    private const int ShortWord = 3;

    private static readonly ConditionalWeakTable<RecognitionRules, WordSuggestions> Known = [];
    private readonly HashSet<string> _negations;
    private readonly string[] _prefixes;

    private WordSuggestions(RecognitionRules recognition)
    {
        _negations = TextKey.SetOf(recognition.Negations);
        _prefixes = [.. recognition.NegationPrefixes.Select(prefix => TextKey.Of(prefix))];
    }

    /// <summary>The suggestions by the words of the data, made once: every table and thread asks for them.</summary>
    public static WordSuggestions Of(RecognitionRules recognition) => Known.GetValue(recognition, static rules => new WordSuggestions(rules));

    /// <summary>The nearest candidate; null when none is near, or when two of different meanings are.</summary>
    public string? Nearest(string text, IReadOnlyList<(string Word, int Meaning)> candidates)
    {
        var words = WordsOf(text);
        (string Word, int Meaning)? nearest = null;
        var fewest = int.MaxValue;
        var isClear = true;
        foreach (var candidate in candidates)
        {
            var edits = EditsTo(words, WordsOf(candidate.Word));
            if (edits < fewest)
            {
                (nearest, fewest, isClear) = (candidate, edits, true);
            }
            else if (edits == fewest && edits != int.MaxValue)
            {
                isClear &= candidate.Meaning == nearest!.Value.Meaning;
            }
        }

        return isClear ? nearest?.Word : null;
    }

    /// <summary>The words of a text as keys; numbers and punctuation are none.</summary>
    private static string[] WordsOf(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var index = 0; index <= text.Length; index++)
        {
            var isPart = index < text.Length && (char.IsLetter(text[index]) || (text[index] is '\'' or '\u2019' && start >= 0));
            if (isPart && start < 0)
            {
                start = index;
            }
            else if (!isPart && start >= 0)
            {
                words.Add(TextKey.Of(text.AsSpan(start, index - start)));
                start = -1;
            }
        }

        return [.. words];
    }

    private int EditsTo(string[] words, string[] candidate)
    {
        if (words.Length == 0 || words.Length != candidate.Length)
        {
            return int.MaxValue;
        }

        var edits = 0;
        for (var index = 0; index < words.Length; index++)
        {
            var (word, other) = (words[index], candidate[index]);
            if (word == other)
            {
                continue;
            }

            var limit = Math.Min(word.Length, other.Length) switch { <= ShortWord => 0, < LongWord => 1, _ => 2 };
            var isStart = word.Length > ShortWord && other.Length > ShortWord
                && (word.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(word, StringComparison.Ordinal));
            var distance = isStart ? 1 : NearestName.Distance(word, other, limit);
            if ((!isStart && distance > limit) || _negations.Contains(word) || _negations.Contains(other) || IsOpposite(word, other) || IsOpposite(other, word))
            {
                return int.MaxValue;
            }

            edits += distance;
        }

        return edits;
    }

    /// <summary>Whether a word is another with a prefix that turns it round, give or take a letter.</summary>
    private bool IsOpposite(string word, string other) => Array.Exists(
        _prefixes,
        prefix => prefix.Length > 0 && word.Length > prefix.Length + ShortWord && word.StartsWith(prefix, StringComparison.Ordinal)
            && !other.StartsWith(prefix, StringComparison.Ordinal) && NearestName.Distance(word[prefix.Length..], other, 1) <= 1);
}
