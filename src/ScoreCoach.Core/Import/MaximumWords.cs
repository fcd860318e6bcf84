using System.Text.RegularExpressions;
using ScoreCoach.Catalog;
using ScoreCoach.Text;

namespace ScoreCoach.Import;

/// <summary>Whether a header, the text of a row, or the name of a member indicates that maxima are there: "Points possible", "maxPoints".</summary>
internal sealed partial class MaximumWords
{
    /// <summary>Longer texts name nothing.</summary>
    private const int MaxLength = 300;

    private readonly HashSet<string> _maxima;
    private readonly HashSet<string> _beside;

    public MaximumWords(ColumnWords words)
    {
        _maxima = SetOf(words.Maxima);
        _beside = SetOf(words.Points.Concat(words.BesideMaxima));
    }

    /// <summary>The words for maxima.</summary>
    public IReadOnlySet<string> Maxima => _maxima;

    /// <summary>The words that may be next to them.</summary>
    public IReadOnlySet<string> Beside => _beside;

    /// <summary>Whether a word of the text indicates that maxima are there.</summary>
    public bool AreIn(string text) => Array.Exists(WordsIn(text), _maxima.Contains);

    /// <summary>Whether a text says only that maxima are there: a person may be called Max.</summary>
    public bool AreAllOf(string text) => WordsIn(text) is { Length: > 0 } words
        && Array.Exists(words, _maxima.Contains) && Array.TrueForAll(words, word => _maxima.Contains(word) || _beside.Contains(word));

    /// <summary>The words of a text as keys; programs join them, as in "maxPoints".</summary>
    public static string[] WordsIn(string text) => text.Length > MaxLength
        ? []
        : [.. WordPattern().Matches(JoinPattern().Replace(text, " ")).Select(match => TextKey.Of(match.ValueSpan))];

    /// <summary>The words of several texts.</summary>
    public static HashSet<string> SetOf(IEnumerable<string> texts) => texts.SelectMany(WordsIn).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"[\p{L}\p{N}\p{M}]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex JoinPattern();
}
